/// A commune of the territory, from `seeds/communes.csv`.
///
/// One value, shared by all that is in it.
public final class Commune: Term {
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

    init(
        slug: Slug, inseeCode: String, name: String, postalCode: String, centre: Coordinates, population: Int,
        populationYear: Int, area: Double
    ) {
        self.slug = slug
        self.inseeCode = inseeCode
        self.name = name
        self.postalCode = postalCode
        self.centre = centre
        self.population = population
        self.populationYear = populationYear
        self.area = area
    }

    /// Its official name.
    public var label: String { name }
}
