/// Something to do at an age, from `seeds/demarches-par-age.csv`; a portal without the table says none.
public struct AgeTask: Sendable {
    /// The age band.
    public let age: Slug
    /// When, in words.
    public let moment: String
    /// What to do, in one sentence.
    public let text: String
    /// The chapter of the guide that explains it.
    public let chapter: Located<Slug>
}

/// Something that can happen, with whom to call, from `seeds/situations.csv`; a portal without the table lists numbers
/// only.
public struct Situation: Sendable {
    /// What happens, in a parent's words.
    public let text: String
    /// The numbers to call, the first one first.
    public let numbers: [Slug]
}

extension SeedTables {
    static let ageTasks = SeedTable(
        "demarches-par-age.csv", "Ce qu’il faut faire à chaque âge, dans l’ordre.", presence: .optional,
        Column("age", .id(of: "ages.csv")), Column("quand", .text, "en mots"), Column("quoi", .text, "une phrase"),
        Column("chapitre", .chapter, "il donne la source"),
        make: AgeTask.init)

    static let situations = SeedTable(
        "situations.csv", "Ce qui peut arriver, et les numéros à appeler.", presence: .optional,
        Column("situation", .text, "dans les mots d’un parent"),
        Column("numeros", .list(of: .id(of: "numeros.csv")), "ceux qui répondent jour et nuit sont montrés d’abord"),
        make: Situation.init)
}
