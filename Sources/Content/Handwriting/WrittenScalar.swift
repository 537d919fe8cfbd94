/// A text as a value of the front matter.
enum WrittenScalar {
    /// The text as it has to be written: between quotes when some of its signs would be read as something else.
    static func safe(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// Whether the text can stand as it is: nothing in it opens, cuts or names anything.
    static func isPlain(_ text: String) -> Bool {
        guard let first = text.first else { return true }
        if "#!&*[]{},|>%@`\"'".contains(first) { return false }
        if text.hasPrefix("- ") || text.hasPrefix("? ") || text == "-" || text == "?" { return false }
        return !text.contains(": ") && !text.hasSuffix(":") && !text.contains(" #") && !text.contains("\t")
    }

    /// The text between quotes, of the kind that asks for less to be changed.
    static func quoted(_ text: String) -> String {
        if text.contains("\"") || text.contains("\\") { return "'" + text.replacing("'", with: "''") + "'" }
        return "\"" + text + "\""
    }

    /// The text without the quotes around it, which one of its own signs closed too early.
    static func unwrapped(_ written: String) -> String {
        guard written.count > 2, let first = written.first, first == written.last, first == "\"" || first == "'" else {
            return written
        }
        return String(written.dropFirst().dropLast())
    }

    /// Whether what was written is one whole list, one whole text between quotes, or the sign of a text on the next lines.
    static func isWhole(_ written: String) -> Bool {
        guard let first = written.first else { return true }
        if "|>".contains(first) { return written.dropFirst().allSatisfy { "+-0123456789".contains($0) } }
        if "[{".contains(first) { return written.last == (first == "[" ? "]" : "}") }
        guard first == "\"" || first == "'" else { return false }
        var rest = written.dropFirst()
        while let sign = rest.popFirst() {
            if first == "\"", sign == "\\" {
                _ = rest.popFirst()
            } else if sign == first {
                if first == "'", rest.first == "'" {
                    rest.removeFirst()
                    continue
                }
                let after = rest.drop { $0 == " " }
                return after.isEmpty || after.count < rest.count && after.first == "#"
            }
        }
        return false
    }
}
