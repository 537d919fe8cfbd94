/// The lines of which calendars (RFC 5545 §3.1) and address cards (RFC 6350 §3.2) are made.
struct ContentLine {
    /// The property with its parameters: `DTSTART;TZID=Europe/Paris`.
    let name: String
    /// The value, already written as its type wants.
    let value: String

    /// A property whose value is of another type than text: a date, an address, a number.
    ///
    /// Line breaks and other control characters cannot stand in any such value: they are dropped.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value =
            value.utf8.contains(where: Self.isControl)
            ? String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
            : value
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 32 || byte == 127 }

    /// A property whose value is text: backslashes, semicolons, commas and line breaks are escaped.
    init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

    /// A property whose value is a list of texts.
    init(_ name: String, texts: [String]) {
        self.init(name, texts.map(Self.escaped).joined(separator: ","))
    }

    /// Appends the line folded at 75 octets, never inside a character or an escape, ended by CRLF.
    func append(to output: inout [UInt8]) {
        let text = name + ":" + value
        var start = text.utf8.startIndex
        var room = Self.width
        while let end = Self.end(ofLineFrom: start, room: room, in: text) {
            output.append(contentsOf: text.utf8[start..<end])
            output.append(contentsOf: "\r\n ".utf8)
            start = end
            room = Self.width - 1
        }
        output.append(contentsOf: text.utf8[start...])
        output.append(contentsOf: "\r\n".utf8)
    }

    private static let width = 75

    /// Where a line ends that begins here; nil for the last one.
    ///
    /// A character that is longer than a line is cut between its scalars. An escape is kept whole: readers that
    /// unescape before they unfold would lose it.
    private static func end(ofLineFrom start: String.Index, room: Int, in text: String) -> String.Index? {
        let bytes = text.utf8
        guard let limit = bytes.index(start, offsetBy: room, limitedBy: bytes.endIndex), limit < bytes.endIndex else {
            return nil
        }
        var between = limit
        while between > start {
            if String.Index(between, within: text) != nil, !isEscaped(between, in: text, from: start) { return between }
            between = bytes.index(before: between)
        }
        between = limit
        while bytes[between] & 0xC0 == 0x80 { between = bytes.index(before: between) }
        return between
    }

    /// Whether the character at a place is the second of an escape.
    private static func isEscaped(_ place: String.Index, in text: String, from start: String.Index) -> Bool {
        var count = 0
        var place = place
        while place > start {
            place = text.utf8.index(before: place)
            guard text.utf8[place] == UInt8(ascii: "\\") else { break }
            count += 1
        }
        return !count.isMultiple(of: 2)
    }

    /// Text as both formats write it (RFC 5545 §3.3.11, RFC 6350 §3.4).
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isTrigger) else { return text }
        var result = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Bytes without which nothing is to be escaped; the last two begin characters that break lines.
    private static func isTrigger(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 0x0A, 0x0D, 0xC2, 0xE2: true
        default: false
        }
    }
}

extension [ContentLine] {
    /// All lines, folded, in UTF-8.
    var bytes: [UInt8] {
        reduce(into: []) { output, line in line.append(to: &output) }
    }
}
