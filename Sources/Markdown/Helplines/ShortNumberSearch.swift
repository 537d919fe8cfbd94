/// Finds the short numbers that a text gives as numbers to call: `le 3114`, `au 116 006`, `Écoute : 3919`.
///
/// Four digits that begin with 1 or 3, and six that begin with 116 or 118 (Arcep's numbering plan). A year, a price,
/// a count, a house number are none: the words around decide.
public enum ShortNumberSearch {
    /// A short number in a text.
    public struct Found: Sendable, Equatable {
        /// The scalars it takes, spaces within included.
        public let range: Range<Int>
        /// The number.
        public let number: PhoneNumber
        /// How sure it is that one is meant to call it.
        public let certainty: Certainty
    }

    /// How sure it is that digits are a number to call.
    public enum Certainty: Int, Sendable, Comparable {
        /// Nothing says that it is something else.
        case possible
        /// It has the article of a number: `le 3114 répond`.
        case likely
        /// Somebody is told to call it: `appelez le 3114`, `répond au 3114`.
        case called

        /// By certainty.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The short numbers of a part of a text, in order.
    ///
    /// - Parameters:
    ///   - text: the text; what stands around `part` is read, but not searched.
    ///   - part: where to search.
    public static func numbers(in text: [Unicode.Scalar], part: Range<Int>) -> [Found] {
        var found: [Found] = []
        var place = part.lowerBound
        while place < part.upperBound {
            guard text[place].isTextDigit else {
                place += 1
                continue
            }
            let range = digits(in: text, at: place, before: part.upperBound)
            if let number = number(in: text, at: range), NumberNeighbours.stand(apart: range, in: text),
                let certainty = NumberContext(text, around: range).certainty,
                certainty > .possible || range.count != 5
            {
                found.append(Found(range: range, number: number, certainty: certainty))
            }
            place = range.upperBound
        }
        return found
    }

    /// The run of digits that begins here, and the second half of `116 006` or `39 19`.
    private static func digits(in text: [Unicode.Scalar], at start: Int, before limit: Int) -> Range<Int> {
        func end(of start: Int) -> Int { text[start..<limit].firstIndex { !$0.isTextDigit } ?? limit }
        let first = end(of: start)
        guard first < limit, text[first].isTextSpace || text[first] == "." else { return start..<first }
        let second = end(of: first + 1)
        let isEuropean = first - start == 3 && isEuropean(text[start..<first]) && second - first == 4
        let isPairs = first - start == 2 && second - first == 3 && !isGroup(behind: second, in: text)
        return start..<(isEuropean || isPairs ? second : first)
    }

    /// Whether more digits follow, as in `12 12 2026`.
    private static func isGroup(behind end: Int, in text: [Unicode.Scalar]) -> Bool {
        end + 1 < text.count && !text[end].isWordScalar && text[end + 1].isTextDigit
    }

    private static func number(in text: [Unicode.Scalar], at range: Range<Int>) -> PhoneNumber? {
        let digits = text[range].filter(\.isTextDigit)
        let isShort =
            switch digits.count {
            case 4: digits.first == "1" || digits.first == "3"
            case 6: isEuropean(digits[...])
            default: false
            }
        guard isShort else { return nil }
        var written = String.UnicodeScalarView()
        written.append(contentsOf: digits)
        return PhoneNumber(String(written))
    }

    private static func isEuropean(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
        digits.starts(with: ["1", "1", "6"]) || digits.starts(with: ["1", "1", "8"])
    }
}

/// What touches a number.
enum NumberNeighbours {
    /// Whether the digits are not a part of a word, an address, a date or a sum.
    static func stand(apart range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        if range.lowerBound > 0 {
            let before = text[range.lowerBound - 1]
            if WordCharacter.matches(before) || "-‑_/#+=@&.,:€$%°".unicodeScalars.contains(before) { return false }
        }
        guard range.upperBound < text.count else { return true }
        let after = text[range.upperBound]
        if WordCharacter.matches(after) || "_/€$%°=@#&+".unicodeScalars.contains(after) { return false }
        guard "-‑.,:'’".unicodeScalars.contains(after), range.upperBound + 1 < text.count else { return true }
        return !WordCharacter.matches(text[range.upperBound + 1])
    }
}
