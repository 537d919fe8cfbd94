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
        self.value = String(value.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map(Character.init))
    }

    /// A property whose value is text: backslashes, semicolons, commas and line breaks are escaped.
    init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

    /// A property whose value is a list of texts.
    init(_ name: String, texts: [String]) {
        self.init(name, texts.map(Self.escaped).joined(separator: ","))
    }

    /// The line folded at 75 octets, never inside a character or an escape, ended by CRLF.
    var folded: String {
        var result = ""
        var length = 0
        var escape = ""
        for character in name + ":" + value {
            // An escape is kept whole: readers that unescape before they unfold would lose it.
            if character == "\\", escape.isEmpty {
                escape = "\\"
                continue
            }
            let unit = escape + String(character)
            escape = ""
            for part in unit.utf8.count < 75 ? [unit] : unit.unicodeScalars.map({ String($0) }) {
                if length + part.utf8.count > 75 {
                    result += "\r\n "
                    length = 1
                }
                result += part
                length += part.utf8.count
            }
        }
        return result + escape + "\r\n"
    }

    /// Text as both formats write it (RFC 5545 §3.3.11, RFC 6350 §3.4).
    static func escaped(_ text: String) -> String {
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
}

extension [ContentLine] {
    /// All lines, folded.
    var text: String { map(\.folded).joined() }
}
