/// Finds the characters that are not seen and that change what is read: marks of direction, signs without width, tags.
///
/// Those that hold an emoji together, or the letters of a script that joins them, are left; so is the soft hyphen.
enum HiddenCharacters {
    /// A hidden character, and the byte at which it stands.
    struct Found: Equatable {
        let scalar: Unicode.Scalar
        let byte: Int

        /// Its code: `U+202E`.
        var name: String {
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        }
    }

    /// Those of a text, in order.
    static func found(in bytes: [UInt8]) -> [Found] {
        // What is no UTF-8 is told where it is decoded.
        guard bytes.withUnsafeBufferPointer(mayHide), let text = String(validating: bytes, as: UTF8.self) else {
            return []
        }
        var found: [Found] = []
        var (before, byte) = ([Unicode.Scalar](), 0)
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            if isHidden(scalar), !isHeld(scalar, behind: before, before: scalars.dropFirst(place + 1).first) {
                found.append(Found(scalar: scalar, byte: byte))
            }
            byte += UTF8.width(scalar)
            if before.count == 2 { before.removeFirst() }
            // Of a flag, the tags stand behind the black flag.
            if !(isTag(scalar) && before.last == blackFlag) { before.append(scalar) }
        }
        return found
    }

    /// Those written by their code: `&#x202E;`, `&#8238;`, `&rlm;` as Markdown has it, `\\u202E` as YAML has it. What
    /// joins emoji and letters is left: some programs write all of an emoji so.
    static func written(in bytes: [UInt8]) -> [Found] {
        var found: [Found] = []
        var isFlag = false
        for place in bytes.indices where bytes[place] == UInt8(ascii: "&") || bytes[place] == UInt8(ascii: "\\") {
            guard let scalar = scalar(written: bytes[place...]) else { continue }
            let isHeld = [0x200C, 0x200D, 0xFE0E, 0xFE0F].contains(scalar.value) || isFlag && isTag(scalar)
            if isHidden(scalar), !isHeld { found.append(Found(scalar: scalar, byte: place)) }
            isFlag = scalar == blackFlag || isFlag && isTag(scalar)
        }
        return found
    }

    private static let names: [(name: [UInt8], scalar: Unicode.Scalar)] = [
        ("&lrm;", "\u{200E}"), ("&rlm;", "\u{200F}"), ("&ZeroWidthSpace;", "\u{200B}"), ("&NoBreak;", "\u{2060}"),
        ("&af;", "\u{2061}"), ("&it;", "\u{2062}"), ("&ic;", "\u{2063}"),
    ].map { (Array($0.0.utf8), $0.1) }

    /// The character of a code that begins a text.
    private static func scalar(written text: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let kind = text.dropFirst().first else { return nil }
        let digits = text.dropFirst(2)
        let value: UInt32? =
            switch kind {
            case UInt8(ascii: "u"): number(digits.prefix(4), radix: 16)
            case UInt8(ascii: "U"): number(digits.prefix(8), radix: 16)
            case UInt8(ascii: "#"):
                if let first = digits.first, [UInt8(ascii: "x"), UInt8(ascii: "X")].contains(first) {
                    number(digits.dropFirst().prefix(7).prefix { $0 != UInt8(ascii: ";") }, radix: 16)
                } else {
                    number(digits.prefix(7).prefix { $0 != UInt8(ascii: ";") }, radix: 10)
                }
            default: names.first { text.starts(with: $0.name) }?.scalar.value
            }
        return value.flatMap(Unicode.Scalar.init)
    }

    private static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> UInt32? {
        UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
    }

    /// Whether a byte stands in the text with which a hidden character may begin, and one that is seen as well.
    private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in bytes.indices where bytes[place] >= 0xCD {
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            switch bytes[place] {
            case 0xCD: if next == 0x8F { return true }
            case 0xD8: if next == 0x9C { return true }
            case 0xE1: return true
            case 0xE2:
                let last = place + 2 < bytes.count ? bytes[place + 2] : 0
                if next == 0x80, (0x8B...0x8F).contains(last) || (0xA8...0xAE).contains(last) { return true }
                if next == 0x81, last >= 0xA0 { return true }
            case 0xE3: if next == 0x85 { return true }
            case 0xEF: if next >= 0xB8 { return true }
            case 0xF0: if next == 0x9B || next == 0x9D { return true }
            case 0xF3: return true
            default: break
            }
        }
        return false
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x34F else { return false }
        let properties = scalar.properties
        return properties.isDefaultIgnorableCodePoint
            || [.lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
            || (0xFFF9...0xFFFB).contains(scalar.value)
    }

    /// Whether the scalar belongs to what stands around it.
    private static func isHeld(
        _ scalar: Unicode.Scalar, behind before: [Unicode.Scalar], before next: Unicode.Scalar?
    ) -> Bool {
        guard let last = before.last else { return false }
        switch scalar {
        case "\u{FE0E}", "\u{FE0F}": return last.properties.isEmoji
        case "\u{200D}":
            let base = last == "\u{FE0F}" || last.properties.isEmojiModifier ? before.first : last
            return base.map(isPicture) == true && next.map(isPicture) == true || joins(last)
        case "\u{200C}": return joins(last)
        default: return isTag(scalar) && last == blackFlag
        }
    }

    private static let blackFlag: Unicode.Scalar = "\u{1F3F4}"

    private static func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }

    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && scalar.value > 0xFF || isTag(scalar)
    }

    /// Whether it is a letter or a mark of a script whose letters join: Arabic, those of India and beyond.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        (0x0600...0x1AFF).contains(scalar.value) && (scalar.properties.isAlphabetic || scalar.properties.isJoinControl)
            || (0x0900...0x0DFF).contains(scalar.value)
    }
}
