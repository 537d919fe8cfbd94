import Markdown

/// One of the things a structure does; what it leaves out is what its structure says.
public struct Service: Sendable {
    /// What it is called.
    public var name = ""
    /// What it is, in a few sentences.
    public var details: String?
    /// What kind of help it is.
    public var kind: ServiceKind?
    /// Thématiques of data·inclusion.
    public var thematiques: [PlainTerm] = []
    /// Publics of data·inclusion.
    public var publics: [PlainTerm] = []
    /// Whom it is for, more closely.
    public var publicsDetails: String?
    /// Whether it is free.
    public var fee: Fee?
    /// What it costs, in words.
    public var feeDetails: String?
    /// How to ask for it.
    public var mobilisation = Mobilisation()
    /// Where it can be used.
    public var zone: Zone?
    /// Weeks it lasts.
    public var weeks: Int?
    /// Hours a week it takes.
    public var weeklyHours: Double?

    /// A service of which nothing is known.
    public init() {}

    /// The declaration from which decoder, checks and guides are made.
    static let fields = description + request + extent

    /// Three lists, each with its type: one expression of fifteen generic calls takes the compiler many seconds.
    private static let description: [Field<Service>] = [
        Field("nom", \.name, .text(minimum: 3, maximum: 150), "Nom", help: "Le nom du service.", required: true),
        Field("description", \.details, .text(maximum: 600), "Description", help: "Une ou deux phrases."),
        Field(
            "type", \.kind, .choice, "Type de service",
            help: "accompagnement, aide-financiere, aide-materielle, atelier, formation ou information."),
        Field(
            "thematiques", \.thematiques, .terms(.thematiques), "Thématiques",
            help: "Sans ce champ, celles de la fiche."),
        Field("publics", \.publics, .publics, "Publics", help: "Sans ce champ, ceux de la fiche."),
        Field(
            "publics_precisions", \.publicsDetails, .text(maximum: 300), "Précisions sur les publics",
            help: "Un âge, une situation : « De 16 à 25 ans »."),
        Field("frais", \.fee, .choice, "Frais", help: "gratuit ou payant ; sans ce champ, comme la fiche."),
        Field(
            "frais_precisions", \.feeDetails, .text(maximum: 300), "Précisions sur les frais",
            help: "Combien, selon quoi ; celles de la fiche ne sont reprises que si « frais » l’est aussi."),
    ]

    private static let request: [Field<Service>] = Mobilisation.fields.map { $0.lifted(to: \.mobilisation) }

    private static let extent: [Field<Service>] = [
        Field(
            "zone", \.zone, .zone, "Zone", help: "« territoire », ou des communes ; sans ce champ, comme la fiche."),
        Field("nombre_semaines", \.weeks, .integer(1...520), "Durée en semaines", help: "Un nombre entier."),
        Field(
            "volume_horaire_hebdomadaire", \.weeklyHours, .decimal(0...168), "Heures par semaine",
            help: "Un nombre, avec un point pour la demi-heure : 1.5."),
    ]
}

/// What kind of help a service is, in the words of data·inclusion v1.
public enum ServiceKind: String, FixedChoice {
    case accompagnement
    case grant = "aide-financiere"
    case equipment = "aide-materielle"
    case atelier, formation, information

    /// The words shown to people.
    public var label: String {
        switch self {
        case .accompagnement: "Accompagnement"
        case .grant: "Aide financière"
        case .equipment: "Aide matérielle"
        case .atelier: "Atelier"
        case .formation: "Formation"
        case .information: "Information"
        }
    }
}
