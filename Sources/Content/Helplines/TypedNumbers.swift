import Diagnostics
import Markdown

/// Finds the ten-digit numbers of the table however they are typed: with spaces of any kind, dots, stars of
/// emphasis, entities or line ends between digits, or with the code of the country before them.
struct TypedNumbers: Sendable {
    /// One of them, where it stands among the scalars.
    struct Found {
        let range: Range<Int>
        let line: Helplines.Line
    }

    /// The lines by the nine digits that follow the leading zero.
    private let lines: [String: Helplines.Line]

    init(_ helplines: Helplines) {
        let long = helplines.lines.filter { $0.number.digits.count == 10 }
        lines = Dictionary(
            long.map { (String($0.number.digits.dropFirst()), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Those of a text, in order.
    func found(in text: [Unicode.Scalar]) -> [Found] {
        guard !lines.isEmpty else { return [] }
        var found: [Found] = []
        var place = 0
        while place < text.count {
            let isStart = text[place].isDigit && (place == 0 || !text[place - 1].isDigit)
            if isStart, let number = number(in: text, from: place) {
                found.append(number)
                place = number.range.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    private func number(in text: [Unicode.Scalar], from start: Int) -> Found? {
        guard text[start] == "0" || text[start] == "3" else { return nil }
        let (digits, ends) = Self.digits(in: text, from: start, atMost: 14)
        let written = String(digits)
        let hasPlus = start > 0 && text[start - 1] == "+"
        let prefixes = hasPlus ? ["330", "33"] : ["00330", "0033", "0"]
        for prefix in prefixes where written.hasPrefix(prefix) {
            let count = prefix.count + 9
            guard digits.count >= count, let line = lines[String(digits[prefix.count..<count])] else { continue }
            let end = ends[count - 1]
            guard end == text.count || !text[end].isDigit else { continue }
            return Found(range: (hasPlus ? start - 1 : start)..<end, line: line)
        }
        return nil
    }

    /// The digits from here on, and the end of each.
    private static func digits(in text: [Unicode.Scalar], from start: Int, atMost most: Int) -> ([Character], [Int]) {
        var digits: [Character] = []
        var ends: [Int] = []
        var place = start
        while place < text.count, digits.count < most {
            if text[place].isDigit {
                digits.append(Character(text[place]))
                place += 1
                ends.append(place)
            } else {
                let next = endOfSeparators(in: text, from: place)
                guard next < text.count, text[next].isDigit else { break }
                place = next
            }
        }
        return (digits, ends)
    }

    private static let entities = ["&nbsp;", "&thinsp;", "&#160;", "&#8239;", "&#xA0;", "&#x202F;"]
        .map { Array($0.unicodeScalars) }

    private static func endOfSeparators(in text: [Unicode.Scalar], from start: Int) -> Int {
        var place = start
        while place < text.count, place - start < 12 {
            if text[place].properties.isWhitespace
                || ".-‑–/·*_~()\\>\u{2060}\u{200B}".unicodeScalars.contains(text[place])
            {
                place += 1
            } else if let entity = entities.first(where: { text[place...].starts(with: $0) }) {
                place += entity.count
            } else {
                break
            }
        }
        return place
    }
}

extension Unicode.Scalar {
    /// `0` to `9`.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
