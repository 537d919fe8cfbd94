import Diagnostics

/// The terms that may be used in one kind of field.
public struct Vocabulary: Sendable {
    /// Identifiers and labels, in the order of the table.
    public let terms: [(id: Slug, label: String)]
    private let byFoldedName: [String: Slug]

    init(_ terms: [(id: Slug, label: String)]) {
        self.terms = terms
        var names: [String: Slug] = [:]
        for term in terms {
            names[term.label.slugified] = term.id
        }
        for term in terms {
            names[term.id.text] = term.id
            names[term.id.text.slugified] = term.id
        }
        byFoldedName = names
    }

    /// The term people wrote, by identifier or label, whatever the case and accents.
    func find(_ text: String) -> Slug? {
        byFoldedName[text] ?? byFoldedName[text.slugified]
    }

    /// What somebody most likely meant.
    func suggestion(for text: String) -> String? {
        let names = terms.flatMap { $0.id.text == $0.label.slugified ? [$0.label] : [$0.id.text, $0.label] }
        return NearMiss.sentence(for: text, among: names)
    }
}

/// All vocabularies of a portal.
public struct Vocabularies: Sendable {
    private let tables: [VocabularyName: Vocabulary]
    /// The communes that entries may name.
    let communes: [Slug: Commune]

    init(_ tables: [VocabularyName: Vocabulary], communes: [Commune] = []) {
        self.tables = tables
        self.communes = Dictionary(communes.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The vocabulary of this name; an empty one when its table could not be read.
    public subscript(name: VocabularyName) -> Vocabulary {
        tables[name] ?? Vocabulary([])
    }
}
