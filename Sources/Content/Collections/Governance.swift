import Almanac
import Diagnostics
import Markdown

/// A body that governs the territory project.
public struct GoverningBody: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/instances", "Une instance du projet", plural: "Instances", madeUp: "cette instance inventée")

    /// What it is called.
    public var title = ""
    /// Its place in the list.
    public var order = 1000
    /// Who sits in it, by role.
    public var members: [String] = []
    /// Structures of the directory that sit in it.
    public var structures: [StructureName] = []
    /// Axes of the project it works on.
    public var axes: [ProjectAxis] = []
    /// How often it meets.
    public var frequency: String?
    /// What it is for.
    public var task: String?
    /// The body its proposals go to next.
    public var next: Located<Slug>?

    /// A record in which nothing is filled.
    public init() {}

    /// Its place is the one it is given.
    public var rank: EntryRank { .numbered(order) }

    /// Finds its structures.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) {
        for index in structures.indices { structures[index].link(directory) }
    }

    /// What it does, and who sits in it.
    public var searched: SearchedWords? {
        SearchedWords(
            kind: "Instance du projet de territoire", weight: 0.6, texts: [task].compactMap { $0 } + members)
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<GoverningBody>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 100), "Titre", help: "Le nom de l’instance.", required: true),
        Field("ordre", \.order, .integer(0...9999), "Ordre", help: "Un nombre ; le plus petit vient d’abord."),
        Field(
            "composition", \.members, .list(of: .text(maximum: 200)), "Composition",
            help: "Qui y siège, par rôle, jamais par nom.", required: true),
        Field(
            "membres", \.structures, .list(of: .structure()), "Membres",
            help: "Fiches de l’annuaire des structures qui y siègent."),
        Field("axes", \.axes, .terms(.axes), "Axes", help: "Axes du projet dont elle s’occupe."),
        Field(
            "frequence", \.frequency, .text(maximum: 150), "Fréquence", help: "Combien de fois par an.", required: true),
        Field("mission", \.task, .text(maximum: 400), "Mission", help: "Ce qu’elle fait.", required: true),
        Field(
            "suivante", \.next, .located(.reference(to: GoverningBody.self)), "Instance suivante",
            help: "Où vont ensuite ses propositions."),
    ]
}

/// A meeting of a governing body.
public struct Meeting: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/reunions", "Une réunion du projet", plural: "Réunions", madeUp: "cette réunion inventée")

    /// What it is called.
    public var title = ""
    /// The body that meets.
    public var body: Located<Slug>?
    /// The day.
    public var date: CivilDate?
    /// The hours.
    public var hours: TimeRange?
    /// The commune it meets in.
    public var commune: Commune?
    /// The place, in words.
    public var place: String?
    /// Whether anybody may attend.
    public var isPublic = false
    /// What it is about.
    public var items: [String] = []

    /// A record in which nothing is filled.
    public init() {}

    /// Soonest first.
    public var rank: EntryRank { .from(date) }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Meeting>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 140), "Titre", help: "Le nom de la réunion.", required: true),
        Field(
            "instance", \.body, .located(.reference(to: GoverningBody.self, inItsName: true)), "Instance",
            help: "Le nom d’un fichier de content/projet/instances/.", required: true),
        Field("date", \.date, .date, "Date", help: "Le jour.", required: true),
        Field("heures", \.hours, .timeRange, "Heures", help: "18h-20h."),
        Field("commune", \.commune, .term(.communes), "Commune", help: "Où elle se tient."),
        Field("lieu", \.place, .text(maximum: 150), "Lieu", help: "Salle, bâtiment."),
        Field("publique", \.isPublic, .flag, "Publique", help: "« true » si chacun peut y assister."),
        Field(
            "ordre_du_jour", \.items, .list(of: .text(maximum: 200)), "Ordre du jour", help: "Les points, un par ligne."
        ),
    ]
}

/// A decision of a governing body.
public struct Decision: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/decisions", "Une décision", plural: "Décisions", madeUp: "cette décision inventée")

    /// What it is called.
    public var title = ""
    /// The body that decided.
    public var body: Located<Slug>?
    /// The day.
    public var date: CivilDate?
    /// What came of it.
    public var result = DecisionResult.avis
    /// Published documents.
    public var documents: [WebLink] = []

    /// A record in which nothing is filled.
    public init() {}

    /// Newest first.
    public var rank: EntryRank { .until(date) }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Decision>] = [
        Field("titre", \.title, .text(minimum: 3, maximum: 140), "Titre", help: "Ce qui a été décidé.", required: true),
        Field(
            "instance", \.body, .located(.reference(to: GoverningBody.self, inItsName: true)), "Instance",
            help: "Le nom d’un fichier de content/projet/instances/.", required: true),
        Field("date", \.date, .date, "Date", help: "Le jour de la décision.", required: true),
        Field("resultat", \.result, .choice, "Résultat", help: "adoptee, rejetee, ajournee ou avis.", required: true),
        Field(
            "documents", \.documents, .list(of: .group(WebLink.fields, startingFrom: WebLink())), "Documents",
            help: "Les documents publiés."),
    ]
}

/// What came of a decision.
public enum DecisionResult: String, FixedChoice {
    case adoptee, rejetee, ajournee, avis

    /// The words shown to people.
    public var label: String {
        switch self {
        case .adoptee: "Adoptée"
        case .rejetee: "Rejetée"
        case .ajournee: "Ajournée"
        case .avis: "Avis rendu"
        }
    }
}

/// An opinion of the organising authority on a private childcare project.
public struct Opinion: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/avis", "Un avis sur un projet d’accueil", plural: "Avis", madeUp: "cet avis inventé")

    /// The project.
    public var title = ""
    /// The day the request came.
    public var receivedOn: CivilDate?
    /// The opinion.
    public var opinion = OpinionKind.enCours
    /// The day it was given.
    public var givenOn: CivilDate?
    /// The last day to give it: four months after the request (décret n° 2025-304); nil once it is given.
    public var dueBy: CivilDate? {
        guard givenOn == nil, let receivedOn else { return nil }
        return receivedOn.adding(months: 4)
    }
    /// How long a favourable opinion holds: twenty-four months (décret n° 2025-304).
    public var validUntil: CivilDate? {
        guard opinion == .favorable || opinion == .reserve, let givenOn else { return nil }
        return givenOn.adding(months: 24)
    }
    /// The opinion in words on a day: without an answer in time, it counts as favourable.
    public func label(on date: CivilDate) -> String {
        guard opinion == .enCours, let dueBy, dueBy < date else { return opinion.label }
        return "Réputé favorable, sans réponse dans le délai"
    }
    /// Its reasons.
    public var reasons: [String] = []
    /// The planning document it rests on.
    public var planningDocument: String?

    /// A record in which nothing is filled.
    public init() {}

    /// Newest request first.
    public var rank: EntryRank { .until(receivedOn) }

    /// Makes values from several fields, and checks fields against each other.
    public mutating func complete(with places: FieldPlaces, report: inout Report) {
        if opinion != .enCours {
            for (name, isGiven) in [
                ("rendu_le", givenOn != nil), ("motifs", !reasons.isEmpty || opinion == .favorable),
            ] where !isGiven {
                let place = places.place(of: "avis")
                report.add(
                    ContentRules.missingField, at: place.location, length: place.length,
                    "L’avis « \(opinion.label.lowercased()) » demande « \(name) ».",
                    suggestion: "Ajoutez la ligne « \(name): ».")
            }
        }
        guard let receivedOn, let givenOn, givenOn < receivedOn else { return }
        let place = places.place(of: "rendu_le")
        report.add(
            ContentRules.period, at: place.location, length: place.length,
            "L’avis serait rendu le \(givenOn.iso), avant que la demande soit reçue (\(receivedOn.iso)).")
    }

    /// The last day to give it.
    public var expiry: Expiry? {
        dueBy.map { Expiry(what: "Avis à rendre : \(title)", lastDay: $0, isForgotten: false) }
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Opinion>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 140), "Titre", help: "Le projet sur lequel porte l’avis.",
            required: true),
        Field("recu_le", \.receivedOn, .date, "Reçu le", help: "Le jour où la demande est arrivée.", required: true),
        Field("avis", \.opinion, .choice, "Avis", help: "favorable, defavorable, reserve ou en-cours.", required: true),
        Field("rendu_le", \.givenOn, .date, "Rendu le", help: "Le jour où l’avis a été rendu."),
        Field("motifs", \.reasons, .list(of: .text(maximum: 400)), "Motifs", help: "Les raisons de l’avis."),
        Field(
            "document_planification", \.planningDocument, .text(maximum: 300), "Document de planification",
            help: "Le document sur lequel l’avis s’appuie."),
    ]
}

/// The opinions that can be given.
public enum OpinionKind: String, FixedChoice {
    case favorable, defavorable, reserve
    case enCours = "en-cours"

    /// The words shown to people.
    public var label: String {
        switch self {
        case .favorable: "Favorable"
        case .defavorable: "Défavorable"
        case .reserve: "Favorable avec réserves"
        case .enCours: "En cours d’examen"
        }
    }
}

/// An agreement with a supported structure.
public struct Agreement: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "projet/conventions", "Une convention avec une structure", plural: "Conventions",
        madeUp: "cette convention inventée")

    /// What it is called.
    public var title = ""
    /// The structure.
    public var structure: StructureName?
    /// First day.
    public var first: CivilDate?
    /// Last day.
    public var last: CivilDate?
    /// What it is about.
    public var purpose: String?

    /// A record in which nothing is filled.
    public init() {}

    /// The structure it binds.
    public func keeper(of slug: Slug) -> Slug? { structure?.slug }

    /// Finds the structure.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) { structure?.link(directory) }

    /// Its last day; what ended long ago was renewed or given up.
    public var expiry: Expiry? { last.map { Expiry(what: title, lastDay: $0, isForgotten: true) } }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<Agreement>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 140), "Titre", help: "Le nom de la convention.", required: true
        ),
        Field(
            "structure", \.structure, .structure(inItsName: true), "Structure",
            help: "Le nom d’une fiche de l’annuaire.", required: true),
        Field("debut", \.first, .date, "Début", help: "Premier jour.", required: true),
        Field("fin", \.last, .date, "Fin", help: "Dernier jour.", required: true),
        Field("objet", \.purpose, .text(maximum: 400), "Objet", help: "Ce qu’elle prévoit.", required: true),
    ]
}
