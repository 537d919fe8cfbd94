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

    /// Where the terms stand that somebody may have meant: those that have all the words that were written, then those
    /// that have the words of the portal for them, then those that begin so.
    ///
    /// - Parameter synonyms: what people say, and the words of the portal.
    func meant(by text: String, _ synonyms: [Synonym]) -> [Int] {
        let said = text.slugified
        let meanings = synonyms.filter { $0.said.slugified == said || $0.said.slugified == said.singular }
            .flatMap(\.meanings)
        for words in [[text], meanings] {
            let found = terms.indices.filter { place in words.contains { terms[place].isNamed(by: Self.words(of: $0)) }
            }
            if !found.isEmpty { return found }
        }
        guard said.count > 3 else { return [] }
        return terms.indices.filter { terms[$0].label.slugified.hasPrefix(said) }
    }

    /// What to write instead of what is no term; all terms when none is near, and they are not too many to be read.
    func suggestion(for text: String, _ synonyms: [Synonym]) -> String? {
        if let near = near(text, synonyms) { return near }
        return terms.count <= Self.mostListed ? "À choisir parmi : \(terms.map(\.label).joined(separator: ", "))." : nil
    }

    /// What to write instead of what is nearly a term.
    func near(_ text: String, _ synonyms: [Synonym]) -> String? {
        let meant = meant(by: text, synonyms)
        if (1...3).contains(meant.count) {
            return "Vouliez-vous dire \(meant.map { "« \(terms[$0].label) »" }.joined(separator: ", ou ")) ?"
        }
        let names = terms.flatMap { $0.slug.text == $0.label.slugified ? [$0.label] : [$0.slug.text, $0.label] }
        return NearMiss.best(for: text, among: names).map { "Vouliez-vous dire « \($0) » ?" }
    }

    /// More than this is not read.
    private static var mostListed: Int { 40 }

    /// The words of a text that tell a term from another, in the singular.
    private static func words(of text: String) -> Set<String> {
        Set(
            text.slugified.split(separator: "-").filter { Int($0) == nil && !small.contains($0) }
                .map { String($0).singular })
    }
}

extension Term {
    /// Whether its name has all of these words, at least one.
    fileprivate func isNamed(by words: Set<String>) -> Bool {
        !words.isEmpty && words.isSubset(of: Set(label.slugified.split(separator: "-").map { String($0).singular }))
    }
}

extension String {
    /// Without the mark of a plural.
    fileprivate var singular: String { count > 3 && (hasSuffix("s") || hasSuffix("x")) ? String(dropLast()) : self }
}

/// All vocabularies of a portal.
public struct Vocabularies: Sendable {
    private var tables: [VocabularyName: any Sendable] = [:]
    /// The tables that could not be read, which was reported.
    let reported: Set<VocabularyName>
    /// What people say, and the words of the portal.
    let synonyms: [Synonym]

    init(reported: Set<VocabularyName> = [], synonyms: [Synonym] = []) {
        self.reported = reported
        self.synonyms = synonyms
    }

    /// The vocabulary of a table; nil when its file is missing or cannot be read.
    subscript<Item: Term>(table: TermTable<Item>) -> Vocabulary<Item>? { tables[table.name] as? Vocabulary<Item> }

    /// What a term is called; nil for one that its table does not have.
    public func label(of text: String, in table: VocabularyName) -> String? {
        (tables[table] as? any TermLabels)?.label(of: text)
    }

    /// Adds the terms of a table.
    mutating func add<Item: Term>(_ terms: [Item], of table: TermTable<Item>) {
        tables[table.name] = Vocabulary(terms)
    }
}

/// The terms of a table whose kind is not known.
private protocol TermLabels {
    func label(of text: String) -> String?
}

extension Vocabulary: TermLabels {
    fileprivate func label(of text: String) -> String? { position(of: text).map { terms[$0].label } }
}
