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

extension SeedTables {
    static let imports = SeedTable(
        "imports.csv", "Ce qu’il faut prendre dans les fichiers des portails de données, et où ; voir plus bas.",
        presence: .optional,
        Column("serie", Cell("un nom de série", Slug.init(_:)), "le nom d’un fichier de `series/`"),
        Column("categorie", maybe: .text, "une colonne du fichier, sinon un texte ; rien pour un chiffre simple"),
        Column("territoire", .text, "la colonne du territoire, ou `=France` quand tout le fichier parle de la France"),
        Column(
            "annee", maybe: .text,
            "la colonne de l’année, ou une année ; rien si l’année est dans le nom de la colonne du chiffre"),
        Column(
            "valeur", .text,
            "la colonne du chiffre ; `P{AA}_POP` prend `P22_POP`, `P16_POP`… chacune pour son année"),
        Column(
            "filtres", .list(of: filter, partedBy: ";"), or: [],
            "ce que d’autres colonnes doivent contenir : `POPREF_MEASURE=PMUN; FREQ=A`"),
        Column<[TerritoryLevel]>(
            "niveaux", .list(of: .word("un niveau"), partedBy: " "), "les territoires à prendre"),
        Column(
            "source", Cell("un texte sur une ligne", ImportedText.read),
            "le texte de la source ; `{annee}` y devient l’année"),
        Column.unread("constat", "d’où l’on tient les noms de colonnes")
    ) { series, category, territory, year, value, filters, levels, source, _ in
        if year == nil, !value.contains(YearColumn.mark) { throw RowMistake.empty("annee") }
        return ImportRecipe(
            series: series, category: category, territory: .init(territory), year: year.map { .init(year: $0) },
            value: value, filters: filters, levels: Set(levels), source: source)
    }

    private static let filter = Cell("« colonne=valeur »", accepted: "`colonne=valeur`", ImportRecipe.Filter.init)
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

/// A cell, or an option, that becomes a text of the series.
enum ImportedText {
    /// The text, or nil when it has no place in a table people open in a spreadsheet: a formula, several lines.
    static func read(_ text: String) -> String? {
        let text = text.trimmed
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        return isFormula || !isPlain || text.count > 300 ? nil : text
    }
}
