import Almanac
import Markdown

/// A commune of the territory, from `seeds/communes.csv`.
public struct Commune: Sendable {
    /// Its place in addresses: the name folded.
    public let slug: Slug
    /// INSEE code, five characters.
    public let inseeCode: String
    /// Official name.
    public let name: String
    /// Five digits.
    public let postalCode: String
    /// Centroid of the commune's area: up to 1.5 km from the village.
    public let centre: Coordinates
    /// Population municipale.
    public let population: Int
    /// Year of the population figure.
    public let populationYear: Int
    /// In square kilometres.
    public let area: Double
}

/// A place on earth, WGS 84, in degrees.
public struct Coordinates: Sendable, Hashable {
    /// −90 to 90.
    public let latitude: Double
    /// −180 to 180.
    public let longitude: Double

    /// - Parameters:
    ///   - latitude: −90 to 90.
    ///   - longitude: −180 to 180.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A kind of structure of the directory, from `seeds/types.csv`.
public struct StructureType: Sendable {
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

/// An age band, from `seeds/ages.csv`.
public struct AgeBand: Sendable {
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
public struct PlainTerm: Sendable {
    /// Its identifier.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// Identifier of its icon in the theme, empty when it has none.
    public let icon: String
}

/// A need of parents, from `seeds/besoins.csv`.
public struct ParentNeed: Sendable {
    /// Its identifier.
    public let slug: Slug
    /// Its name.
    public let label: String
    /// The question a parent asks.
    public let question: String
}

/// A public telephone number, from `seeds/numeros.csv`, the only place where such numbers are written.
public struct PublicNumber: Sendable {
    /// Its identifier.
    public let slug: Slug
    /// The number.
    public let number: PhoneNumber
    /// Who answers.
    public let name: String
    /// Other names of the same service, by which texts may call it.
    public let otherNames: [String]
    /// Whom it is for.
    public let purpose: String
    /// When somebody answers, in words.
    public let hours: String
    /// Whether the call is free; nil when it is not known.
    public let isFree: Bool?
    /// Whether it is an emergency number.
    public let isEmergency: Bool
    /// Whether one calls or writes.
    public let reach: NumberReach
    /// Whether having called it, or looked for it, may bring harm: no card of it is offered, and its pages are not
    /// shared.
    public let isDiscreet: Bool
    /// Who says so.
    public let source: String
    /// When it was last checked.
    public let checkedOn: CivilDate

    /// Whether somebody answers at any hour of any day.
    public var answersAlways: Bool { hours.hasPrefix("24 h/24") }
}

/// What people say, and the portal’s own words for it, from `seeds/synonymes.csv`.
public struct Synonym: Sendable {
    /// What people say, as they would type it.
    public let said: String
    /// The words of the portal, one meaning or several.
    public let meanings: [String]
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
