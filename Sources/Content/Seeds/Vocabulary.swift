import Diagnostics

/// The terms that may be used in one kind of field.
public struct Vocabulary<Item: Term>: Sendable {
    /// In the order of the table.
    public let terms: [Item]
    private let positions: [String: Int]

    /// - Parameter terms: the lines of a table; none when it could not be read.
    init(_ terms: [Item] = []) {
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

    /// What somebody most likely meant.
    func suggestion(for text: String) -> String? {
        let names = terms.flatMap {
            $0.slug.text == $0.label.slugified ? [$0.label] : [$0.slug.text, $0.label]
        }
        return NearMiss.sentence(for: text, among: names)
    }
}

/// All vocabularies of a portal.
public struct Vocabularies: Sendable {
    var communes = Vocabulary<Commune>()
    var types = Vocabulary<StructureType>()
    var ages = Vocabulary<AgeBand>()
    var publics = Vocabulary<PlainTerm>()
    var thematiques = Vocabulary<PlainTerm>()
    var networks = Vocabulary<PlainTerm>()
    var themes = Vocabulary<PlainTerm>()
    var needs = Vocabulary<ParentNeed>()
    var numbers = Vocabulary<PublicNumber>()
    var axes = Vocabulary<ProjectAxis>()
    var requests = Vocabulary<ProjectRequest>()
}
