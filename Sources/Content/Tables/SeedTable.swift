import Diagnostics

/// A table of `seeds/`: its file, what it holds, its columns, and what one of its lines becomes.
///
/// From this one declaration come the reader, the checks of columns and cells, and what `seeds/README.md` says of it.
struct SeedTable<Line: Sendable>: Sendable {
    let description: TableDescription
    private let decode: @Sendable (TableRow, inout TableReader) -> Line?

    /// - Parameters:
    ///   - name: its file in `seeds/`: `ages.csv`; `series/*.csv` is every table of a folder.
    ///   - contents: what it holds, in a French sentence.
    ///   - presence: whether a portal needs it.
    ///   - columns: in the order people find them.
    ///   - make: what the cells of a line become; it may throw a `RowMistake`, which is told at the line.
    init<each Value: Sendable>(
        _ name: String, _ contents: String, presence: TablePresence = .required,
        _ columns: repeat Column<each Value>, make: @escaping @Sendable (repeat each Value) throws -> Line
    ) {
        var descriptions: [ColumnDescription] = []
        repeat descriptions.append((each columns).description)
        description = TableDescription(name: name, contents: contents, presence: presence, columns: descriptions)
        decode = { row, reader in
            // All cells are read before any is missed, so that all that is wrong is told.
            let cells = (repeat (each columns).read(row, &reader))
            do {
                return try make(repeat try Self.understood(each cells))
            } catch {
                if let mistake = error as? RowMistake { reader.refuse(mistake, at: row.location) }
                return nil
            }
        }
    }

    private static func understood<Value>(_ cell: Value?) throws -> Value {
        guard let cell else { throw NotUnderstood() }
        return cell
    }

    /// Where it stands, from the portal's root.
    var path: String { description.path }

    /// The names of its columns.
    var columns: [String] { description.columns.map(\.name) }

    /// The lines that can be understood; the others are reported.
    func read(_ reader: inout TableReader) -> [Line] { located(in: path, &reader).map(\.value) }

    /// The same for one table of a folder, or with the place of each line.
    func located(in file: String, _ reader: inout TableReader) -> [Located<Line>] {
        reader.rows(of: file).compactMap { row in
            decode(row, &reader).map { Located($0, at: row.location) }
        }
    }
}

/// A cell was reported already.
private struct NotUnderstood: Error {}

/// Whether a portal needs a table.
public enum TablePresence: Sendable {
    case required, optional
    /// With another table: where that one is missing, this one is not read.
    case beside(String)
}

/// A table as people see it.
public struct TableDescription: Sendable {
    /// Its file in `seeds/`, or all those of a folder: `series/*.csv`.
    public let name: String
    /// What it holds, in a French sentence.
    public let contents: String
    /// Whether a portal needs it.
    public let presence: TablePresence
    /// Its columns, in the order people find them.
    public let columns: [ColumnDescription]

    /// Where it stands, from the portal's root.
    public var path: String { "seeds/\(name)" }

    /// The files there are of it, and that of a table that has to be there.
    func files(in tree: SourceTree) -> [String] {
        if name.hasSuffix("/*.csv") {
            return tree.files(under: String(path.dropLast(6))).map(\.path).filter { $0.hasSuffix(".csv") }
        }
        let isRead =
            switch presence {
            case .required: true
            case .optional: tree.file(path) != nil
            case .beside(let other): tree.file("seeds/\(other)") != nil
            }
        return isRead ? [path] : []
    }
}

/// The tables of `seeds/`, each declared beside what its lines become.
public enum SeedTables {}
