/// What people wrote, made fit to be shown: a terminal, a forge or an editor must never obey it.
public enum HarmlessText {
    /// The longest value that is shown whole, in Unicode scalars.
    public static let longestValue = 200
    /// The longest sentence that is shown whole, in Unicode scalars: lists of names are longer than values.
    public static let longestSentence = 4_000

    /// A name or a value on one line: line breaks, controls and invisible signs that turn the reading round are
    /// written out, `\n` or `\u{1B}`.
    ///
    /// - Parameter text: of any origin.
    public static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        return text.unicodeScalars.map { isObeyed($0) ? escaped($0) : String($0) }.joined()
    }

    /// A name or a value on one line, cut at `longestValue` scalars.
    public static func value(_ text: String) -> String { cut(line(text), at: longestValue) }

    /// A sentence on one line; what it quotes between « » is cut at `longestValue` scalars, the whole at
    /// `longestSentence`.
    public static func sentence(_ text: String) -> String {
        let line = line(text)
        guard line.utf8.count > longestValue else { return line }
        return cut(cuttingQuotes(line), at: longestSentence)
    }

    /// Whether a terminal, a forge or a reader's eye would obey the scalar instead of showing it: controls, ends of
    /// lines, marks of direction, signs without width. Those that hold an emoji or a word together are left.
    static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x20 || scalar.value >= 0x7F else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar != "\u{AD}" && scalar != "\u{200C}" && scalar != "\u{200D}"
        default: false
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }

    private static func cuttingQuotes(_ text: String) -> String {
        var parts: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "«") {
            let inside = rest.index(after: start)
            let end = rest[inside...].firstIndex(of: "»") ?? rest.endIndex
            // One space on each side of what is quoted.
            let quoted = rest[inside..<end].unicodeScalars
            let isLong = quoted.count > longestValue + 2
            parts.append(String(rest[..<inside]))
            parts.append(isLong ? String(quoted.prefix(longestValue)) + "… " : String(quoted))
            rest = rest[end...]
        }
        return parts.joined() + rest
    }

    private static func cut(_ text: String, at most: Int) -> String {
        guard text.unicodeScalars.count > most else { return text }
        return String(text.unicodeScalars.prefix(most - 1)) + "…"
    }
}
