import Diagnostics

/// Figures of one indicator over territories and years, from `seeds/series/<name>.csv`.
public struct Series: Sendable {
    /// Path of the file from the portal's root.
    public let file: String
    /// The lines, in the order of the file.
    public let points: [Point]

    /// One figure.
    public struct Point: Sendable {
        /// Whom it is about.
        public let territory: SeriesTerritory
        /// Year the figure is about.
        public let year: Int
        /// A class of a distribution (age and sex, kind of place); nil for a plain figure.
        public let category: String?
        /// The figure; nil when it is not known.
        public let value: Double?
        /// Who says so: body, table, vintage.
        public let source: String
        /// Its line in the file; the first is 1.
        public let line: Int
    }

    /// The file's name without `.csv`.
    public var name: String { String(file.dropLast(4).split(separator: "/").last ?? "") }

    /// The years a figure may be about; anything else is taken for a typing mistake.
    static let years = 1900...2199
}

extension SeedTables {
    static let series = SeedTable(
        "series/*.csv", "Les chiffres d’un indicateur ; une seule ligne par territoire, année et catégorie.",
        presence: .optional,
        Column(
            "territoire", .located(territory),
            "le sigle du portail, son département, `France`, le code INSEE d’une commune, ou un autre par son nom"),
        Column("annee", .integer("une année", Series.years)),
        Column("categorie", maybe: .text, "une classe : `Femmes/0-14 ans`"),
        Column("valeur", maybe: figure, "avec un point et quinze chiffres au plus"),
        Column("source", .text, "qui a produit le chiffre, puis une virgule et le reste")
    ) { territory, year, category, value, source in
        Series.Point(
            territory: territory.value, year: year, category: category, value: value, source: source,
            line: territory.location.line)
    }

    private static let territory = Cell<SeriesTerritory> { cell, reader in
        reader.found(KnownTerritories.self)?.named(cell.text) ?? .other(cell.text)
    }

    /// Beyond fifteen digits a number is no longer exact, and no longer one that somebody counted.
    private static let figure = Cell<Double>("un nombre d’au plus quinze chiffres") { text in
        Double(text).flatMap { abs($0) < 1e15 ? $0 : nil }
    }
}

extension TableReader {
    /// Every table of `seeds/series/`, by name.
    mutating func series() -> [String: Series] {
        let all = files(under: "seeds/series").map { series(in: $0) }
        return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// One table of `seeds/series/`; a figure that stands twice is an error.
    mutating func series(in file: String) -> Series {
        struct Key: Hashable {
            let territory: SeriesTerritory
            let year: Int
            let category: String?
        }
        var lines: [Key: Int] = [:]
        let points = SeedTables.series.located(in: file, &self).filter { point in
            let key = Key(territory: point.value.territory, year: point.value.year, category: point.value.category)
            guard let first = lines.updateValue(point.location.line, forKey: key) else { return true }
            let mistake = "Ce chiffre est déjà à la ligne \(first) : même territoire, même année, même catégorie."
            refuse(
                RowMistake(mistake), at: point.location,
                suggestion: "Gardez la ligne dont la source est la plus récente.")
            return false
        }
        return Series(file: file, points: points.map(\.value))
    }
}
