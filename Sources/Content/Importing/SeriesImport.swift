import Diagnostics
import Foundation

/// A series with the figures of a file in it, ready to be written; nothing is on the disk yet.
public struct SeriesImport: Sendable {
    /// The table, from the portal's root.
    public let path: String
    /// Its new content; the old one when nothing changes.
    public let bytes: Data
    /// Every figure of the file about the portal's territories, in the order of the territories.
    public let changes: [SeriesChange]
    /// Lines of the file from which nothing was taken.
    public let leftAside: Int
    /// What whoever downloaded the file should know.
    public let warnings: [String]

    /// Takes figures out of a file and puts them into the series they belong to.
    ///
    /// - Parameters:
    ///   - file: the whole file of the data portal.
    ///   - name: its name, for what is said about it.
    ///   - request: what the command line asks for.
    ///   - tree: the portal's files: settings, communes, series and `seeds/imports.csv`.
    ///   - report: receives what is wrong in the portal's own tables.
    /// - Returns: nil when the portal's own tables have errors.
    /// - Throws: why the file cannot be imported.
    public static func read(
        _ file: Data, name: String, _ request: ImportRequest, into tree: SourceTree, report: inout Report
    ) throws(ImportError) -> SeriesImport? {
        let settings = Settings.read(from: tree, report: &report).territory
        let tables = [SeedTables.communes.description, SeedTables.imports.description, SeedTables.series.description]
        var reader = TableReader(tree, tables)
        let codes = TerritoryCodes(settings, communes: reader.communes(of: settings))
        let recipes = SeedTables.imports.read(&reader)
        let series = reader.series()
        report.add(reader.report)
        guard !report.hasErrors else { return nil }

        let table = try ImportTable.read(file, name: name)
        let choice = RecipeChoice(table: table, codes: codes, recipes: recipes, series: series.keys.sorted())
        let chosen = try choice.recipes(for: request)
        let found = try FigureReading(table: table, codes: codes).figures(by: chosen)
        guard let target = chosen.first?.series, !found.figures.isEmpty else { throw .nothingFound(codes) }

        let path = "seeds/series/\(target).csv"
        var written = try SeriesTable(tree.file(path)?.bytes)
        var changes: [SeriesChange] = []
        for figure in found.figures { changes.append(SeriesChange(figure: figure, kind: written.put(figure))) }
        let result = SeriesImport(
            path: path, bytes: written.bytes, changes: changes, leftAside: found.leftAside, warnings: table.warnings)
        try result.readBack(over: series[target.text]?.points.count ?? 0)
        return result
    }

    /// Figures that were added to the series.
    public var added: Int { changes.count { $0.kind == .added } }
    /// Figures that were there already, with the same source.
    public var same: Int { changes.count { $0.kind == .same } }
    /// Lines whose figure or source changed.
    public var changed: Int { changes.count - added - same }
    /// Lines that held a figure and no longer do.
    public var erased: Int {
        changes.count { change in
            if case .changed(let old) = change.kind { !old.isEmpty && change.figure.value.isEmpty } else { false }
        }
    }
    /// The years of the figures, first to last.
    public var years: [Int] { Set(changes.map(\.figure.year)).sorted() }

    /// The new table says what was meant, to the reader that will read it, and nothing else.
    private func readBack(over old: Int) throws(ImportError) {
        // Whoever does not know a territory reads the name that is written.
        var reader = TableReader(
            SourceTree(files: [SourceFile(path: path, bytes: bytes)]), [SeedTables.series.description])
        let points = reader.series(in: path).points
        let isWhole = changes.allSatisfy { change in
            let figure = change.figure
            return points.contains {
                $0.territory == .other(figure.territory) && $0.year == figure.year && $0.category == figure.category
                    && $0.value == Double(figure.value) && $0.source == figure.source
            }
        }
        guard !reader.report.hasErrors, isWhole, points.count == old + added else {
            throw ImportError(
                "La table relue ne dit pas ce qu’il fallait : rien n’est écrit.",
                advice: "Vérifiez \(path), puis recommencez ; « guichet check » dit ce qui ne va pas.")
        }
    }
}
