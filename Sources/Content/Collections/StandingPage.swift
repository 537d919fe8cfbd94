/// A standing page: legal notice, contact, how to contribute…
public struct StandingPage: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "pages", "Une page fixe", plural: "Le portail", madeUp: "cette page inventée", isAtRoot: true)

    /// What it is called.
    public var title = ""
    /// Its place among the links of its menu.
    public var order = 1000
    /// Where it is linked from.
    public var menu = PageMenu.aucun
    /// Kinds of structures listed and mapped under the text.
    public var types: [StructureType] = []
    /// Axes of the project whose actions are listed.
    public var axes: [ProjectAxis] = []
    /// What is not known, or does not exist yet.
    public var gaps: [String] = []

    /// A record in which nothing is filled.
    public init() {}

    /// Its place is the one it is given.
    public var rank: EntryRank { .numbered(order) }

    /// The page, by section.
    public var searched: SearchedWords? { SearchedWords(kind: "Page", sections: "Page", texts: gaps) }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<StandingPage>] = [
        Field("titre", \.title, .text(minimum: 3, maximum: 100), "Titre", help: "Le titre de la page.", required: true),
        Field("ordre", \.order, .integer(0...9999), "Ordre", help: "Un nombre ; le plus petit vient d’abord."),
        Field("menu", \.menu, .choice, "Menu", help: "pied : en bas de toutes les pages ; aucun sinon."),
        Field(
            "types", \.types, .list(of: .term(.types)), "Types",
            help: "Types de l’annuaire dont les fiches sont listées et placées sur une carte, sous le texte."),
        Field(
            "axes", \.axes, .terms(.axes), "Axes",
            help: "Axes du projet de territoire dont les actions sont listées."),
        Field(
            "manques", \.gaps, .list(of: .text(minimum: 10, maximum: 300)), "Manques",
            help: "Ce que l’on ne sait pas, ou qui n’existe pas encore, une phrase par ligne."),
    ]
}

/// Where a standing page is linked from.
public enum PageMenu: String, FixedChoice {
    case pied, aucun

    /// The words shown to people.
    public var label: String {
        switch self {
        case .pied: "Bas de page"
        case .aucun: "Aucun"
        }
    }
}
