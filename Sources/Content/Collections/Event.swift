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
    /// The commune it happens in, or the first of them.
    public var commune: Commune?
    /// The others it happens in.
    public var otherCommunes: [Commune] = []
    /// The commune it happens in, when that is not of the territory.
    public var outside: String?
    /// Where to follow it from afar.
    public var online: SafeAddress?
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
    /// Where to enrol.
    public var registrationLink: SafeAddress?
    /// The last day to enrol.
    public var enrolBy: CivilDate?
    /// Who can take part in spite of a disability.
    public var accessibility: [Disability] = []
    /// Whether it takes place.
    public var status = EventStatus.programme
    /// Whom to ask.
    public var contact = Contact()

    /// Where it takes place on single days, when that is elsewhere.
    public private(set) var relocations: [CivilDate: String] = [:]

    // What was written of the date, until `complete` makes a schedule of it.
    var when = EventDates()

    /// A record in which nothing is filled.
    public init() {}

    /// Its dates order it, wherever it is shown.
    public var rank: EntryRank { .byName }

    /// Whether nothing is to be paid.
    public var isFree: Bool { price.map(SaidPrice.isNothing) ?? false }

    /// Makes values from several fields, and checks fields against each other.
    public mutating func complete(with places: FieldPlaces, report: inout Report) {
        schedule = when.schedule(places: places, report: &report)
        relocations = when.relocations
        if let price, let doubt = SaidPrice.doubt(of: price) {
            let place = places.place(of: "tarif")
            report.add(
                ContentRules.wrongShape, at: place.location, length: place.length,
                "« \(price) » ne dit pas ce que cela coûte.", suggestion: doubt)
        }
        if let said = registration, registrationLink == nil, let address = SafeAddress(said), address.host != nil {
            let place = places.place(of: "inscription")
            report.add(
                ContentRules.saidName, at: place.location, length: place.length,
                "Cette adresse est lue comme « lien_inscription ».",
                suggestion: "Écrivez « lien_inscription: \(said) ».", writing: .lines(["lien_inscription: \(said)"]))
            (registration, registrationLink) = (nil, address)
        }
        street = street.map { $0.without(commune) }
    }

    /// The communes of the territory it happens in.
    public var communes: [Commune] { [commune].compactMap { $0 } + otherCommunes.filter { $0.slug != commune?.slug } }

    /// Whether it happens in this commune.
    public func isIn(_ commune: Slug) -> Bool { communes.contains { $0.slug == commune } }

    /// Whether people meet somewhere.
    public var isSomewhere: Bool { commune != nil || outside != nil }

    /// The structure that organises it.
    public func keeper(of slug: Slug) -> Slug? { organiser?.structure?.slug }

    /// Finds its organiser.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) { organiser?.link(directory) }

    /// Where, about what, by whom.
    public var searched: SearchedWords? {
        SearchedWords(
            kind: "Rendez-vous", weight: 0.95,
            place: ([place] + communes.map(\.name) + [outside]).compactMap { $0 }.joined(separator: ", "),
            keywords: communes.map(\.name) + [outside, place].compactMap { $0 } + themes.map(\.label),
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
        Field(
            "commune", \.commune, .term(.communes), "Commune", help: "Le nom de la commune.", required: true,
            unless: ["hors_territoire", "en_ligne"]),
        Field(
            "autres_communes", \.otherCommunes, .list(of: .term(.communes)), "Autres communes",
            help: "Quand cela se passe dans plusieurs communes : les autres."),
        Field(
            "hors_territoire", \.outside, .text(maximum: 100), "Hors du territoire",
            help: "La commune, quand elle n’est pas de l’intercommunalité."),
        Field(
            "en_ligne", \.online, .webAddress, "En ligne",
            help: "L’adresse où l’on suit à distance ; avec ou sans commune."),
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
            "lien_inscription", \.registrationLink, .webAddress, "Lien d’inscription",
            help: "La page où l’on s’inscrit, quand il y en a une."),
        Field("inscription_avant", \.enrolBy, .date, "Inscription avant", help: "Le dernier jour pour s’inscrire."),
        Field(
            "accessibilite", \.accessibility, .list(of: .choice), "Accessibilité",
            help: "Handicaps pour lesquels l’accueil est prévu."),
        Field("statut", \.status, .status, "Statut", help: "programme, reporte, complet, liste-attente ou annule."),
        Field(
            "contact", \.contact, .group(Contact.fields, startingFrom: Contact()), "Contact",
            help: "À qui poser une question."),
    ]
}

/// Whether an event takes place.
public enum EventStatus: String, FixedChoice {
    case programme, reporte, complet
    case waitingList = "liste-attente"
    case annule

    /// Whether no place is left.
    public var isFull: Bool { self == .complet || self == .waitingList }

    /// The word shown to people.
    public var label: String {
        switch self {
        case .programme: "Programmé"
        case .reporte: "Reporté"
        case .complet: "Complet"
        case .waitingList: "Complet, liste d’attente"
        case .annule: "Annulé"
        }
    }
}

extension FieldType where Value == EventStatus {
    /// Whether an event takes place; a new date in it is told where to go.
    static var status: FieldType {
        let choice = FieldType<EventStatus>.choice
        return FieldType(choice.shape) { value, reader in
            guard let text = value.text, text.folded.hasPrefix("report"), text.contains(where: \.isNumber) else {
                return choice.read(value, &reader)
            }
            reader.report.add(
                ContentRules.unknownTerm, at: value.location, length: value.length,
                "La nouvelle date se donne à part.",
                suggestion: "Retirez cette ligne, et sous « deplacements: » écrivez « - du: » et la date prévue, "
                    + "puis à la ligne « au: » et la nouvelle. Sans nouvelle date, « statut: reporte » suffit.")
            return nil
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
