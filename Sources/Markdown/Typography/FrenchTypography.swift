/// French typography for text that people read; never for code nor addresses.
public enum FrenchTypography {
    /// The text with its spaces and marks as a French printer sets them; applying it twice changes nothing more.
    ///
    /// Narrow no-break space (U+202F) before `; ! ? » % €`, after `«`, between groups of digits, and between a
    /// number and its unit; no-break space (U+00A0) before `:` and in `n° 3`; `’` between letters; `…` for three
    /// dots. Addresses, hours (`10:30`), faces (`:)`) and straight double quotes are left alone.
    public static func apply(_ text: String) -> String {
        apply(text, after: nil, before: nil)
    }

    /// - Parameters:
    ///   - after: the character that stands before the text, in other markup.
    ///   - before: the character that stands after the text.
    static func apply(_ text: String, after: Unicode.Scalar?, before: Unicode.Scalar?) -> String {
        let followsNumber = after?.isTextDigit ?? false
        guard followsNumber || text.utf8.contains(where: isTrigger) else { return text }
        var setter = TypeSetter(Array(text.unicodeScalars), after: after, before: before)
        return setter.set()
    }

    /// Bytes without which nothing can change: marks, digits, and what `« » ° €` begin with.
    private static func isTrigger(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "%"): true
        case UInt8(ascii: "'"), UInt8(ascii: "."), 0x30...0x39, 0xC2, 0xE2: true
        default: false
        }
    }
}
