/// A phone number as it is dialled in France: ten digits, or a short number of two to six.
public struct PhoneNumber: Sendable, Hashable {
    /// The digits to dial: `0536491234`, `119`, `116006`.
    public let digits: String

    /// - Parameter text: `05 36 49 12 34`, `05.36.49.12.34`, `+33 5 36 49 12 34`, `+33 (0)5 36 49 12 34`,
    ///   `0033 5…`, or a short number such as `119` or `116 006`; spaces of any width, dots and hyphens between
    ///   digits. Nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count <= 40, let written = Self.digits(in: text) else { return nil }
        var digits = written.digits
        if written.isInternational {
            guard digits.hasPrefix("33") else { return nil }
            digits.removeFirst(2)
            if digits.count == 10, digits.hasPrefix("0") { digits.removeFirst() }
            guard digits.count == 9 else { return nil }
            digits = "0" + digits
        }
        guard Self.isFull(digits) || Self.isShort(digits) else { return nil }
        self.digits = digits
    }

    /// As people read it: `05 36 49 12 34`, `0 800 003 456`, `119`, `116 006`; the spaces are narrow and unbroken
    /// (U+202F).
    public var display: String {
        switch digits.count {
        case 6: grouped([3, 3])
        case 10 where digits.hasPrefix("08"): grouped([1, 3, 3, 3])
        case 10: grouped([2, 2, 2, 2, 2])
        default: digits
        }
    }

    /// The international form, `+33536491234` (ITU-T E.164); nil for short numbers, which have none.
    public var e164: String? {
        digits.count == 10 ? "+33" + digits.dropFirst() : nil
    }

    /// What a link calls: `tel:+33536491234` or `tel:119` (RFC 3966).
    public var uri: String { "tel:\(e164 ?? digits)" }

    /// Whether the number is in a block kept for fiction (Arcep's numbering plan).
    public var isFictional: Bool {
        guard digits.count == 10 else { return false }
        return ["019900", "026191", "035301", "046571", "053649", "063998"].contains(digits.prefix(6))
    }

    private func grouped(_ sizes: [Int]) -> String {
        var rest = digits[...]
        var groups: [Substring] = []
        for size in sizes {
            groups.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return groups.joined(separator: "\u{202F}")
    }

    private static func isFull(_ digits: String) -> Bool {
        digits.count == 10 && digits.hasPrefix("0") && !digits.hasPrefix("00")
    }

    private static func isShort(_ digits: String) -> Bool {
        (2...6).contains(digits.count) && !digits.hasPrefix("0")
    }

    /// The digits, when nothing but separators stands between them.
    private static func digits(in text: String) -> (digits: String, isInternational: Bool)? {
        var rest = text[...]
        var isInternational = rest.hasPrefix("+")
        if isInternational { rest.removeFirst() }
        if let trunk = rest.firstRange(of: "(0)") {
            guard isInternational else { return nil }
            rest.removeSubrange(trunk)
        }
        var digits = ""
        var afterDigit = false
        for scalar in rest.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
                afterDigit = true
            } else {
                guard " .-\u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalar) else { return nil }
                guard afterDigit || scalar != "." && scalar != "-" else { return nil }
                afterDigit = false
            }
        }
        if !isInternational, digits.hasPrefix("0033") {
            digits.removeFirst(2)
            isInternational = true
        }
        return (digits, isInternational)
    }
}
