extension SeedTables {
    static let ages = SeedTable(
        "ages.csv", "Les tranches d’âge, des plus jeunes aux plus grands.",
        Column("id", .identifier), Column("libelle", .text),
        Column("de_mois", maybe: .integer("un nombre de mois"), "où commence la tranche, si c’est un âge"),
        Column("a_mois", maybe: .integer("un nombre de mois"), "où elle finit"),
        Column("phrase", .text),
        Column(
            "familles", .list(of: .id(of: "familles-de-types.csv")), or: [], mayLack: true,
            "celles que la page de cet âge montre d’abord")
    ) { slug, label, first, last, phrase, families in
        let months = first.flatMap { first in last.flatMap { first < $0 ? first..<$0 : nil } }
        return AgeBand(slug: slug, label: label, months: months, phrase: phrase, families: families)
    }

    static let publics = terms("publics.csv", "Les publics de data·inclusion.")
    static let networks = terms("reseaux-porteurs.csv", "Les réseaux de data·inclusion qui portent des structures.")

    static let thematiques = SeedTable(
        "thematiques.csv", "Les thématiques de data·inclusion.",
        Column("id", term), Column("libelle", .text), Column.unread("categorie", mayLack: true),
        Column.unread("source", mayLack: true)
    ) { slug, label, _, _ in PlainTerm(slug: slug, label: label, icon: "") }

    static let themes = SeedTable(
        "themes.csv", "Les thèmes de l’agenda.",
        Column("id", term), Column("libelle", .text), Column("icone", .text, or: "", mayLack: true),
        make: PlainTerm.init)

    static let needs = SeedTable(
        "besoins.csv", "Les besoins des parents.",
        Column("id", .identifier), Column("libelle", .text), Column("question", .text, "celle d’un parent"),
        make: ParentNeed.init)

    static let glossary = SeedTable(
        "glossaire.csv", "Les sigles, expliqués là où un texte les cite.",
        Column("sigle", .text), Column("developpe", .text), Column("definition", .text), Column("source", .text),
        make: GlossaryTerm.init)

    static let synonyms = SeedTable(
        "synonymes.csv",
        "Ce que l’on dit, et les mots du portail. La casse, les accents et les pluriels ne comptent pas ; les sigles du "
            + "glossaire y sont déjà.", presence: .optional,
        Column("mot", .text, "ce que l’on tape dans la recherche"),
        Column("vers", .list(of: .text), "les mots du portail : `ludothèque | jeux`"),
        make: Synonym.init)

    private static func terms(_ name: String, _ contents: String) -> SeedTable<PlainTerm> {
        SeedTable(
            name, contents, Column("id", term), Column("libelle", .text), Column.unread("source", mayLack: true)
        ) { slug, label, _ in PlainTerm(slug: slug, label: label, icon: "") }
    }

    /// `famille--garde-denfants`: a category, two hyphens, a theme; or a plain identifier.
    private static let term = Cell<Slug>("un identifiant") { text in
        let parts = text.split(separator: "--", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { Slug(String($0)) != nil } ? Slug(term: text) : nil
    }
}
