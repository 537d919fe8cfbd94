/// The lines that begin with the mark of a note and a colon, written for the parser as items of a list.
///
/// `[^label]: text` holds the lines behind it that are indented by four columns, as the item `+   text` does: with these
/// four bytes before the mark, the parser finds what belongs to the note, in quotes and lists too. Where it does not
/// take them for an item, they are taken away again (`NoteMark.removeBullet`).
struct NoteLines {
    /// A line on which a note may begin.
    struct Line {
        /// What people call the note.
        let label: String
        /// Where its mark begins in the text.
        let byte: Int
        /// The column of the item, in bytes of the line, counted from 1.
        let column: Int
    }

    /// These lines, by number, counted from 1.
    private(set) var lines: [Int: Line] = [:]
    /// The text for the parser: with as many lines as it had.
    private(set) var text: [UInt8]

    /// What begins an item.
    static let bullets = Array("+*-".utf8)

    /// - Parameter veiled: the veiled text, as long as the text.
    init(_ veiled: [UInt8], lineStarts: [Int]) {
        text = veiled
        guard veiled.contains(NoteMark.lead) else { return }
        var used: Set<UInt8> = []
        for (index, start) in lineStarts.enumerated() {
            let place = Self.content(from: start, in: veiled, bullets: &used)
            guard let mark = NoteMark(at: place, in: veiled), !mark.label.contains(" "), mark.end < veiled.count,
                veiled[mark.end] == UInt8(ascii: ":")
            else { continue }
            lines[index + 1] = Line(label: mark.label, byte: place, column: place - start + 1)
        }
        guard !lines.isEmpty else { return }
        // A bullet that the text does not use, or notes would make one list with what stands beside them.
        let bullet = Self.bullets.first { !used.contains($0) } ?? Self.bullets[0]
        var written = 0
        text = []
        text.reserveCapacity(veiled.count + lines.count * NoteMark.bulletLength)
        for line in lines.values.sorted(by: { $0.byte < $1.byte }) {
            text += veiled[written..<line.byte]
            text += NoteMark.definition(behind: bullet)
            written = line.byte + 2
        }
        text += veiled[written...]
    }

    /// The first byte of a line behind its indentation and the marks of quotes and items.
    private static func content(from start: Int, in bytes: [UInt8], bullets: inout Set<UInt8>) -> Int {
        func isBlank(_ index: Int) -> Bool { index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09) }
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, UInt8(ascii: ">"): index += 1
            case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "-"):
                guard isBlank(index + 1) else { return index }
                bullets.insert(bytes[index])
                index += 1
            case let byte where byte.isASCIIDigit:
                let digits = bytes[index...].prefix(10).prefix(while: \.isASCIIDigit)
                let mark = digits.endIndex
                guard mark < bytes.count, bytes[mark] == UInt8(ascii: ".") || bytes[mark] == UInt8(ascii: ")"),
                    isBlank(mark + 1)
                else { return index }
                index = mark + 1
            default: return index
            }
        }
        return index
    }
}
