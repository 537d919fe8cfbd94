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

extension SeedTables {
    static let communes = SeedTable(
        "communes.csv", "Les communes du territoire.",
        Column("code_insee", Cell("un code INSEE", inseeCode)),
        Column("nom", Cell("un nom de commune") { Slug(folding: $0) == nil ? nil : $0 }, "officiel"),
        Column("code_postal", Cell("un code postal") { inseeCode($0)?.allSatisfy(\.isNumber) == true ? $0 : nil }),
        Column("latitude", .decimal("une latitude", upTo: 90), "du centre de la commune, à 1,5 km près du village"),
        Column("longitude", .decimal("une longitude", upTo: 180), "du même centre"),
        Column("population", .integer("un nombre d’habitants", 0...10_000_000), "municipale"),
        Column("annee_population", .integer("une année", 1900...2199)),
        Column("superficie_km2", .decimal("une superficie", from: 0, upTo: 100_000)),
        Column.unread("source")
    ) { code, name, postalCode, latitude, longitude, population, year, area, _ in
        guard let slug = Slug(folding: name) else { throw RowMistake.empty("nom") }
        return Commune(
            slug: slug, inseeCode: code, name: name, postalCode: postalCode,
            centre: Coordinates(latitude: latitude, longitude: longitude), population: population,
            populationYear: year, area: area)
    }

    /// `81309`, `2A004`.
    private static func inseeCode(_ text: String) -> String? {
        text.utf8.count == 5 && text.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) } ? text : nil
    }
}

extension TableReader {
    /// The communes of a territory, which series know from then on.
    mutating func communes(of settings: TerritorySettings) -> [Commune] {
        var known: Set<Slug> = []
        let communes = SeedTables.communes.located(in: SeedTables.communes.path, &self).compactMap { line -> Commune? in
            let commune = line.value
            let isNew = known.insert(commune.slug).inserted
            guard isNew, Slug(commune.inseeCode.lowercased()).map({ known.insert($0).inserted }) != false else {
                refuse(
                    RowMistake("« \(commune.name) » (\(commune.inseeCode)) est déjà dans la table."), at: line.location)
                return nil
            }
            return commune
        }
        leave(KnownTerritories(communes, settings))
        return communes
    }
}
