/// Questions typography asks about characters.
extension Unicode.Scalar {
    static let noBreakSpace: Unicode.Scalar = "\u{A0}"
    static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"

    /// A space that may be replaced: plain, no-break, or narrow no-break.
    var isTextSpace: Bool { self == " " || self == .noBreakSpace || self == .narrowNoBreakSpace }

    /// Whether something of typography depends on it: a mark, an apostrophe, a dot, a digit.
    var maySet: Bool {
        switch self {
        case "!", "?", ";", "'", ".", "0"..."9", "«", "»": true
        default: false
        }
    }

    /// `0` to `9`.
    var isTextDigit: Bool { ("0"..."9").contains(self) }

    /// A letter of any script.
    var isLetter: Bool {
        if isASCII { return UInt8(ascii: self).isASCIILetter }
        if ("\u{C0}"..."\u{24F}").contains(self) { return self != "×" && self != "÷" }
        return properties.isAlphabetic
    }

    /// A letter or a digit.
    var isWordScalar: Bool { isTextDigit || isLetter }

    /// What follows `?` or `!` in an address or a piece of code, but not in a sentence.
    var continuesAddress: Bool { isWordScalar || "=&(<[{$\\/".unicodeScalars.contains(self) }

    /// What may follow `;` or `:` in a sentence; a face such as `:)` goes on otherwise.
    var endsClause: Bool { isTextSpace || properties.isWhitespace || self == "»" || self == "«" }
}
