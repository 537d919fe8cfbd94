import Diagnostics
import SwiftCSV

/// One line of a table of `seeds/`, read by column name.
struct SeedRow {
    let file: String
    let line: Int
    private let cells: [String: String]

    var location: SourceLocation { SourceLocation(file: file, line: line) }

    /// The cell, trimmed; nil when it is empty.
    func text(_ column: String) -> String? {
        let cell = cells[column]?.trimmed ?? ""
        return cell.isEmpty ? nil : cell
    }

    /// The texts of a cell, parted by `|`.
    func texts(_ column: String) -> [String] {
        (text(column) ?? "").split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The identifiers of a cell, parted by `|`; what is none is left out.
    func slugs(_ column: String) -> [Slug] { texts(column).compactMap(Slug.init(_:)) }

    /// The identifiers of a cell, parted by `|`, each of them known; others are reported.
    ///
    /// - Parameter place: what holds the known ones, as people call it.
    func known(_ column: String, among terms: Set<Slug>, of place: String, report: inout Report) -> [Slug] {
        texts(column).compactMap { text in
            if let slug = Slug(text), terms.contains(slug) { return slug }
            report.add(
                ContentRules.seedValue, at: location, "Colonne « \(column) » : « \(text) » n’est pas dans \(place).",
                suggestion: NearMiss.best(for: text, among: terms.map(\.text).sorted())
                    .map { "Vouliez-vous dire « \($0) » ?" })
            return nil
        }
    }

    /// The cell, or nil after a report.
    func required(_ column: String, report: inout Report) -> String? {
        if let text = text(column) { return text }
        report.add(ContentRules.seedValue, at: location, "La colonne « \(column) » est vide à cette ligne.")
        return nil
    }

    /// The cell understood by `parse`, or nil after a report.
    func required<Value>(
        _ column: String, _ expected: String, report: inout Report, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = required(column, report: &report) else { return nil }
        if let value = parse(text) { return value }
        report.add(
            ContentRules.seedValue, at: location, "Colonne « \(column) » : « \(text) » n’est pas \(expected).")
        return nil
    }
}

extension SeedRow {
    /// Reads a table: each line that `decode` understands gives a value.
    ///
    /// - Parameters:
    ///   - file: path of the table from the portal's root.
    ///   - columns: the columns that must be there.
    static func read<Value>(
        _ file: String, in tree: SourceTree, columns: [String], report: inout Report,
        decode: (SeedRow, inout Report) -> Value?
    ) -> [Value] {
        rows(of: file, in: tree, columns: columns, report: &report).compactMap { decode($0, &report) }
    }

    /// The lines of a table that have as many cells as its first; what is wrong with the others is reported.
    private static func rows(
        of file: String, in tree: SourceTree, columns: [String], report: inout Report
    ) -> [SeedRow] {
        guard let source = tree.file(file) else {
            report.add(
                ContentRules.seedTable, at: SourceLocation(file: file), "La table \(file) manque.",
                suggestion: "Créez-la avec les colonnes : \(columns.joined(separator: ", ")).")
            return []
        }
        guard let text = FileText.decode(source, report: &report) else { return [] }
        guard let table = try? EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false) else {
            report.add(
                ContentRules.seedTable, at: SourceLocation(file: file), "Cette table n’est pas du CSV lisible.",
                suggestion: "Séparez par des virgules, et mettez entre guillemets les textes qui en contiennent.")
            return []
        }
        let missing = columns.filter { !table.header.contains($0) }
        guard missing.isEmpty else {
            report.add(
                ContentRules.seedTable, at: SourceLocation(file: file),
                "Il manque la colonne « \(missing.joined(separator: " », « ")) ».",
                suggestion: "Première ligne attendue : \(columns.joined(separator: ",")).")
            return []
        }
        var line = 2
        // Not `table.rows`, where short lines are filled up and a wrong one cannot be told from the others.
        var rows: [[String]] = []
        try? table.enumerateAsArray(startAt: 1, rowLimit: nil) { rows.append($0) }
        return rows.compactMap { cells in
            defer { line += 1 + cells.reduce(0) { $0 + $1.count { $0 == "\n" } } }
            let row = SeedRow(
                file: file, line: line,
                cells: Dictionary(zip(table.header, cells), uniquingKeysWith: { first, _ in first }))
            guard cells.count == table.header.count else {
                report.add(
                    ContentRules.seedTable, at: row.location,
                    "Cette ligne a \(cells.count) cellules ; la première en a \(table.header.count).",
                    suggestion: "Un texte qui contient une virgule se met entre guillemets.")
                return nil
            }
            return row
        }
    }
}
