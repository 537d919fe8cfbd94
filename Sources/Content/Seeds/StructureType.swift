import Almanac
import Markdown

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
