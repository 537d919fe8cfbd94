import Almanac
import Markdown

/// An entry of the directory: somebody who works for families, or a service.
public struct Structure: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "annuaire", "Une fiche de l’annuaire", plural: "Annuaire", madeUp: "cette fiche inventée")

    /// What it is called.
    public var name = ""
    /// Kinds of structure; the first is the main one.
    public var types: [StructureType] = []
    /// Thématiques of data·inclusion.
    public var thematiques: [PlainTerm] = []
    /// Publics of data·inclusion.
    public var publics: [PlainTerm] = []
    /// Age bands it is for.
    public var ages: [AgeBand] = []
    /// The commune it stands in; nil for national numbers and services outside the territory.
    public var commune: Commune?
    /// The place that hosts it, in words.
    public var place: String?
    /// Street and number.
    public var street: String?
    /// Degrees north.
    public var latitude: Double?
    /// Degrees east.
    public var longitude: Double?
    /// How to reach it.
    public var contact = Contact()
    /// How to ask for what it does.
    public var mobilisation = Mobilisation()
    /// When it is open.
    public var hours: OpeningHours?
    /// Where it can be used.
    public var zone: Zone?
    /// Where and when a travelling service stops.
    public var permanences: [Permanence] = []
    /// What a childcare place offers.
    public var childcare: Childcare?
    /// What it does, one by one.
    public var services: [Service] = []
    /// Whether it is free.
    public var fee: Fee?
    /// What it costs, in words.
    public var feeDetails: String?
    /// Whether an agreement binds it to the intercommunalité.
    public var hasAgreement = false
    /// Access to the place, in words.
    public var accessibility: String?
    /// Disabilities it is ready to receive.
    public var disabilities: [Disability] = []
    /// The same, criterion by criterion, on Acceslibre.
    public var accessRecord: SafeAddress?
    /// Its number in the register of companies and public bodies.
    public var siret: Siret?
    /// Networks it belongs to, in the words of data·inclusion.
    public var networks: [PlainTerm] = []
    /// National numbers it stands for.
    public var numbers: [PublicNumber] = []
    /// Other entries of the directory it works with.
    public var partners: [Located<Slug>] = []

    /// A record in which nothing is filled.
    public init() {}

    /// What the entry is called.
    public var title: String { name }

    /// Where it stands, when both degrees are known.
    public var coordinates: Coordinates? {
        guard let latitude, let longitude else { return nil }
        return Coordinates(latitude: latitude, longitude: longitude)
    }

    /// Itself.
    public func keeper(of slug: Slug) -> Slug? { slug }

    /// The kinds of things it is, where, for whom, and the numbers it stands for.
    public var searched: SearchedWords? {
        SearchedWords(
            kind: types.first?.label ?? "Annuaire", weight: 1.1, place: commune?.name,
            keywords: types.map(\.label) + [commune?.name, place].compactMap { $0 } + thematiques.map(\.label)
                + numbers.flatMap { [$0.number.display, $0.name] + $0.otherNames },
            texts: numbers.map(\.purpose) + services.flatMap { [$0.name, $0.details].compactMap { $0 } }
                + permanences.compactMap { $0.commune?.name } + ages.map(\.label) + publics.map(\.label))
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Structure>] = [
        whatAndWhom, whereabouts, Contact.fields.map { $0.lifted(to: \.contact) },
        Mobilisation.fields.map { $0.lifted(to: \.mobilisation) }, whenAndHow,
    ].flatMap { $0 }

    private static let whatAndWhom: [Field<Structure>] = [
        Field(
            "nom", \.name, .text(minimum: 3, maximum: 150), "Nom", help: "Le nom d’usage, sans point final.",
            required: true),
        Field(
            "types", \.types, .list(of: .term(.types)), "Types", help: "Ce que c’est ; le premier est le principal.",
            required: true),
        Field(
            "thematiques", \.thematiques, .terms(.thematiques), "Thématiques",
            help: "Thématiques de data·inclusion."),
        Field("publics", \.publics, .publics, "Publics", help: "À qui cela s’adresse."),
        Field("ages", \.ages, .terms(.ages), "Âges", help: "Tranches d’âge concernées."),
    ]

    private static let whereabouts: [Field<Structure>] = [
        Field("commune", \.commune, .term(.communes), "Commune", help: "La commune où cela se trouve."),
        Field("lieu", \.place, .text(maximum: 150), "Lieu", help: "Le bâtiment qui accueille, s’il a un nom."),
        Field("adresse", \.street, .text(maximum: 200), "Adresse", help: "Numéro et rue, sans la commune."),
        Field("latitude", \.latitude, .decimal(-90...90), "Latitude", help: "En degrés, avec un point : 44.0671."),
        Field("longitude", \.longitude, .decimal(-180...180), "Longitude", help: "En degrés, avec un point : 1.9539."),
    ]

    private static let whenAndHow: [Field<Structure>] = [
        Field(
            "horaires", \.hours, .openingHours, "Horaires",
            help: "Syntaxe OpenStreetMap, entre guillemets : \"Mo-Fr 09:00-12:00; PH off\"."),
        Field("zone", \.zone, .zone, "Zone", help: "« territoire », ou la liste des communes servies."),
        Field(
            "permanences", \.permanences, .list(of: .group(Permanence.fields, startingFrom: Permanence())),
            "Permanences",
            help: "Où et quand passe un service itinérant."),
        Field(
            "accueil", \.childcare, .group(Childcare.fields, startingFrom: Childcare()), "Accueil",
            help: "Places et manières d’accueillir, pour la petite enfance."),
        Field(
            "services", \.services, .list(of: .group(Service.fields, startingFrom: Service())), "Services",
            help: "Ce qui est proposé, service par service ; ce qu’un service ne dit pas est ce que dit la fiche."),
        Field("frais", \.fee, .choice, "Frais", help: "gratuit ou payant."),
        Field(
            "frais_precisions", \.feeDetails, .text(maximum: 300), "Précisions sur les frais",
            help: "Combien, selon quoi."),
        Field(
            "conventionne", \.hasAgreement, .flag, "Conventionné",
            help: "« true » si une convention lie la structure à l’intercommunalité."),
        Field(
            "accessibilite", \.accessibility, .text(maximum: 400), "Accessibilité",
            help: "Comment on entre et circule, sans jargon."),
        Field(
            "handicaps", \.disabilities, .list(of: .choice), "Handicaps",
            help: "Handicaps pour lesquels l’accueil est prévu ; les filtres s’en servent."),
        Field(
            "acceslibre", \.accessRecord, .accessRecord, "Fiche Acceslibre",
            help: "L’adresse de la page du lieu sur acceslibre.beta.gouv.fr."),
        Field(
            "siret", \.siret, .siret, "SIRET",
            help: "Quatorze chiffres, pour data·inclusion ; jamais dans un exemple."),
        Field(
            "reseaux_porteurs", \.networks, .terms(.networks), "Réseaux porteurs",
            help: "Les réseaux qui la portent, pris dans seeds/reseaux-porteurs.csv."),
        Field(
            "numeros", \.numbers, .list(of: .term(.numbers)), "Numéros",
            help: "Numéros nationaux, pris dans seeds/numeros.csv."),
        Field(
            "partenaires", \.partners, .list(of: .located(.reference(to: Structure.self))), "Partenaires",
            help: "Noms de fichiers d’autres fiches de l’annuaire."),
    ]
}

/// Whether a service is free.
public enum Fee: String, FixedChoice {
    case gratuit, payant

    /// The word shown to people.
    public var label: String {
        switch self {
        case .gratuit: "Gratuit"
        case .payant: "Payant"
        }
    }
}
