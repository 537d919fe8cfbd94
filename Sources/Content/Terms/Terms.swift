/// An age band, from `seeds/ages.csv`.
public struct AgeBand: Term {
    /// Its identifier, in content and in addresses.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// Ages it covers, in months; nil for bands that are not ages of a child.
    public let months: Range<Int>?
    /// What it is about, in one sentence.
    public let phrase: String
    /// The families of structures its page shows first; the others follow.
    public let families: [Slug]
}

/// A term that only has a name and, sometimes, an icon.
public struct PlainTerm: Term {
    /// Its identifier.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// Identifier of its icon in the theme, empty when it has none.
    public let icon: String
}

/// A need of parents, from `seeds/besoins.csv`.
public struct ParentNeed: Term {
    /// Its identifier.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// The question a parent asks.
    public let question: String
}

/// An acronym, from `seeds/glossaire.csv`.
public struct GlossaryTerm: Sendable {
    /// The acronym as written.
    public let acronym: String
    /// What it stands for.
    public let expansion: String
    /// What it means, in one sentence.
    public let definition: String
    /// Who says so.
    public let source: String
}
