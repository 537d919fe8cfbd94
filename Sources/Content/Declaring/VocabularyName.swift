/// The tables of `seeds/` whose terms entries may use.
public enum VocabularyName: String, Sendable, CaseIterable {
    case communes, types, ages, publics, thematiques, themes, besoins, numeros

    /// Where the table stands, from the portal's root.
    public var file: String { "seeds/\(rawValue).csv" }
}

/// The collections, by the name of their folder.
public enum CollectionName: String, Sendable, CaseIterable {
    case guide, annuaire, agenda, parentalite, communes, pages

    /// Where the entries stand, from the portal's root.
    public var folder: String { "content/\(rawValue)" }
}
