import Diagnostics

/// Refuses tables that would take time or memory without bound.
enum TableLimits {
    /// Whether a table has a reasonable number of lines and columns; told before any cell is read.
    static func hold(_ text: String, of file: String, report: inout Report) -> Bool {
        var (line, commas) = (1, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: ",") { commas += 1 }
            if byte == UInt8(ascii: "\n") { (line, commas) = (line + 1, 0) }
            // Words have commas too, between quotes: a line of them is not yet a line of columns.
            guard commas < 10 * PortalLimits.tableColumns else {
                report.add(
                    ContentRules.excess, at: SourceLocation(file: file, line: line),
                    "Cette ligne a plus de \(PortalLimits.tableColumns) colonnes, la limite d’une table.",
                    suggestion: "Effacez les virgules qui ne séparent rien.")
                return false
            }
        }
        guard line > PortalLimits.tableRows + 1 else { return true }
        report.add(
            ContentRules.excess, at: SourceLocation(file: file, line: PortalLimits.tableRows + 2),
            "Cette table a \(line - 1) lignes ; il en faut \(PortalLimits.tableRows) au plus.",
            suggestion: "Gardez les lignes du territoire et des années utiles.")
        return false
    }

    /// Whether the cells of a line are neither too many nor too long.
    static func hold(_ cells: [String], at location: SourceLocation, report: inout Report) -> Bool {
        if cells.count > PortalLimits.tableColumns {
            report.add(
                ContentRules.excess, at: location,
                "Cette ligne a \(cells.count) cellules ; il en faut \(PortalLimits.tableColumns) au plus.")
            return false
        }
        guard let long = cells.first(where: { $0.utf8.count > PortalLimits.cellBytes }) else { return true }
        report.add(
            ContentRules.excess, at: location,
            "Une cellule de cette ligne pèse \(long.utf8.count) octets ; il en faut \(PortalLimits.cellBytes) au plus.",
            suggestion: "Raccourcissez-la, ou refermez le guillemet ouvert plus haut.")
        return false
    }
}
