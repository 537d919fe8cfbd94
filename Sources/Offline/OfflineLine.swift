/// A line of a text, compared byte by byte: two ways to write « é » are two lines, since pages come back to the
/// letter.
struct OfflineLine: Hashable, Sendable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

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
        for file in files {
            guard String(validating: file.bytes, as: UTF8.self) != nil else {
                others.append(file)
                continue
            }
            var numbers: [Int] = []
            var start = 0
            while start <= file.bytes.count {
                let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
                let line = OfflineLine(bytes: Array(file.bytes[start..<end]))
                let place = places[line] ?? lines.count
                if place == lines.count {
                    places[line] = place
                    lines.append(line)
                }
                numbers.append(place)
                start = end + 1
            }
            texts.append((file.path, numbers))
        }
    }
}
