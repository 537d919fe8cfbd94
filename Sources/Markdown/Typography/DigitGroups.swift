/// Numbers written in groups of digits: thousands and French phone numbers.
struct DigitGroups {
    private let text: [Unicode.Scalar]
    /// The spaces that join groups of the number last met.
    private var spaces: [Int] = []
    private var end = 0

    init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    /// Whether the space at this place joins two groups of a number.
    func joins(_ place: Int) -> Bool { spaces.contains(place) }

    /// Looks whether a grouped number begins here.
    mutating func enter(at start: Int, after previous: Unicode.Scalar?) {
        guard start >= end, text[start].isTextDigit else { return }
        let groups = groups(from: start)
        end = groups.first?.upperBound ?? start + 1
        if let previous, previous.isWordScalar || previous == "," || previous == "." { return }
        let count = joined(groups, isInternational: previous == "+")
        guard count > 1 else { return }
        spaces = groups[..<(count - 1)].map(\.upperBound)
        end = groups[count - 1].upperBound
    }

    /// At most eight runs of digits with one space between each.
    private func groups(from start: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var place = start
        while result.count < 8 {
            let end = text[place...].firstIndex { !$0.isTextDigit } ?? text.count
            result.append(place..<end)
            guard end + 1 < text.count, text[end].isTextSpace, text[end + 1].isTextDigit else { break }
            place = end + 1
        }
        if let last = result.last, last.upperBound < text.count, text[last.upperBound].isWordScalar {
            result.removeLast()
        }
        return result
    }

    /// How many of the groups are one number; 1 or less when there is nothing to join.
    private func joined(_ groups: [Range<Int>], isInternational: Bool) -> Int {
        guard let first = groups.first else { return 0 }
        let sizes = groups.map(\.count)
        if isInternational {
            let isFrench = sizes.starts(with: [2, 1, 2, 2, 2, 2]) && text[first].elementsEqual("33".unicodeScalars)
            return isFrench ? 6 : 0
        }
        if text[first.lowerBound] == "0" {
            if sizes.starts(with: [2, 2, 2, 2, 2]) { return 5 }
            if sizes.starts(with: [1, 3, 2, 2, 2]) { return 5 }
        }
        guard first.count <= 3 else { return 0 }
        return 1 + sizes.dropFirst().prefix { $0 == 3 }.count
    }
}
