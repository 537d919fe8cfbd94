import Diagnostics

/// Reads tables, with what reading needs: the lines of all of them, since one may name another, and a report for what is
/// wrong.
struct TableReader {
    var report = Report()
    /// What tables leave for those read after them, by its type.
    private var left: [ObjectIdentifier: any Sendable] = [:]
    /// The files that should be there and are not, or cannot be read, each reported: whatever names their lines is not to
    /// blame besides.
    let missing: Set<String>
    private let rows: [String: [TableRow]]
    private var identifiers: [String: Set<Slug>] = [:]

    /// Takes the lines of tables; missing tables, missing columns and broken lines are reported.
    init(_ tree: SourceTree, _ tables: [TableDescription]) {
        var rows: [String: [TableRow]] = [:]
        var missing: Set<String> = []
        for table in tables {
            let columns = table.columns.filter { !$0.mayLack }.map(\.name)
            for file in table.files(in: tree) {
                rows[file] = TableRow.read(file, in: tree, columns: columns, report: &report)
                if rows[file] == nil { missing.insert(file) }
            }
        }
        self.rows = rows
        self.missing = missing
    }

    /// The lines of a file that was read.
    func rows(of file: String) -> [TableRow] { rows[file] ?? [] }

    /// The files of a folder that were read, in the order of their paths.
    func files(under folder: String) -> [String] { rows.keys.filter { $0.hasPrefix(folder + "/") }.sorted() }

    /// What the lines of a table are called by others; nil for a table that is missing.
    mutating func identifiers(of table: String) -> Set<Slug>? {
        guard !missing.contains("seeds/\(table)") else { return nil }
        if let known = identifiers[table] { return known }
        let found = Set(rows(of: "seeds/\(table)").compactMap { $0.text("id").flatMap(Slug.init(_:)) })
        identifiers[table] = found
        return found
    }

    /// Leaves something for the tables read after this one.
    mutating func leave<Value: Sendable>(_ value: Value) { left[ObjectIdentifier(Value.self)] = value }

    /// What a table read before left; nil when none did.
    func found<Value: Sendable>(_ type: Value.Type) -> Value? { left[ObjectIdentifier(type)] as? Value }

    /// Reports a cell.
    mutating func refuse(_ cell: CellText, _ message: String, suggestion: String? = nil) {
        report.add(
            ContentRules.seedValue, at: cell.location, "Colonne « \(cell.column) » : « \(cell.text) » \(message)",
            suggestion: suggestion)
    }

    /// Reports a line.
    mutating func refuse(_ mistake: RowMistake, at location: SourceLocation, suggestion: String? = nil) {
        report.add(ContentRules.seedValue, at: location, mistake.message, suggestion: suggestion)
    }
}
