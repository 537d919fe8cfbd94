import Diagnostics

/// What the command line asks for; what it does not say is taken from `seeds/imports.csv`.
public struct ImportRequest: Sendable {
    /// The series, when the columns of the file do not tell.
    public var series: String?
    /// The column of the territory, or `=` and a territory.
    public var territory: String?
    /// The column of the year, or a year.
    public var year: String?
    /// The column of the figure.
    public var value: String?
    /// The class of the figures: a column, or a text.
    public var category: String?
    /// Who says so; `{annee}` stands for the year.
    public var source: String?

    /// A request that leaves all to the table.
    public init() {}
}

/// Finds what to take from a file.
struct RecipeChoice {
    let table: ImportTable
    let codes: TerritoryCodes
    let recipes: [ImportRecipe]
    /// Names of the series there are.
    let series: [String]

    /// The recipes of one series that fit the file and the request.
    func recipes(for request: ImportRequest) throws(ImportError) -> [ImportRecipe] {
        try check(request)
        var candidates = recipes
        if let name = request.series {
            let known = Set(series + recipes.map(\.series.text))
            guard let slug = Slug(name), known.contains(name) else {
                throw .unknownSeries(name, suggestion: NearMiss.sentence(for: name, among: known.sorted()))
            }
            candidates = recipes.filter { $0.series == slug }
            if let own = try ownRecipe(for: slug, request, base: candidates.first { $0.fits(table) }) { return [own] }
        }
        let fitting = candidates.map { $0.changed(by: request) }.filter { recipe in
            RecipeColumns(recipe, in: table).map { !$0.lines(codes).isEmpty } ?? false
        }
        let names = Set(fitting.map(\.series.text)).sorted()
        if names.count > 1 { throw .severalSeries(names, columns: table.columns) }
        guard fitting.isEmpty else { return fitting }
        // The right columns, but other territories, deserve another sentence than unknown columns.
        let fitsColumns = candidates.contains { $0.changed(by: request).fits(table) }
        throw fitsColumns ? .nothingFound(codes) : .noRecipe(columns: table.columns)
    }

    /// What the command line describes by itself: it names the column of the figure, or no line of the table fits.
    private func ownRecipe(
        for series: Slug, _ request: ImportRequest, base: ImportRecipe?
    ) throws(ImportError) -> ImportRecipe? {
        if request.value == nil, base != nil || request.territory == nil && request.source == nil { return nil }
        guard let value = request.value else { throw .missingOption("--valeur", series: series.text) }
        guard let territory = request.territory.map(ImportRecipe.Place.init(_:)) ?? base?.territory else {
            throw .missingOption("--territoire", series: series.text)
        }
        let year = request.year.map(ImportRecipe.Place.init(year:)) ?? base?.year
        guard year != nil || value.contains(YearColumn.mark) else {
            throw .missingOption("--annee", series: series.text)
        }
        guard let source = request.source ?? base?.source else {
            throw .missingOption("--source", series: series.text)
        }
        let recipe = ImportRecipe(
            series: series, category: request.category ?? base?.category, territory: territory, year: year,
            value: value, filters: base?.filters ?? [], levels: base?.levels ?? Set(TerritoryLevel.allCases),
            source: source)
        guard recipe.fits(table) else { throw .missingColumn(value, columns: table.columns) }
        return recipe
    }

    /// What the command line names is in the file, and what it says has its place in a table.
    private func check(_ request: ImportRequest) throws(ImportError) {
        let places = [
            request.territory.map(ImportRecipe.Place.init(_:)), request.year.map(ImportRecipe.Place.init(year:)),
        ]
        let value = request.value.flatMap { $0.contains(YearColumn.mark) ? nil : ImportRecipe.Place.column($0) }
        for case .column(let name)? in places + [value] where table.place(of: name) == nil {
            throw .missingColumn(name, columns: table.columns)
        }
        for (option, text) in [("--categorie", request.category), ("--source", request.source)] {
            if let text, ImportedText.read(text)?.isEmpty ?? true { throw .unreadableOption(option) }
        }
    }
}

extension ImportRecipe {
    /// Whether the file has the columns it needs.
    func fits(_ table: ImportTable) -> Bool { RecipeColumns(self, in: table) != nil }

    /// With what the command line says instead.
    func changed(by request: ImportRequest) -> ImportRecipe {
        var recipe = self
        if let territory = request.territory { recipe.territory = Place(territory) }
        if let year = request.year { recipe.year = Place(year: year) }
        if let category = request.category { recipe.category = category }
        if let source = request.source { recipe.source = source }
        return recipe
    }
}
