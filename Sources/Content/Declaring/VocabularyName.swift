/// The tables of `seeds/` whose terms entries may use.
public enum VocabularyName: String, Sendable, CaseIterable {
    case communes, types, ages, publics, thematiques, themes, besoins, numeros
    case axes = "projet-axes"
    case requests = "demandes"
    case networks = "reseaux-porteurs"

    /// Where the table stands, from the portal's root.
    public var file: String { "seeds/\(rawValue).csv" }
}

/// The collections, by the name of their folder.
public enum CollectionName: String, Sendable, CaseIterable {
    case guide, annuaire, agenda, parentalite, communes, pages, observatoire
    case objectifs, actions, instances, reunions, decisions, avis, conventions

    /// Where the entries stand, from the portal's root.
    public var folder: String { "content/" + path }

    /// The folder without `content/`, which is also where the entries' pages stand in the site.
    public var path: String {
        switch self {
        case .guide, .annuaire, .agenda, .parentalite, .communes, .pages, .observatoire: rawValue
        case .objectifs, .actions, .instances, .reunions, .decisions, .avis, .conventions: "projet/\(rawValue)"
        }
    }
}
