/// A figure taken from a file, as a line of a series.
public struct ImportedFigure: Equatable, Sendable {
    /// `4C`, `Tarn`, `France`, or a commune's INSEE code.
    public let territory: String
    /// The year it is about.
    public let year: Int
    /// The class of a distribution.
    public let category: String?
    /// The figure as it will be written, empty when it is not known.
    public let value: String
    /// Who says so, with the year.
    public let source: String

    /// Its line of the table, in the order of the columns.
    var cells: [String] { [territory, String(year), category ?? "", value, source] }

    /// What makes it one line of a series.
    var key: Key { Key(territory: territory, year: year, category: category) }

    struct Key: Hashable {
        let territory: String
        let year: Int
        let category: String?

        /// The line as people name it.
        var words: String { "\(territory), \(year)" + (category.map { ", \($0)" } ?? "") }
    }
}

/// What was taken from a file, and what was not.
struct ImportedFigures {
    /// In the order of the portal's territories, then of the years.
    let figures: [ImportedFigure]
    /// Lines of the file from which nothing was taken.
    let leftAside: Int
}

/// Takes the figures of the portal's territories out of a file.
struct FigureReading {
    let table: ImportTable
    let codes: TerritoryCodes

    /// - Throws: the first cell that cannot be read, and figures that contradict each other.
    func figures(by recipes: [ImportRecipe]) throws(ImportError) -> ImportedFigures {
        var found: [ImportedFigure.Key: Candidate] = [:]
        var used: Set<Int> = []
        for (rank, recipe) in recipes.enumerated() {
            guard let columns = RecipeColumns(recipe, in: table) else { continue }
            for line in columns.lines(codes) {
                used.insert(line.index)
                for (place, year) in try columns.figures(of: line) {
                    let candidate = try candidate(line, place, year, columns, rank)
                    try Self.add(candidate, to: &found)
                }
            }
        }
        let order = Dictionary(codes.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = found.values.sorted { left, right in
            (order[left.figure.territory, default: 0], left.figure.year, left.rank, left.line)
                < (order[right.figure.territory, default: 0], right.figure.year, right.rank, right.line)
        }
        return ImportedFigures(figures: sorted.map(\.figure), leftAside: table.rows.count - used.count)
    }

    /// A figure, and what decides when another claims its line.
    private struct Candidate {
        let figure: ImportedFigure
        let perimeter: TerritoryCodes.Perimeter
        let rank: Int
        let line: Int
        let place: String
    }

    private func candidate(
        _ line: RecipeColumns.Line, _ place: Int, _ year: Int, _ columns: RecipeColumns, _ rank: Int
    ) throws(ImportError) -> Candidate {
        let row = table.rows[line.index]
        var source = columns.recipe.source(in: year)
        if let words = line.territory.perimeter.words { source += " (\(words))" }
        let value: String
        switch ImportedValue(row.cells[place]) {
        case .number(let number): value = number
        case .absent(let mark):
            value = ""
            source += mark.isEmpty ? " (valeur absente du fichier)" : " (valeur non diffusée : « \(mark) »)"
        case .unreadable: throw .unreadableValue(row.place, table.columns[place], row.cells[place])
        }
        let figure = ImportedFigure(
            territory: codes.name(of: line.territory.whom), year: year, category: try columns.category(of: line),
            value: value,
            source: source)
        return Candidate(
            figure: figure, perimeter: line.territory.perimeter, rank: rank, line: line.index,
            place: row.place)
    }

    private static func add(
        _ candidate: Candidate, to found: inout [ImportedFigure.Key: Candidate]
    ) throws(ImportError) {
        let key = candidate.figure.key
        guard let other = found[key], other.perimeter <= candidate.perimeter else {
            found[key] = candidate
            return
        }
        guard other.perimeter == candidate.perimeter, other.figure.value != candidate.figure.value else { return }
        throw .contradiction(key.words, other.place, candidate.place)
    }
}
