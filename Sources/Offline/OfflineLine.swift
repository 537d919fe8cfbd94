import Foundation

/// A line of a text, compared byte by byte: two ways to write « é » are two lines, since pages come back to the
/// letter.
struct OfflineLine: Hashable, Sendable {
    /// In the file it comes from, which it holds in memory.
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
        // Megabytes of lines are hashed: eight bytes at a time, mixed by a multiplication, then once as they should be.
        let mixed = bytes.withUnsafeBytes { bytes in
            var mixed = UInt64(truncatingIfNeeded: bytes.count)
            var place = 0
            while place + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let (high, low) = (mixed ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
                mixed = high ^ low
                place += 8
            }
            for byte in bytes[place...] { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return mixed
        }
        hasher.combine(mixed)
    }

    static func == (left: OfflineLine, right: OfflineLine) -> Bool {
        guard left.bytes.count == right.bytes.count else { return false }
        return left.bytes.withUnsafeBytes { left in
            right.bytes.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    /// The same, without the rest of its file.
    var copy: OfflineLine { OfflineLine(bytes: ArraySlice(Array(bytes))) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The files of one part of the site as numbers, each for a line that is kept once.
struct OfflineSection: Sendable {
    /// Every line of the section, in the order they are first met.
    private(set) var lines: [OfflineLine] = []
    /// Path → its lines, by their place in `lines`.
    private(set) var texts: [(path: String, lines: [Int])] = []
    /// What is no text, as it stands.
    private(set) var others: [(path: String, bytes: [UInt8])] = []

    init(_ files: [(path: String, bytes: [UInt8])]) {
        var places: [OfflineLine: Int] = [:]
        for (path, bytes) in files {
            guard bytes.isText else {
                others.append((path, bytes))
                continue
            }
            var numbers: [Int] = []
            var start = 0
            while start <= bytes.count {
                let end = bytes.end(ofLineAt: start)
                let line = OfflineLine(bytes: bytes[start..<end])
                let place = places[line] ?? lines.count
                if place == lines.count {
                    places[line] = place
                    lines.append(line)
                }
                numbers.append(place)
                start = end + 1
            }
            texts.append((path, numbers))
        }
    }
}

extension [UInt8] {
    /// Whether they are UTF-8.
    fileprivate var isText: Bool { String(validating: self, as: UTF8.self) != nil }

    /// Where the line that begins at a place ends: before its line feed, or with the file.
    fileprivate func end(ofLineAt start: Int) -> Int {
        withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let end = memchr(base + start, 0x0A, bytes.count - start)
            else { return bytes.count }
            return base.distance(to: end)
        }
    }
}
