import Diagnostics
import SwiftCSV

/// One line of a table of `seeds/`, read by column name.
struct TableRow {
    let location: SourceLocation
    private let cells: [String: String]

    /// The cell, trimmed; nil when it is empty.
    func text(_ column: String) -> String? {
        let cell = cells[column]?.trimmed ?? ""
        return cell.isEmpty ? nil : cell
    }

    /// The lines of a table that have as many cells as its first; what is wrong with the others is reported. Nil for a
    /// table that is missing or cannot be read, after a report.
    ///
    /// - Parameter columns: those that must be there.
    static func read(_ file: String, in tree: SourceTree, columns: [String], report: inout Report) -> [TableRow]? {
        func refuse(_ message: String, _ suggestion: String) {
            report.add(ContentRules.seedTable, at: SourceLocation(file: file), message, suggestion: suggestion)
        }
        // What is there and cannot be read is told already.
        guard !tree.unread.contains(where: { $0.path == file }) else { return nil }
        guard let source = tree.file(file) else {
            refuse("La table \(file) manque.", "Créez-la avec les colonnes : \(columns.joined(separator: ", ")).")
            return nil
        }
        guard let text = FileText.decode(source, report: &report) else { return nil }
        guard TableLimits.hold(text, of: file, report: &report) else { return nil }
        guard let table = try? EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false) else {
            refuse(
                "Cette table n’est pas du CSV lisible.",
                "Séparez par des virgules, et mettez entre guillemets les textes qui en contiennent.")
            return nil
        }
        let missing = columns.filter { !table.header.contains($0) }
        guard missing.isEmpty else {
            refuse(
                "Il manque la colonne « \(missing.joined(separator: " », « ")) ».",
                "Première ligne attendue : \(columns.joined(separator: ",")).")
            return nil
        }
        var line = 2
        // Not `table.rows`, where short lines are filled up and a wrong one cannot be told from the others.
        var rows: [[String]] = []
        try? table.enumerateAsArray(startAt: 1, rowLimit: nil) { rows.append($0) }
        return rows.compactMap { cells in
            defer { line += 1 + cells.reduce(0) { $0 + $1.count { $0 == "\n" } } }
            let location = SourceLocation(file: file, line: line)
            guard TableLimits.hold(cells, at: location, report: &report) else { return nil }
            guard cells.count == table.header.count else {
                report.add(
                    ContentRules.seedTable, at: location,
                    "Cette ligne a \(cells.count) cellules ; la première en a \(table.header.count).",
                    suggestion: "Un texte qui contient une virgule se met entre guillemets.")
                return nil
            }
            return TableRow(
                location: location,
                cells: Dictionary(zip(table.header, cells), uniquingKeysWith: { first, _ in first }))
        }
    }
}
