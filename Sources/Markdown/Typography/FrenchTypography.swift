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
        guard followsNumber || mayChange(text) else { return text }
        var setter = TypeSetter(Array(text.unicodeScalars), after: after, before: before)
        return setter.set()
    }

    /// Whether a text has a place where something may change: a mark, an apostrophe, a digit beside a space, dots in a
    /// row. Most texts have none, and are not gone through sign by sign.
    private static func mayChange(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var previous: UInt8 = 0
            var followsSpace = false
            var followsDigit = false
            for byte in bytes {
                var isSpace = byte == 0x20
                switch byte {
                case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"): return true
                case UInt8(ascii: ":"), UInt8(ascii: "%"), 0x30...0x39: if followsSpace { return true }
                case UInt8(ascii: "."): if previous == byte { return true }
                // The end of « » °, of €, and of both unbroken spaces, U+00A0 and U+202F.
                case 0xAB, 0xBB, 0xB0: if previous == 0xC2 { return true }
                case 0xAC: if previous == 0x82 { return true }
                case 0xA0: isSpace = previous == 0xC2
                case 0xAF: isSpace = previous == 0x80
                // A space behind a digit, or what unbroken ones begin with.
                case 0x20, 0xC2, 0xE2: if followsDigit { return true }
                default: break
                }
                followsSpace = isSpace
                followsDigit = 0x30...0x39 ~= byte
                previous = byte
            }
            // What comes next in other markup decides of an unbroken space at the end.
            return followsSpace && previous != 0x20
        }
    }
}
