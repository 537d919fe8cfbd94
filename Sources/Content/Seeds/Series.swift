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
    }

    /// Reads every table of `seeds/series/`; a figure without year or source is an error.
    static func readAll(from tree: SourceTree, report: inout Report) -> [String: Series] {
        var all: [String: Series] = [:]
        for file in tree.files(under: "seeds/series") where file.name.hasSuffix(".csv") {
            let name = String(file.name.dropLast(4))
            let columns = ["territoire", "annee", "categorie", "valeur", "source"]
            let points: [Point] = SeedRow.read(file.path, in: tree, columns: columns, report: &report) { row, report in
                guard
                    let territory = row.required("territoire", report: &report),
                    let year = row.required("annee", "une année", report: &report, { year($0) }),
                    let source = row.required("source", report: &report)
                else { return nil }
                var value: Double?
                if row.text("valeur") != nil {
                    guard let known = row.required("valeur", "un nombre", report: &report, { number($0) }) else {
                        return nil
                    }
                    value = known
                }
                return Point(
                    territory: territory, year: year, category: row.text("categorie"), value: value, source: source)
            }
            all[name] = Series(name: name, points: points)
        }
        return all
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { (1900...2199).contains($0) ? $0 : nil }
    }

    private static func number(_ text: String) -> Double? {
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
