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
}
