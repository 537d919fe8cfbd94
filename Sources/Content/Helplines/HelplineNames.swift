import Diagnostics
import Markdown

/// The names of helplines, to be found in sentences whatever their case, accents and spaces.
struct HelplineNames: Sendable {
    /// A name, where it stands.
    struct Found {
        let range: Range<Int>
        let line: Helplines.Line
    }

    private struct Name: Sendable {
        let words: [String]
        let line: Helplines.Line
    }

    /// The names by their first word, the longest first.
    private let names: [String: [Name]]
    /// What names begin with, in lower case: most words of a text begin otherwise.
    private let initials: Set<Unicode.Scalar>

    init(_ numbers: [PublicNumber]) {
        let all = numbers.flatMap { number in
            ([number.name] + number.otherNames).map { name in
                Name(
                    words: name.slugified.split(separator: "-").map(String.init),
                    line: Helplines.Line(id: number.slug.text, number: number.number, name: number.name))
            }
        }
        names = Dictionary(grouping: all.filter { !$0.words.isEmpty }) { $0.words[0] }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
        initials = Set(names.keys.compactMap(\.unicodeScalars.first))
    }

    /// The names in a part of a text, in order; where two begin at one place, the longest.
    func found(in text: [Unicode.Scalar], part: Range<Int>) -> [Found] {
        let words = Self.words(of: text, part: part)
        var found: [Found] = []
        var index = 0
        while index < words.count {
            guard mayBegin(with: text[words[index].lowerBound]),
                let name = names[Self.folded(text[words[index]])]?.first(where: {
                    matches($0, words, at: index, in: text)
                })
            else {
                index += 1
                continue
            }
            let last = words[index + name.words.count - 1]
            found.append(Found(range: words[index].lowerBound..<last.upperBound, line: name.line))
            index += name.words.count
        }
        return found
    }

    /// Whether a name may begin with a sign, for all that is known without folding it.
    private func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return true }
        return initials.contains(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    }

    private static func words(of text: [Unicode.Scalar], part: Range<Int>) -> [Range<Int>] {
        text[part].split { !isWord($0) }.map { $0.startIndex..<$0.endIndex }
    }

    private static func folded(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: word)
        return String(scalars).slugified
    }

    private func matches(_ name: Name, _ words: [Range<Int>], at index: Int, in text: [Unicode.Scalar]) -> Bool {
        guard index + name.words.count <= words.count else { return false }
        let run = words[index..<(index + name.words.count)]
        guard zip(run, name.words).allSatisfy({ Self.folded(text[$0]) == $1 }) else { return false }
        for (word, next) in zip(run, run.dropFirst()) {
            let between = text[word.upperBound..<next.lowerBound]
            guard between.allSatisfy({ $0.properties.isWhitespace || "'’,".unicodeScalars.contains($0) }) else {
                return false
            }
        }
        return Self.standsApart(words[index].lowerBound..<(run.last?.upperBound ?? 0), in: text)
    }

    /// Not a part of an address or of a file's name.
    private static func standsApart(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        let marks = "-‑/@".unicodeScalars
        if range.lowerBound > 0 {
            let before = text[range.lowerBound - 1]
            if marks.contains(before) || before == "." { return false }
        }
        guard range.upperBound < text.count else { return true }
        if marks.contains(text[range.upperBound]) { return false }
        guard text[range.upperBound] == ".", range.upperBound + 1 < text.count else { return true }
        return !isWord(text[range.upperBound + 1])
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.isDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.isDigit
            || scalar.properties.canonicalCombiningClass != .notReordered
    }
}
