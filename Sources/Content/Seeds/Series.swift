import Diagnostics

/// Figures of one indicator over territories and years, from `seeds/series/<name>.csv`.
public struct Series: Sendable {
    /// The file's name without `.csv`.
    public let name: String
    /// The lines, in the order of the file.
    public let points: [Point]

    /// One figure.
    public struct Point: Sendable {
        /// `4C`, `Tarn`, `France`, or a commune's INSEE code.
        public let territory: String
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

    /// The columns of a series.
    static let columns = ["territoire", "annee", "categorie", "valeur", "source"]
    /// The years a figure may be about; anything else is taken for a typing mistake.
    static let years = 1900...2199

    /// Path of the file from the portal's root.
    public var file: String { "seeds/series/\(name).csv" }

    /// Reads every table of `seeds/series/`; a figure without year or source is an error.
    static func readAll(from tree: SourceTree, report: inout Report) -> [String: Series] {
        var all: [String: Series] = [:]
        for file in tree.files(under: "seeds/series") where file.name.hasSuffix(".csv") {
            let series = read(file, in: tree, report: &report)
            all[series.name] = series
        }
        return all
    }

    /// Reads one table of `seeds/series/`.
    static func read(_ file: SourceFile, in tree: SourceTree, report: inout Report) -> Series {
        var lines: [[String?]: Int] = [:]
        let points: [Point] = SeedRow.read(file.path, in: tree, columns: columns, report: &report) { row, report in
            guard
                let territory = row.required("territoire", report: &report),
                let year = row.required("annee", "une année", report: &report, { year($0) }),
                let source = row.required("source", report: &report)
            else { return nil }
            var value: Double?
            if row.text("valeur") != nil {
                let expected = "un nombre d’au plus quinze chiffres"
                guard let known = row.required("valeur", expected, report: &report, { number($0) }) else {
                    return nil
                }
                value = known
            }
            let category = row.text("categorie")
            if let first = lines.updateValue(row.location.line, forKey: [territory, String(year), category]) {
                report.add(
                    ContentRules.seedValue, at: row.location,
                    "Ce chiffre est déjà à la ligne \(first) : même territoire, même année, même catégorie.",
                    suggestion: "Gardez la ligne dont la source est la plus récente.")
                return nil
            }
            return Point(
                territory: territory, year: year, category: category, value: value, source: source,
                line: row.location.line)
        }
        return Series(name: String(file.name.dropLast(4)), points: points)
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { years.contains($0) ? $0 : nil }
    }

    /// Beyond fifteen digits a number is no longer exact, and no longer one that somebody counted.
    private static func number(_ text: String) -> Double? {
        Double(text).flatMap { abs($0) < 1e15 ? $0 : nil }
    }
}
