/// An axis of the territory project, from `seeds/projet-axes.csv`.
public struct ProjectAxis: Term {
    /// Its identifier, in content and in addresses.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// The pillar it belongs to.
    public let pillar: String
    /// What is at stake, in one sentence.
    public let stake: String
}

/// Something the territory project asks of the portal, from `seeds/demandes.csv`.
public struct ProjectRequest: Term {
    /// Its number, as a term entries can name.
    public let slug: Slug
    /// What is asked, in a few words.
    public let title: String
    /// What the portal shows for it, in one sentence.
    public let answer: String
    /// Where the portal shows it, from the site's root.
    public let page: String

    /// What is asked.
    public var label: String { title }
}

extension SeedTables {
    static let axes = SeedTable(
        "projet-axes.csv", "Les axes du projet de territoire.", presence: .optional,
        Column("id", .identifier), Column("libelle", .text), Column("pilier", .text),
        Column("enjeu", .text, "une phrase"),
        make: ProjectAxis.init)

    static let requests = SeedTable(
        "demandes.csv", "Ce que le projet de territoire demande au portail, et la page qui y répond.",
        presence: .optional,
        Column("numero", Cell("un numéro", Slug.init(_:))), Column("demande", .text), Column("phrase", .text),
        Column("page", .text, "l’adresse depuis la racine du site"),
        make: ProjectRequest.init)
}
