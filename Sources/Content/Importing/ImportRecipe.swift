import Diagnostics

/// What to take from a file of a data portal for one series: a line of `seeds/imports.csv`.
public struct ImportRecipe: Sendable {
    /// The series, a name of `seeds/series/`.
    public var series: Slug
    /// The class of a distribution: a column of the file, or else a text; nil for plain figures.
    public var category: String?
    /// Where the territory stands.
    var territory: Place
    /// Where the year stands; nil when it is in the name of the column of the figure.
    var year: Place?
    /// The column of the figure; `{AA}` in it stands for two digits of a year, as in `P{AA}_POP`.
    var value: String
    /// What other columns must hold.
    var filters: [Filter]
    /// The kinds of territories that are taken; the others stay aside.
    var levels: Set<TerritoryLevel>
    /// Who says so; `{annee}` stands for the year.
    var source: String

    /// A column of the file, or the same for all its lines.
    enum Place: Equatable, Sendable {
        case column(String)
        case fixed(String)

        /// - Parameter text: the name of a column, or `=` and what is the same everywhere.
        init(_ text: String) {
            self = text.hasPrefix("=") ? .fixed(String(text.dropFirst()).trimmed) : .column(text)
        }

        /// - Parameter year: four digits, or the name of a column.
        init(year: String) {
            self = year.wholeMatch(of: /[0-9]{4}/) == nil ? .init(year) : .fixed(year)
        }
    }

    /// A column and what it must hold.
    struct Filter: Equatable, Sendable {
        let column: String
        let value: String

        /// `POPREF_MEASURE=PMUN`; nil without `=` or with nothing on one side.
        init?(_ text: String) {
            guard let equals = text.firstIndex(of: "=") else { return nil }
            column = text[..<equals].trimmed
            value = text[text.index(after: equals)...].trimmed
            if column.isEmpty || value.isEmpty { return nil }
        }
    }

    /// The source of a figure: the year is always in it.
    func source(in year: Int) -> String {
        let text = source.replacing("{annee}", with: String(year))
        return text.contains(String(year)) ? text : "\(text), \(year)"
    }
}

/// `seeds/imports.csv`; a portal that imports nothing has none.
enum ImportRecipes {
    static let file = "seeds/imports.csv"
    static let columns = [
        "serie", "categorie", "territoire", "annee", "valeur", "filtres", "niveaux", "source", "constat",
    ]

    static func read(_ tree: SourceTree, _ report: inout Report) -> [ImportRecipe] {
        guard tree.file(file) != nil else { return [] }
        return SeedRow.read(file, in: tree, columns: columns, report: &report) { row, report in
            guard
                let series = row.required("serie", "un nom de série", report: &report, Slug.init(_:)),
                let territory = row.required("territoire", report: &report),
                let value = row.required("valeur", report: &report),
                let source = row.required("source", "un texte sur une ligne", report: &report, ImportedText.read),
                let levels = levels(row, &report), let filters = filters(row, &report)
            else { return nil }
            if row.text("annee") == nil, !value.contains(YearColumn.mark) {
                _ = row.required("annee", report: &report)
                return nil
            }
            return ImportRecipe(
                series: series, category: row.text("categorie"), territory: .init(territory),
                year: row.text("annee").map { .init(year: $0) }, value: value, filters: filters, levels: levels,
                source: source)
        }
    }

    private static func levels(_ row: SeedRow, _ report: inout Report) -> Set<TerritoryLevel>? {
        let all = TerritoryLevel.allCases.map(\.rawValue).joined(separator: ", ")
        return row.required("niveaux", "une suite de niveaux (\(all))", report: &report) { text in
            let names = text.split(separator: " ").map(String.init)
            let levels = Set(names.compactMap(TerritoryLevel.init(rawValue:)))
            return levels.count == names.count ? levels : nil
        }
    }

    private static func filters(_ row: SeedRow, _ report: inout Report) -> [ImportRecipe.Filter]? {
        guard row.text("filtres") != nil else { return [] }
        return row.required("filtres", "une suite de « colonne=valeur » séparés par « ; »", report: &report) { text in
            let parts = text.split(separator: ";")
            let filters = parts.compactMap { ImportRecipe.Filter(String($0)) }
            return filters.count == parts.count ? filters : nil
        }
    }
}

/// Columns of INSEE's wide tables, which hold the year in their name: `P22_POP`, `P16_POP`.
enum YearColumn {
    /// What stands for the year in the name.
    static let mark = "{AA}"

    /// The columns of a table that a name with the mark stands for, each with its year, from 1968 to 2067.
    static func find(_ pattern: String, in columns: [String]) -> [(place: Int, year: Int)] {
        let parts = pattern.components(separatedBy: mark).map(\.folded)
        guard parts.count == 2 else { return [] }
        return columns.enumerated().compactMap { place, column in
            let name = column.folded
            guard name.count == parts[0].count + 2 + parts[1].count, name.hasPrefix(parts[0]), name.hasSuffix(parts[1])
            else { return nil }
            let digits = name.dropFirst(parts[0].count).prefix(2)
            guard let short = Int(digits), digits.allSatisfy(\.isNumber) else { return nil }
            return (place, short >= 68 ? 1900 + short : 2000 + short)
        }
    }
}
