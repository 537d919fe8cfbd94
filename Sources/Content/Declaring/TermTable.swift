/// The tables of `seeds/` whose terms entries may use.
public enum VocabularyName: String, Sendable, CaseIterable {
    case communes, types, ages, publics, thematiques, themes, besoins, numeros
    case axes = "projet-axes"
    case requests = "demandes"
    case networks = "reseaux-porteurs"

    /// Where the table stands, from the portal's root.
    public var file: String { "seeds/\(rawValue).csv" }
}

/// One of them, with the kind of its terms.
struct TermTable<Item: Term>: Sendable {
    let name: VocabularyName
    let vocabulary: KeyPath<Vocabularies, Vocabulary<Item>> & Sendable
}

extension TermTable<Commune> {
    static let communes = TermTable(name: .communes, vocabulary: \.communes)
}

extension TermTable<StructureType> {
    static let types = TermTable(name: .types, vocabulary: \.types)
}

extension TermTable<AgeBand> {
    static let ages = TermTable(name: .ages, vocabulary: \.ages)
}

extension TermTable<PlainTerm> {
    static let publics = TermTable(name: .publics, vocabulary: \.publics)
    static let thematiques = TermTable(name: .thematiques, vocabulary: \.thematiques)
    static let networks = TermTable(name: .networks, vocabulary: \.networks)
    static let themes = TermTable(name: .themes, vocabulary: \.themes)
}

extension TermTable<ParentNeed> {
    static let needs = TermTable(name: .besoins, vocabulary: \.needs)
}

extension TermTable<PublicNumber> {
    static let numbers = TermTable(name: .numeros, vocabulary: \.numbers)
}

extension TermTable<ProjectAxis> {
    static let axes = TermTable(name: .axes, vocabulary: \.axes)
}

extension TermTable<ProjectRequest> {
    static let requests = TermTable(name: .requests, vocabulary: \.requests)
}
