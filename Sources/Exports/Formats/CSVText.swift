import Foundation

/// Tables as text: UTF-8, commas, quotes when needed, lines ended by CRLF (RFC 4180).
///
/// A byte order mark comes first: without it, the spreadsheets most people have take accents for other letters.
enum CSVText {
    /// - Parameter table: the header, then the rows.
    static func of(_ table: [[String]]) -> String {
        "\u{FEFF}" + table.map { $0.map(CSVCell.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// - Parameters:
    ///   - columns: what is said of each row.
    ///   - rows: in their order.
    static func of<Row>(_ columns: [DataColumn<Row>], _ rows: [Row]) -> String {
        of([columns.map(\.field.name)] + rows.map { row in columns.map { $0.value(row).cell } })
    }
}

/// Cells of tables people open in a spreadsheet.
///
/// Everything is looked at by Unicode scalar: a sign followed by a combining mark is still that sign to a spreadsheet.
enum CSVCell {
    /// All the digits of a number, never in powers of ten: `101`, `-0.86`, `0.00001`.
    static func number(_ value: Double) -> String { Decimal(string: String(value))?.description ?? String(value) }

    /// The text between quotes when it needs them; what a spreadsheet would run as a formula is made plain text.
    static func quoted(_ text: String) -> String {
        let safe = isPlain(text) || Double(text) != nil ? text : neutral(text)
        guard safe.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return safe }
        var cell = "\""
        for scalar in safe.unicodeScalars { cell += scalar == "\"" ? "\"\"" : String(scalar) }
        return cell + "\""
    }

    /// Whether nothing in a text could begin a formula, seen on its bytes: most cells are told so at once.
    private static func isPlain(_ text: String) -> Bool {
        var previous = UInt8(ascii: ",")
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
                if ",;\t\r\n".utf8.contains(previous) { return false }
            // What begins the wide forms of these signs; and, first, what may be seen or not.
            case 0xEF: return false
            case ...0x20, 0x7F...: if place == 0 { return false }
            default: break
            }
            previous = byte
        }
        return true
    }

    /// The text with an apostrophe before what would begin a formula.
    ///
    /// A spreadsheet set for other separators begins a cell after `;`, a tab or a line break: there, a space is put in.
    private static func neutral(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let first = text.unicodeScalars.first { !isInvisible($0) }
        if first.map(beginsFormula) == true || text.unicodeScalars.first.map("\t\r\n".unicodeScalars.contains) == true {
            result.append("'")
        }
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let previous, ",;\t\r\n".unicodeScalars.contains(previous), beginsFormula(scalar) { result.append(" ") }
            result.append(scalar)
            previous = scalar
        }
        return String(result)
    }

    /// `=`, `+`, `-`, `@`, and their full-width forms, which East Asian spreadsheets read alike.
    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool { "=+-@＝＋－＠".unicodeScalars.contains(scalar) }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .control
    }
}
