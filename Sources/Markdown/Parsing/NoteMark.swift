/// The mark of a note, `[^label]`, whose brackets the parser would take for its own.
///
/// Veiled, it is as long as it was: `[^` is a sign of punctuation of two bytes (U+07F8, of N’Ko), and `]` is `}`. In
/// front of a definition the sign is U+07F9, with a bullet of four bytes before it: see `NoteLines`.
struct NoteMark {
    /// What people call the note.
    let label: String
    /// The byte after the mark.
    let end: Int
    /// Whether it stands where a definition may begin.
    let isDefinition: Bool

    /// Bytes of a label; what is longer is text.
    private static let longestLabel = 100
    /// The first byte of both signs.
    static let lead: UInt8 = 0xDF
    private static let reference: UInt8 = 0xB8
    private static let definition: UInt8 = 0xB9
    private static let close = UInt8(ascii: "}")

    /// As people wrote it.
    var written: String { "[^\(label)]" }

    // MARK: Before the parser

    /// The byte after the mark that begins at a bracket; nil when none does, or when it is the text of a link.
    ///
    /// A label holds no sign that means something else first: to the parser, or in a table.
    static func end(from bracket: Int, in bytes: [UInt8]) -> Int? {
        guard bracket + 1 < bytes.count, bytes[bracket + 1] == UInt8(ascii: "^") else { return nil }
        let label = bytes[(bracket + 2)...].prefix(longestLabel + 1).prefix { byte in
            byte >= 0x20 && !"[]{}<>&`|\\".utf8.contains(byte)
        }
        guard label.count <= longestLabel, label.contains(where: { $0 != 0x20 }), label.endIndex < bytes.count,
            bytes[label.endIndex] == UInt8(ascii: "]")
        else { return nil }
        let end = label.endIndex + 1
        return end < bytes.count && bytes[end] == UInt8(ascii: "(") ? nil : end
    }

    /// Veils the mark that stands in a range.
    static func veil(_ range: Range<Int>, in bytes: inout [UInt8]) {
        (bytes[range.lowerBound], bytes[range.lowerBound + 1]) = (lead, reference)
        for index in range.dropFirst(2).dropLast() { bytes[index] = Veil.hidden(bytes[index]) }
        bytes[range.upperBound - 1] = close
    }

    /// Whether a mark begins at a byte, veiled or not: there an address ends.
    static func begins(at index: Int, in bytes: [UInt8]) -> Bool {
        guard index + 1 < bytes.count else { return false }
        return bytes[index] == UInt8(ascii: "[") && bytes[index + 1] == UInt8(ascii: "^")
            || bytes[index] == lead && (bytes[index + 1] == reference || bytes[index + 1] == definition)
    }

    /// What stands in the parser’s text for a veiled mark that begins a definition.
    static func definition(behind bullet: UInt8) -> [UInt8] { [bullet] + spaces + [lead, definition] }

    /// How many bytes the bullet before a definition has, those behind it included.
    static let bulletLength = 4
    private static let spaces: [UInt8] = [0x20, 0x20, 0x20]

    // MARK: Behind the parser

    /// The veiled mark that begins at a byte; nil when none does.
    init?(at start: Int, in bytes: [UInt8]) {
        guard start + 1 < bytes.count, bytes[start] == Self.lead,
            bytes[start + 1] == Self.reference || bytes[start + 1] == Self.definition
        else { return nil }
        let label = bytes[(start + 2)...].prefix(Self.longestLabel + 1).prefix { $0 != Self.close }
        guard label.endIndex < bytes.count, bytes[label.endIndex] == Self.close else { return nil }
        self.label = String(decoding: label.map(Veil.shown), as: UTF8.self)
        end = label.endIndex + 1
        isDefinition = bytes[start + 1] == Self.definition
    }

    /// The byte after the colon behind the mark, and the blanks behind that.
    func endOfDefinition(in bytes: [UInt8]) -> Int {
        guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return end }
        return bytes[(end + 1)...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
    }

    /// Takes away the bullet that was put before a definition, where the parser left it: in code, in running text.
    ///
    /// - Parameter shown: the bytes before the mark.
    @discardableResult
    func removeBullet(from shown: inout [UInt8]) -> Bool {
        guard isDefinition, shown.suffix(Self.spaces.count).elementsEqual(Self.spaces),
            let bullet = shown.dropLast(Self.spaces.count).last, NoteLines.bullets.contains(bullet)
        else { return false }
        shown.removeLast(Self.bulletLength)
        return true
    }
}
