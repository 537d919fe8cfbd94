import Almanac
import Diagnostics
import Markdown

/// An entry of the agenda.
public struct Event: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "agenda", "Un rendez-vous de l’agenda", plural: "Agenda", madeUp: "ce rendez-vous inventé")

    /// What it is called.
    public var title = ""
    /// When it happens; nil when the file does not say it soundly.
    public var schedule: Schedule?
    /// The commune it happens in.
    public var commune: Commune?
    /// The place, in words.
    public var place: String?
    /// Street and number.
    public var street: String?
    /// Who organises it.
    public var organiser: Actor?
    /// Themes of the agenda.
    public var themes: [PlainTerm] = []
    /// Age bands it is for.
    public var ages: [AgeBand] = []
    /// Publics of data·inclusion it is for.
    public var publics: [PlainTerm] = []
    /// What it costs, in words; `gratuit` when it is free.
    public var price: String?
    /// How to enrol, in words.
    public var registration: String?
    /// Who can take part in spite of a disability.
    public var accessibility: [Disability] = []
    /// Whether it takes place.
    public var status = EventStatus.programme
    /// Whom to ask.
    public var contact = Contact()

    // What was written of the date, until `complete` makes a schedule of it.
    var when = EventDates()

    /// A record in which nothing is filled.
    public init() {}

    /// Its dates order it, wherever it is shown.
    public var rank: EntryRank { .byName }

    /// Whether nothing is to be paid.
    public var isFree: Bool { price.map { $0.folded.hasPrefix("gratuit") && !$0.hasBytes(of: "€") } ?? false }

    /// Makes values from several fields, and checks fields against each other.
    public mutating func complete(with places: FieldPlaces, report: inout Report) {
        schedule = when.schedule(places: places, report: &report)
    }

    /// The structure that organises it.
    public func keeper(of slug: Slug) -> Slug? { organiser?.structure?.slug }

    /// Finds its organiser.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) { organiser?.link(directory) }

    /// Where, about what, by whom.
    public var searched: SearchedWords? {
        SearchedWords(
            kind: "Rendez-vous", weight: 0.95, place: [place, commune?.name].compactMap { $0 }.joined(separator: ", "),
            keywords: [commune?.name, place].compactMap { $0 } + themes.map(\.label),
            texts: [organiser?.name, price].compactMap { $0 } + ages.map(\.label))
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Event>] = [
        what, EventDates.fields.map { $0.lifted(to: \.when) }, whereAndHow,
    ].flatMap { $0 }

    private static let what: [Field<Event>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 140), "Titre",
            help: "Ce qui se passe, en quelques mots.", required: true)
    ]

    private static let whereAndHow: [Field<Event>] = [
        Field("commune", \.commune, .term(.communes), "Commune", help: "Le nom de la commune.", required: true),
        Field("lieu", \.place, .text(maximum: 150), "Lieu", help: "Salle, place, bâtiment."),
        Field("adresse", \.street, .text(maximum: 200), "Adresse", help: "Numéro et rue, sans la commune."),
        Field(
            "organisateur", \.organiser, .actor(inItsName: true), "Organisateur",
            help: "Le nom du fichier de l’annuaire, sans « .md », ou un nom en toutes lettres."),
        Field("themes", \.themes, .list(of: .term(.themes)), "Thèmes", help: "Un ou plusieurs thèmes.", required: true),
        Field("ages", \.ages, .terms(.ages), "Âges", help: "À quels âges cela s’adresse."),
        Field("publics", \.publics, .publics, "Publics", help: "À qui cela s’adresse."),
        Field("tarif", \.price, .text(maximum: 255), "Tarif", help: "« gratuit », ou le prix en toutes lettres."),
        Field(
            "inscription", \.registration, .text(maximum: 255), "Inscription",
            help: "Comment s’inscrire, ou « Sans inscription »."),
        Field(
            "accessibilite", \.accessibility, .list(of: .choice), "Accessibilité",
            help: "Handicaps pour lesquels l’accueil est prévu."),
        Field("statut", \.status, .choice, "Statut", help: "programme, reporte, complet ou annule."),
        Field(
            "contact", \.contact, .group(Contact.fields, startingFrom: Contact()), "Contact",
            help: "À qui poser une question."),
    ]
}

/// Whether an event takes place.
public enum EventStatus: String, FixedChoice {
    case programme, reporte, complet, annule

    /// The word shown to people.
    public var label: String {
        switch self {
        case .programme: "Programmé"
        case .reporte: "Reporté"
        case .complet: "Complet"
        case .annule: "Annulé"
        }
    }
}

/// The disabilities OpenAgenda knows.
public enum Disability: String, FixedChoice {
    case auditif, visuel, psychique, moteur, intellectuel

    /// The words shown to people.
    public var label: String {
        switch self {
        case .auditif: "Handicap auditif"
        case .visuel: "Handicap visuel"
        case .psychique: "Handicap psychique"
        case .moteur: "Handicap moteur"
        case .intellectuel: "Handicap intellectuel"
        }
    }
}
