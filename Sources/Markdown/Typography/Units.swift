/// Words that follow a number and stay on its line.
enum Units {
    private static let words: Set<String> = [
        "km", "m", "cm", "mm", "ha", "kg", "g", "l", "L", "h", "min", "s", "an", "ans", "mois", "jour", "jours",
    ]

    /// Whether a unit stands here as a whole word.
    static func stands(in setter: TypeSetter, at start: Int) -> Bool {
        let word = setter.text[min(start, setter.text.count)...].prefix(6).prefix { $0.isASCII && $0.isLetter }
        guard !word.isEmpty, !(setter.scalar(at: word.endIndex)?.isWordScalar ?? false) else { return false }
        let unit = String(decoding: word.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        return words.contains(unit) && setter.scalar(at: word.endIndex) != "'"
            && setter.scalar(at: word.endIndex) != "’"
    }

    /// Whether the text before this place ends with a number and `h`, as in `9 h 30`.
    static func isHour(_ text: [Unicode.Scalar], endingAt end: Int) -> Bool {
        guard end >= 2, text[end - 1] == "h" else { return false }
        if text[end - 2].isTextDigit { return true }
        return end >= 3 && text[end - 2].isTextSpace && text[end - 3].isTextDigit
    }
}
