import Content

/// The tables and their columns as `seeds/README.md` shows them, made from the declarations themselves.
enum SeedGuide {
    /// What stands before and after them in the page.
    static let marks = (
        start:
            "<!-- Écrit d’après les déclarations ; pour le refaire : GUICHET_ENREGISTRER=1 swift test --filter SeedGuide -->",
        end: "<!-- Fin de ce qui est écrit d’après les déclarations -->"
    )

    static var text: String {
        (["| Table | Ce qu’elle contient | Colonnes |", "|---|---|---|"] + SeedTables.all.map(line))
            .joined(separator: "\n")
    }

    /// The page with what the declarations say between its marks; nil when it has none.
    static func recorded(in page: String) -> String? {
        guard let start = page.range(of: marks.start), let end = page.range(of: marks.end),
            start.upperBound < end.lowerBound
        else { return nil }
        return page[..<start.upperBound] + "\n\n\(text)\n\n" + page[end.lowerBound...]
    }

    private static func line(_ table: TableDescription) -> String {
        let columns = table.columns.map(column).joined(separator: ", ")
        return "| `\(table.name)` | \(table.contents)\(presence(table)) | \(columns.replacing("|", with: "\\|")) |"
    }

    private static func presence(_ table: TableDescription) -> String {
        switch table.presence {
        case .required: ""
        case .optional: " Peut manquer."
        case .beside(let other): " Va avec `\(other)`."
        }
    }

    private static func column(_ column: ColumnDescription) -> String {
        let absence = column.mayLack ? "facultative" : column.mayBeEmpty ? "peut être vide" : ""
        let words = [column.help, column.accepted, absence].filter { !$0.isEmpty }
        return "`\(column.name)`" + (words.isEmpty ? "" : " (\(words.joined(separator: " ; ")))")
    }
}
