import Almanac
import Markdown

/// A commune's own words; figures come from `seeds/communes.csv`.
public struct CommunePage: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "communes", "Les mots d’une commune", plural: "Communes", madeUp: "cette page inventée")

    /// The commune.
    public var commune: Slug?
    /// How to reach the town hall.
    public var townHall: TownHall?
    /// The name as written.
    public var title = ""

    /// A record in which nothing is filled.
    public init() {}

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<CommunePage>] = [
        Field(
            "nom", \.title, .text(minimum: 2, maximum: 80), "Nom", help: "Le nom officiel de la commune.",
            required: true),
        Field(
            "mairie", \.townHall, .group(TownHall.fields, startingFrom: TownHall()), "Mairie",
            help: "Comment joindre la mairie."),
    ]
}

/// How to reach a town hall.
public struct TownHall: Sendable {
    /// Street and number.
    public var street: String?
    /// Telephone, e-mail, site.
    public var contact = Contact()
    /// When it is open.
    public var hours: OpeningHours?

    static let fields: [Field<TownHall>] =
        [
            Field("adresse", \.street, .text(maximum: 200), "Adresse", help: "Numéro et rue."),
            Field("horaires", \.hours, .openingHours, "Horaires", help: "Syntaxe OpenStreetMap, entre guillemets."),
        ] + Contact.fields.map { $0.lifted(to: \.contact) }
}
