/// Finds telephone numbers of ten digits in a text, however they are grouped: `0 800 00 3456`, `05 61 77 74 47`.
enum LongNumberSearch {
    /// The numbers of a part of a text, in order.
    static func numbers(in text: [Unicode.Scalar], part: Range<Int>) -> [(range: Range<Int>, number: PhoneNumber)] {
        var found: [(range: Range<Int>, number: PhoneNumber)] = []
        var place = part.lowerBound
        while let start = text[place..<part.upperBound].firstIndex(where: \.isTextDigit) {
            let end = end(of: start, in: text, before: part.upperBound)
            let range = start..<end
            if text[range].count(where: \.isTextDigit) == 10, NumberNeighbours.stand(apart: range, in: text),
                let number = PhoneNumber(String(String.UnicodeScalarView(text[range])))
            {
                found.append((range, number))
            }
            place = end
        }
        return found
    }

    /// Where a run of digits ends, single separators within.
    private static func end(of start: Int, in text: [Unicode.Scalar], before limit: Int) -> Int {
        var end = start
        while end < limit {
            if text[end].isTextDigit {
                end += 1
            } else if text[end].isTextSpace || text[end] == ".", end + 1 < limit, text[end + 1].isTextDigit {
                end += 1
            } else {
                break
            }
        }
        return end
    }
}
