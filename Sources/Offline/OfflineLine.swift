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

    /// Whether the line is this and nothing more.
    func says(_ text: StaticString) -> Bool { bytes.count == text.utf8CodeUnitCount && begins(with: text) }

    /// Whether the line is this, with or without more behind it.
    func begins(with text: StaticString) -> Bool {
        bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

/// The files of one part of the site as numbers, each for a line that is kept once. What follows the day is set aside.
struct OfflineSection: Sendable {
    /// Every line of the section, in the order they are first met.
    private(set) var lines: [OfflineLine] = []
    private(set) var texts: [OfflineText] = []
    /// What is no text, as it stands.
    private(set) var others: [(path: String, bytes: [UInt8])] = []

    init(_ files: [(path: String, bytes: [UInt8])]) {
        var places: [OfflineLine: Int] = [:]
        for (path, bytes) in files {
            guard bytes.isText else {
                others.append((path, bytes))
                continue
            }
            var text = OfflineText(path: path)
            var isOfDay = OfflineDay.files.contains(path)
            if isOfDay { text.begin() }
            var start = 0
            while start <= bytes.count {
                let end = bytes.end(ofLineAt: start)
                let line = OfflineLine(bytes: bytes[start..<end])
                start = end + 1
                if line.begins(with: OfflineText.forMachines) { continue }
                if isOfDay, !line.says(OfflineDay.end) {
                    text.add(line)
                    continue
                }
                let place = places[line] ?? lines.count
                if place == lines.count {
                    places[line] = place
                    lines.append(line)
                }
                text.lines.append(place)
                isOfDay = line.says(OfflineDay.start)
                if isOfDay { text.begin() }
            }
            texts.append(text)
        }
    }
}

/// A file, line by line.
struct OfflineText: Sendable {
    /// What a line begins with that says for search engines what the page says already (JSON-LD): nobody reads it
    /// without a network, and it is left out.
    static let forMachines: StaticString = "<script type=\"application/ld+json\">"

    let path: String
    /// The lines that stay, by their place in the section.
    var lines: [Int] = []
    /// The parts that follow the day: each stands before the line of this number, or behind the last.
    private(set) var parts: [(before: Int, lines: [OfflineLine])] = []

    init(path: String) { self.path = path }

    /// A part that follows the day begins here.
    mutating func begin() { parts.append((lines.count, [])) }

    /// Adds a line to that part.
    mutating func add(_ line: OfflineLine) { parts[parts.count - 1].lines.append(line) }
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
