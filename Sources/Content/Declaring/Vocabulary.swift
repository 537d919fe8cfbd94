import Diagnostics

/// The terms that may be used in one kind of field.
public struct Vocabulary<Item: Term>: Sendable {
    /// In the order of the table.
    public let terms: [Item]
    private let positions: [String: Int]
    /// Words of French that tell no term from another.
    private static var small: Set<Substring> {
        ["a", "de", "des", "du", "d", "en", "et", "l", "la", "le", "les", "sur"]
    }

    /// - Parameter terms: the lines of a table.
    init(_ terms: [Item]) {
        self.terms = terms
        var positions: [String: Int] = [:]
        for (position, term) in terms.enumerated() {
            positions[term.label.slugified] = position
        }
        for (position, term) in terms.enumerated() {
            positions[term.slug.text] = position
            positions[term.slug.text.slugified] = position
        }
        self.positions = positions
    }

    /// Where the term people wrote stands in the table, by identifier or label, whatever the case and accents.
    func position(of text: String) -> Int? {
        positions[text] ?? positions[text.slugified]
    }

    /// What somebody most likely meant: terms that have all the words that were written, then those spelled nearly so.
    func suggestion(for text: String) -> String? {
        let words = Set(text.slugified.split(separator: "-").filter { Int($0) == nil && !Self.small.contains($0) })
        let named = terms.filter { words.isSubset(of: Set($0.label.slugified.split(separator: "-"))) }
        if !words.isEmpty, (1...3).contains(named.count) {
            return "Vouliez-vous dire \(named.map { "« \($0.label) »" }.joined(separator: ", ou ")) ?"
        }
        let names = terms.flatMap {
            $0.slug.text == $0.label.slugified ? [$0.label] : [$0.slug.text, $0.label]
        }
        return NearMiss.sentence(for: text, among: names)
    }
}

/// All vocabularies of a portal.
public struct Vocabularies: Sendable {
    private var tables: [VocabularyName: any Sendable] = [:]
    /// The tables that could not be read, which was reported.
    let reported: Set<VocabularyName>

    init(reported: Set<VocabularyName> = []) {
        self.reported = reported
    }

    /// The vocabulary of a table; nil when its file is missing or cannot be read.
    subscript<Item: Term>(table: TermTable<Item>) -> Vocabulary<Item>? { tables[table.name] as? Vocabulary<Item> }

    /// Adds the terms of a table.
    mutating func add<Item: Term>(_ terms: [Item], of table: TermTable<Item>) {
        tables[table.name] = Vocabulary(terms)
    }
}
