import Diagnostics

/// A kind of cell in a table of `seeds/`: what it accepts, and how it is read.
struct Cell<Value: Sendable>: Sendable {
    /// What is accepted, in French; empty when the name of the column says it.
    let accepted: String
    /// The table whose identifiers it takes.
    let reference: String?
    /// Reads a cell that is not empty; reports what is wrong and returns nil.
    let read: @Sendable (CellText, inout TableReader) -> Value?

    init(
        accepted: String = "", reference: String? = nil,
        read: @escaping @Sendable (CellText, inout TableReader) -> Value?
    ) {
        self.accepted = accepted
        self.reference = reference
        self.read = read
    }

    /// - Parameter expected: what a cell that `parse` does not understand should have been, as in « n’est pas une date ».
    init(_ expected: String, accepted: String = "", _ parse: @escaping @Sendable (String) -> Value?) {
        self.init(accepted: accepted) { cell, reader in
            if let value = parse(cell.text) { return value }
            reader.refuse(cell, "n’est pas \(expected).")
            return nil
        }
    }
}

/// What a cell holds, trimmed and not empty, and where it stands.
struct CellText {
    let text: String
    let column: String
    let location: SourceLocation
}

/// What is wrong with a line of which each cell alone can be read.
struct RowMistake: Error {
    let message: String

    init(_ message: String) { self.message = message }

    /// A cell that other cells of the line ask for.
    static func empty(_ column: String) -> RowMistake {
        RowMistake("La colonne « \(column) » est vide à cette ligne.")
    }

    /// A cell that other cells of the line give a meaning.
    static func wrong(_ column: String, _ text: String, _ expected: String) -> RowMistake {
        RowMistake("Colonne « \(column) » : « \(text) » n’est pas \(expected).")
    }
}
