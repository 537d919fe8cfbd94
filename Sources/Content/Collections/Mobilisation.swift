import Markdown

/// How a service is reached and on which conditions, in the words of data·inclusion v1.
public struct Mobilisation: Sendable {
    /// Ways to ask for the service.
    public var ways: [MobilisationWay] = []
    /// Who may ask for it.
    public var askers: [MobilisationAsker] = []
    /// How to ask: how long before, with what.
    public var details: String?
    /// A form to fill, a booking page.
    public var link: SafeAddress?
    /// Whether one comes or stays at home.
    public var receptions: [ReceptionMode] = []
    /// What is needed to have a right to it.
    public var conditions: String?

    static let fields: [Field<Mobilisation>] = [
        Field(
            "modes_mobilisation", \.ways, .list(of: .choice), "Comment demander",
            help: "telephoner, envoyer-un-courriel, se-presenter, utiliser-lien-mobilisation."),
        Field(
            "mobilisable_par", \.askers, .list(of: .choice), "Qui peut demander",
            help: "usagers, professionnels."),
        Field(
            "mobilisation_precisions", \.details, .text(maximum: 400), "Précisions pour demander",
            help: "Combien de temps avant, avec quoi : « La veille avant 16 h, par téléphone »."),
        Field(
            "lien_mobilisation", \.link, .webAddress, "Lien pour demander", help: "Un formulaire, une réservation."),
        Field(
            "modes_accueil", \.receptions, .list(of: .choice), "Manières de recevoir",
            help: "en-presentiel, a-distance."),
        Field(
            "conditions_acces", \.conditions, .text(maximum: 300), "Conditions d’accès",
            help: "Ce qu’il faut pour en bénéficier."),
    ]
}

/// Ways to ask for a service.
public enum MobilisationWay: String, FixedChoice {
    case call = "telephoner"
    case write = "envoyer-un-courriel"
    case come = "se-presenter"
    case link = "utiliser-lien-mobilisation"

    /// The words shown to people.
    public var label: String {
        switch self {
        case .call: "Par téléphone"
        case .write: "Par courriel"
        case .come: "En venant sur place"
        case .link: "En ligne"
        }
    }
}

/// Who may ask for a service.
public enum MobilisationAsker: String, FixedChoice {
    case usagers, professionnels

    /// The words shown to people.
    public var label: String {
        switch self {
        case .usagers: "Chacun, directement"
        case .professionnels: "Un professionnel, pour vous"
        }
    }
}

/// Whether one comes or stays at home.
public enum ReceptionMode: String, FixedChoice {
    case onSite = "en-presentiel"
    case remote = "a-distance"

    /// The words shown to people.
    public var label: String {
        switch self {
        case .onSite: "Sur place"
        case .remote: "À distance, par téléphone ou en ligne"
        }
    }
}
