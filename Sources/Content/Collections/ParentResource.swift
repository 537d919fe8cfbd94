import Diagnostics
import Markdown

/// A resource for parents, by need.
public struct ParentResource: Record {
    /// What these entries are called, and where they stand.
    public static let collection = EntryCollection(
        "parentalite", "Une ressource pour les parents", plural: "Pour les parents", madeUp: "cette ressource inventée")

    /// What it is called.
    public var title = ""
    /// The needs it answers.
    public var needs: [ParentNeed] = []
    /// Age bands it is about.
    public var ages: [AgeBand] = []
    /// Directory entries to turn to.
    public var structures: [StructureName] = []
    /// Numbers to call.
    public var numbers: [PublicNumber] = []
    /// Public sites to read.
    public var links: [WebLink] = []

    /// A record in which nothing is filled.
    public init() {}

    /// Finds its structures.
    public mutating func link(_ directory: [Slug: Entry<Structure>]) {
        for index in structures.indices { structures[index].link(directory) }
    }

    /// The resource, by section, and the questions it answers.
    public var searched: SearchedWords? {
        SearchedWords(
            kind: "Pour les parents", sections: "Pour les parents", weight: 1.05, keywords: needs.map(\.label),
            texts: needs.map(\.question) + ages.map(\.label))
    }

    /// The declaration from which decoder, checks and guides are made.
    public static let fields: [Field<ParentResource>] = [
        Field(
            "titre", \.title, .text(minimum: 3, maximum: 100), "Titre", help: "Le titre de la ressource.",
            required: true),
        Field(
            "besoin", \.needs, .terms(.needs), "Besoin", help: "À quel besoin cela répond.", required: true),
        Field("ages", \.ages, .terms(.ages), "Âges", help: "Tranches d’âge concernées."),
        Field(
            "structures", \.structures, .list(of: .structure()), "Structures",
            help: "Noms de fichiers de fiches de l’annuaire."),
        Field(
            "numeros", \.numbers, .list(of: .term(.numbers)), "Numéros",
            help: "Numéros nationaux, pris dans seeds/numeros.csv."),
        Field(
            "liens", \.links, .list(of: .group(WebLink.fields, startingFrom: WebLink())), "Liens",
            help: "Sites publics à consulter."),
    ]
}

/// A site to read.
public struct WebLink: Sendable {
    /// What it is called.
    public var title = ""
    /// Its address.
    public var address: SafeAddress?

    static let fields: [Field<WebLink>] = [
        Field("titre", \.title, .text(minimum: 3, maximum: 150), "Titre", help: "Le nom du site.", required: true),
        Field(
            "url", \.address, .webAddress, "Adresse", help: "Une adresse qui commence par « https:// ».", required: true
        ),
    ]
}
