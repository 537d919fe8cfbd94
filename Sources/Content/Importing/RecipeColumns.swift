/// A recipe applied to a file: the places of its columns.
struct RecipeColumns {
    let recipe: ImportRecipe
    private let table: ImportTable
    private let territory: Int?
    private let year: Int?
    private let category: Int?
    private let values: [(place: Int, year: Int?)]
    private let filters: [(place: Int, value: String)]

    /// Nil when the file has not all the columns.
    init?(_ recipe: ImportRecipe, in table: ImportTable) {
        self.recipe = recipe
        self.table = table
        switch recipe.territory {
        case .fixed: territory = nil
        case .column(let name):
            guard let place = table.place(of: name) else { return nil }
            territory = place
        }
        switch recipe.year {
        case .fixed, nil: year = nil
        case .column(let name):
            guard let place = table.place(of: name) else { return nil }
            year = place
        }
        category = recipe.category.flatMap(table.place(of:))
        if recipe.value.contains(YearColumn.mark) {
            values = YearColumn.find(recipe.value, in: table.columns).map { ($0.place, $0.year) }
        } else {
            values = table.place(of: recipe.value).map { [($0, nil)] } ?? []
        }
        filters = recipe.filters.compactMap { filter in table.place(of: filter.column).map { ($0, filter.value) } }
        if values.isEmpty || filters.count < recipe.filters.count { return nil }
    }

    /// A line of the file about a territory of the portal.
    struct Line {
        let index: Int
        let territory: TerritoryCodes.Territory
    }

    /// The lines to take figures from.
    func lines(_ codes: TerritoryCodes) -> [Line] {
        // The same codes come back on thousands of lines.
        var known: [String: TerritoryCodes.Territory?] = [:]
        func find(_ code: String) -> TerritoryCodes.Territory? {
            if let found = known[code] { return found }
            let found = codes.find(code).flatMap { found in
                recipe.levels.contains { $0.holds(found.whom) } ? found : nil
            }
            known[code] = .some(found)
            return found
        }
        return table.rows.indices.compactMap { index in
            let cells = table.rows[index].cells
            guard filters.allSatisfy({ cells[$0.place] == $0.value }) else { return nil }
            return find(code(in: cells)).map { Line(index: index, territory: $0) }
        }
    }

    private func code(in cells: [String]) -> String {
        switch recipe.territory {
        case .fixed(let code): code
        case .column: territory.map { cells[$0] } ?? ""
        }
    }

    /// The cells of a line that hold a figure, each with its year.
    func figures(of line: Line) throws(ImportError) -> [(place: Int, year: Int)] {
        var figures: [(place: Int, year: Int)] = []
        for (place, namedYear) in values {
            if let namedYear {
                figures.append((place, namedYear))
                continue
            }
            let row = table.rows[line.index]
            let written = year.map { row.cells[$0] } ?? fixedYear
            guard let year = ImportedYear.read(written) else { throw .unreadableYear(row.place, written) }
            figures.append((place, year))
        }
        return figures
    }

    private var fixedYear: String {
        if case .fixed(let text) = recipe.year { text } else { "" }
    }

    /// The class of a line: the cell of its column, or the text of the recipe.
    func category(of line: Line) throws(ImportError) -> String? {
        guard let category else { return recipe.category }
        let row = table.rows[line.index]
        guard let text = ImportedText.read(row.cells[category]) else {
            throw .unreadableCategory(row.place, table.columns[category])
        }
        return text.isEmpty ? nil : text
    }
}
