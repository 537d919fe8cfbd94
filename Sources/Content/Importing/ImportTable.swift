import Diagnostics
import Foundation

/// A file of a data portal as lines of named cells, whatever its format.
struct ImportTable {
    /// The names of the columns, as the file writes them.
    let columns: [String]
    /// The lines, each with a cell for every column.
    let rows: [Row]
    /// What whoever downloaded the file should know: it is one page of several.
    let warnings: [String]
    private let places: [String: Int]

    /// One line.
    struct Row {
        /// `Ligne 12` or `Enregistrement 12`.
        let place: String
        /// The cells, in the order of the columns, trimmed.
        fileprivate(set) var cells: [String]
    }

    /// Bytes above which a file is refused.
    static let largestFile = 60_000_000

    /// The place of a column, whatever the case, the accents and the punctuation of its name.
    func place(of column: String) -> Int? { places[column.slugified] }

    init(columns: [String], rows: [Row], warnings: [String] = []) throws(ImportError) {
        guard !rows.isEmpty else { throw .noRow }
        self.columns = columns
        self.warnings = warnings
        places = Dictionary(
            columns.enumerated().map { ($1.slugified, $0) }, uniquingKeysWith: { first, _ in first })
        self.rows = rows
    }
}

extension ImportTable {
    /// Reads a file: CSV, Opendatasoft JSON or Melodi JSON, told apart by their first bytes.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name, for what is said about it.
    static func read(_ bytes: Data, name: String) throws(ImportError) -> ImportTable {
        guard bytes.count <= largestFile else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x1F, 0x8B]) { throw .archive }
        var report = Report()
        guard let text = FileText.decode(SourceFile(path: name, bytes: bytes), report: &report) else {
            let finding = report.sorted.first
            throw ImportError(finding?.message ?? "Ce fichier n’est pas du texte.", advice: finding?.suggestion)
        }
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { throw .empty }
        switch first {
        case "{", "[": return try JSONTable.read(Data(text.utf8))
        case "<": throw .webPage
        default: return try delimited(Array(text.utf8))
        }
    }

    private static func delimited(_ bytes: [UInt8]) throws(ImportError) -> ImportTable {
        let records = try DelimitedText.records(of: bytes, delimiter: DelimitedText.delimiter(of: bytes))
            .filter { $0.cells != [""] }
        guard let header = records.first else { throw .empty }
        let geography = MelodiGeography(header.cells)
        var rows: [Row] = []
        rows.reserveCapacity(records.count)
        for record in records.dropFirst() {
            let place = "Ligne \(record.line)"
            guard record.cells.count == header.cells.count else {
                throw .shortRow(place, cells: record.cells.count, expected: header.cells.count)
            }
            rows.append(Row(place: place, cells: geography.completed(record.cells.map(trimmedCell))))
        }
        return try ImportTable(columns: header.cells.map(\.trimmed), rows: rows)
    }
}

/// Large files have millions of cells, and few of them spaces around.
private func trimmedCell(_ cell: String) -> String {
    let isPlain = [cell.utf8.first, cell.utf8.last].allSatisfy { $0.map { (0x21...0x7E).contains($0) } ?? true }
    return isPlain ? cell : cell.trimmed
}

/// Melodi's files write the kind of territory beside its code; its answers write both in one: `DEP-81`.
private struct MelodiGeography {
    private let code: Int?
    private let kind: Int?

    init(_ columns: [String]) {
        code = columns.firstIndex { $0.trimmed == "GEO" }
        kind = columns.firstIndex { $0.trimmed == "GEO_OBJECT" }
    }

    /// The cells with the kind before the code: `76` alone is a department or a region.
    func completed(_ cells: [String]) -> [String] {
        guard let code, let kind, !cells[code].contains("-") else { return cells }
        var cells = cells
        cells[code] = cells[kind] + "-" + cells[code]
        return cells
    }
}
