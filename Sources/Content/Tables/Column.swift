import Diagnostics

/// One column of a table: its name, what its cells hold, and what people are told of it.
struct Column<Value: Sendable>: Sendable {
    let description: ColumnDescription
    /// Reads the cell of a line; nil after a report, and the line is then left out.
    let read: @Sendable (TableRow, inout TableReader) -> Value?

    /// A cell that each line fills.
    init(_ name: String, _ cell: Cell<Value>, _ help: String = "") {
        self.init(ColumnDescription(name, cell, help), cell, empty: nil, wrong: nil)
    }

    /// A cell that may be empty, and then, or after a report, stands for a value; `mayLack` says that the column is not
    /// asked for either.
    init(_ name: String, _ cell: Cell<Value>, or value: Value, mayLack: Bool = false, _ help: String = "") {
        let description = ColumnDescription(name, cell, help, mayBeEmpty: true, mayLack: mayLack)
        self.init(description, cell, empty: value, wrong: value)
    }

    /// A cell that may be empty, and then means nothing.
    init<Wrapped>(_ name: String, maybe cell: Cell<Wrapped>, _ help: String = "") where Value == Wrapped? {
        let optional = Cell<Value> { text, reader in cell.read(text, &reader).map { .some($0) } }
        self.init(ColumnDescription(name, cell, help, mayBeEmpty: true), optional, empty: .some(nil), wrong: nil)
    }

    /// A column for those who open the table: nothing reads it.
    static func unread(_ name: String, mayLack: Bool = false, _ help: String = "") -> Column where Value == Void {
        let cell = Cell<Void> { _, _ in () }
        return Column(ColumnDescription(name, cell, help, mayLack: mayLack), cell, empty: (), wrong: nil)
    }

    /// - Parameters:
    ///   - empty: what an empty cell stands for; nil where there has to be something.
    ///   - wrong: what a cell stands for once it was reported; nil when the line is left out.
    private init(_ description: ColumnDescription, _ cell: Cell<Value>, empty: Value?, wrong: Value?) {
        self.description = description
        read = { row, reader in
            guard let text = row.text(description.name) else {
                if empty == nil { reader.refuse(RowMistake.empty(description.name), at: row.location) }
                return empty
            }
            return cell.read(CellText(text: text, column: description.name, location: row.location), &reader) ?? wrong
        }
    }
}

/// A column as people see it.
public struct ColumnDescription: Sendable {
    /// What the first line of the table calls it.
    public let name: String
    /// What a cell may hold, in French; empty when the name says it.
    public let accepted: String
    /// What it is for, in French; empty when the name says it.
    public let help: String
    /// The table whose identifiers it takes.
    public let reference: String?
    /// Whether a line may leave it empty.
    public let mayBeEmpty: Bool
    /// Whether the table may do without it.
    public let mayLack: Bool

    init<Value>(_ name: String, _ cell: Cell<Value>, _ help: String, mayBeEmpty: Bool = false, mayLack: Bool = false) {
        self.name = name
        accepted = cell.accepted
        self.help = help
        reference = cell.reference
        self.mayBeEmpty = mayBeEmpty
        self.mayLack = mayLack
    }
}
