import Almanac
import Diagnostics

/// An objective of the territory project.
public struct Objective: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/objectifs", "Un objectif du projet", plural: "Objectifs du projet", madeUp: "cet objectif inventé")

    /// What it is called.
    public var title = ""
    /// The axis it belongs to.
    public var axis: ProjectAxis?
    /// Its place within the axis.
    public var order = 1000

    /// A record in which nothing is filled.
    public init() {}

    /// Its place is the one it is given.
    public var rank: EntryRank { .numbered(order) }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Objective>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 140), "Titre", help: "L’objectif en une phrase.",
            required: true),
        Field("axe", \.axis, .term(.axes), "Axe", help: "L’axe du projet.", required: true),
        Field("ordre", \.order, .integer(0...9999), "Ordre", help: "Un nombre ; le plus petit vient d’abord."),
    ]
}

/// An action of the territory project, with the history of its state.
public struct PlanAction: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/actions", "Une action du projet", plural: "Actions du projet", madeUp: "cette action inventée")

    /// What it is called.
    public var title = ""
    /// The axis it belongs to.
    public var axis: ProjectAxis?
    /// The objective it serves.
    public var objective: Located<Slug>?
    /// Where it stands now.
    public var state = ActionState.aEtudier
    /// Who leads it: a body or a role.
    public var lead: String?
    /// Who takes part.
    public var partners: [Actor] = []
    /// The year it should be done by.
    public var term: Int?
    /// Indicators it should move.
    public var indicators: [Located<Slug>] = []
    /// The budget line, where it is known.
    public var budget: String?
    /// How its state changed, oldest first.
    public var history: [StateChange] = []
    /// Kinds of structures it is about.
    public var types: [StructureType] = []
    /// What of the seed document it answers.
    public var requests: [ProjectRequest] = []

    /// A record in which nothing is filled.
    public init() {}

    /// The state on a day, as its history tells it.
    ///
    /// - Returns: what the last change up to that day says; before the first one, the state from which every action
    ///   starts. Without a history, the state of today.
    public func state(on date: CivilDate) -> ActionState {
        guard !history.isEmpty else { return state }
        return history.last { ($0.date ?? .earliest) <= date }?.state ?? .aEtudier
    }

    /// Finds its partners.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) {
        for index in partners.indices { partners[index].link(directory) }
    }

    /// Makes values from several fields, and checks fields against each other.
    public mutating func complete(with places: FieldPlaces, report: inout Report) {
        history.sort { ($0.date ?? .earliest) < ($1.date ?? .earliest) }
        guard let last = history.last, last.state != state else { return }
        let place = places.place(of: "etat")
        report.add(
            ContentRules.actionState, at: place.location, length: place.length,
            "L’état est « \(state.label) », mais la dernière étape datée dit « \(last.state.label) ».",
            suggestion: "Ajoutez l’étape datée qui manque, ou corrigez « etat ».")
    }

    /// Who leads it.
    public var searched: SearchedWords? {
        SearchedWords(kind: "Action du projet de territoire", weight: 0.6, texts: [lead].compactMap { $0 })
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<PlanAction>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 140), "Titre", help: "L’action en une phrase.", required: true),
        Field("axe", \.axis, .term(.axes), "Axe", help: "L’axe du projet.", required: true),
        Field(
            "objectif", \.objective, .located(.reference(to: Objective.self)), "Objectif",
            help: "Le nom d’un fichier de content/projet/objectifs/.", required: true),
        Field(
            "etat", \.state, .choice, "État", help: "a-etudier, prevue, en-cours, realisee ou abandonnee.",
            required: true),
        Field(
            "pilote", \.lead, .text(maximum: 150), "Pilote",
            help: "Qui la conduit : un service ou un rôle, jamais une personne."),
        Field(
            "partenaires", \.partners, .list(of: .actor()), "Partenaires",
            help: "Fiches de l’annuaire ou noms en toutes lettres."),
        Field("echeance", \.term, .integer(2020...2060), "Échéance", help: "L’année où elle doit être faite."),
        Field(
            "indicateurs", \.indicators, .list(of: .located(.reference(to: Indicator.self))), "Indicateurs",
            help: "Indicateurs de l’observatoire qu’elle doit faire bouger."),
        Field("budget", \.budget, .text(maximum: 200), "Budget", help: "La ligne du budget, si elle est connue."),
        Field(
            "etapes_datees", \.history, .list(of: .group(StateChange.fields, startingFrom: StateChange())),
            "Étapes datées", help: "L’histoire de son état."),
        Field(
            "types", \.types, .list(of: .term(.types)), "Types",
            help: "Types de structures dont elle parle : leurs pages la montrent."),
        Field(
            "demandes", \.requests, .terms(.requests), "Demandes",
            help: "Numéros de seeds/demandes.csv auxquels elle répond."),
    ]
}

/// A change of an action's state.
public struct StateChange: Sendable {
    /// When.
    public var date: CivilDate?
    /// To which state.
    public var state = ActionState.aEtudier
    /// What happened, in a few words.
    public var note: String?

    static let fields: [Field<StateChange>] = [
        Field("date", \.date, .date, "Date", help: "Le jour du changement.", required: true),
        Field("etat", \.state, .choice, "État", help: "Le nouvel état.", required: true),
        Field("note", \.note, .text(maximum: 300), "Note", help: "Ce qui s’est passé."),
    ]
}

/// Where an action stands.
public enum ActionState: String, FixedChoice {
    case aEtudier = "a-etudier"
    case prevue
    case enCours = "en-cours"
    case realisee, abandonnee

    /// The words shown to people.
    public var label: String {
        switch self {
        case .aEtudier: "À étudier"
        case .prevue: "Prévue"
        case .enCours: "En cours"
        case .realisee: "Réalisée"
        case .abandonnee: "Abandonnée"
        }
    }
}
