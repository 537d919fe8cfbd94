/// A kind of structure of the directory, from `seeds/types.csv`.
public struct StructureType: Term {
    /// Its identifier, in content and in addresses.
    public let slug: Slug
    /// Singular name.
    public let label: String
    /// Plural name, the title of its page.
    public let plural: String
    /// The family of types it belongs to.
    public let family: Slug
    /// Identifier of its icon in the theme.
    public let icon: String
    /// What it is, in one sentence.
    public let definition: String
    /// What it is for search engines.
    public let schema: SchemaType
    /// Whether structures of which it is the main type are told to data·inclusion: places and people to whom a
    /// family can be sent, but not what other national directories hold (schools, numbers, lines of transport).
    public let isInclusion: Bool
}

/// A family of structure types, from `seeds/familles-de-types.csv`.
public struct TypeFamily: Sendable {
    /// Its identifier.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// Identifier of its icon in the theme.
    public let icon: String
}

extension SeedTables {
    static let types = SeedTable(
        "types.csv", "Les genres de structures de l’annuaire.",
        Column("id", .identifier), Column("libelle", .text), Column("pluriel", .text),
        Column("famille", .id(of: "familles-de-types.csv")), Column("icone", .text),
        Column("definition", .text, "une phrase"),
        Column(
            "schema_org", .word("un type de schema.org que le portail connaît", isListed: false),
            or: SchemaType.organization, mayLack: true,
            "ce que c’est pour un moteur de recherche, voir plus bas ; `Organization` si rien n’est écrit"),
        Column(
            "data_inclusion", .flag, or: true, mayLack: true,
            "si les fiches dont c’est le premier type sont données à data·inclusion ; `oui` si rien n’est écrit"),
        make: StructureType.init)

    static let typeFamilies = SeedTable(
        "familles-de-types.csv", "Les familles des genres de structures, dans l’ordre de l’annuaire.",
        Column("id", .identifier), Column("libelle", .text), Column("icone", .text), make: TypeFamily.init)
}
