import Content
import Portal

/// The figures of each indicator as a table to download (CSV, RFC 4180), beside its page.
public enum IndicatorTables {
    /// One file per indicator: territory, year, class, value, source. Small numbers are left out, as on the page.
    public static func outputs(of portal: FamilyPortal) -> [Output] {
        portal.indicators.map { indicator in
            let names = Dictionary(
                portal.territory.communes.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
            let lines = indicator.figures.map { figure in
                [
                    figure.commune.flatMap { names[$0] } ?? figure.territory, String(figure.year),
                    figure.category ?? "",
                    figure.value.map { String($0) } ?? "n. d.", figure.source,
                ]
            }
            let table = [["territoire", "annee", "categorie", "valeur", "source"]] + lines
            return Output(
                path: indicator.entry.address.path + "donnees.csv",
                text: table.map { $0.map(CSVCell.quoted).joined(separator: ",") + "\r\n" }.joined())
        }
    }
}

/// Cells of tables people open in a spreadsheet.
enum CSVCell {
    /// The text between quotes when it needs them; what a spreadsheet would run as a formula is made plain text.
    static func quoted(_ text: String) -> String {
        let isNumber = Double(text) != nil
        let safe = !isNumber && text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
