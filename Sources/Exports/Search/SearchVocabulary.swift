import Foundation

/// The words met so far, each folded and numbered once.
struct SearchVocabulary {
    /// A text, and what a word of it counts.
    struct Field {
        let text: String
        let weight: Double
        /// Whether `halte-garderie` is also found as `haltegarderie`.
        let joinsHyphens: Bool

        init(text: String, weight: Double, joinsHyphens: Bool) {
            self.text = text
            self.weight = weight
            self.joinsHyphens = joinsHyphens
        }

        /// A title: the shorter, the more each word of it counts.
        static func title(_ text: String) -> Field {
            let words = text.split { $0 == " " || $0 == "-" }.count
            return Field(text: text, weight: 8 + 16 / Double(words + 1), joinsHyphens: true)
        }
    }

    /// The stems, in the order they were met.
    private(set) var stems: [String] = []
    private var numbers: [String: Int] = [:]
    /// Which term each folded word is; nil for words that say nothing.
    private var known: [String: Int?] = [:]
    /// How often each term is written in each way.
    private var spellings: [[Substring: Int]] = []
    private var folding = SearchFolding()

    /// What each term weighs in a document, in the order the terms were met.
    mutating func weights(of fields: [Field]) -> [(term: Int, weight: Double)] {
        var sums: [Int: Double] = [:]
        for field in fields where !field.text.isEmpty {
            var counts: [Int: Int] = [:]
            var previous: String?
            for word in folding.words(of: field.text) {
                if let term = term(of: word.folded) {
                    counts[term, default: 0] += 1
                    spellings[term][word.written, default: 0] += 1
                }
                if field.joinsHyphens, word.isJoined, let previous, let term = term(of: previous + word.folded) {
                    counts[term, default: 0] += 1
                }
                previous = word.folded
            }
            // A word written ten times says more than one written once, and not ten times as much.
            for (term, count) in counts { sums[term, default: 0] += field.weight * (1 + log(Double(count))) }
        }
        return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private mutating func term(of folded: String) -> Int? {
        if let term = known[folded] { return term }
        let isEmpty = folded.utf8.count == 1 || SearchWords.empty.contains(folded)
        let term = isEmpty ? nil : number(of: SearchStem.of(folded))
        known[folded] = .some(term)
        return term
    }

    private mutating func number(of stem: String) -> Int {
        if let number = numbers[stem] { return number }
        let number = stems.count
        numbers[stem] = number
        stems.append(stem)
        spellings.append([:])
        return number
    }

    /// How each term is most often written; nil for those that are only written in pieces.
    var written: [String?] {
        spellings.map { spellings in
            var counts: [String: Int] = [:]
            for (spelling, count) in spellings { counts[Self.plain(spelling, among: spellings), default: 0] += count }
            return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// A word that only begins a sentence is written small; a name keeps its capital.
    private static func plain(_ spelling: Substring, among spellings: [Substring: Int]) -> String {
        let small = spelling.lowercased()
        return spellings[Substring(small)] == nil ? String(spelling) : small
    }
}
