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
