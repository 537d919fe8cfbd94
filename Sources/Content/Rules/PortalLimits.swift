import Almanac
import Diagnostics
import Markdown
import Pictures

/// How much a portal may hold of each thing; beyond, reading it could take time or memory without bound, and no page
/// could show it.
public enum PortalLimits {
    /// Bytes of an entry.
    public static let entryBytes = 200_000
    /// Bytes of a table.
    public static let tableBytes = 2_000_000
    /// Bytes of an image, or of another file that is published as it is.
    public static let imageBytes = PictureLimits.bytes
    /// Bytes of the settings, and of each text of a theme.
    public static let textBytes = 500_000
    /// Lines of a table.
    public static let tableRows = 20_000
    /// Columns of a table.
    public static let tableColumns = 100
    /// Bytes of a cell.
    public static let cellBytes = 10_000
    /// Values of a list in front matter.
    public static let listItems = 300
    /// Unicode scalars of a text of one line, for each character it may have: accents can be piled up without end.
    public static let scalarsPerCharacter = 10
    /// Years that a period or a rhythm may last.
    public static let years = 5

    /// Bytes that a file of this path may have.
    public static func bytes(of path: String) -> Int {
        if path.hasSuffix(".md") { return entryBytes }
        if path.hasSuffix(".csv") { return tableBytes }
        let texts = [".yaml", ".mustache", ".css", ".js", ".svg"]
        return texts.contains { path.hasSuffix($0) } ? textBytes : imageBytes
    }

    /// The limits in French, one a line, for those who write.
    public static var sentences: [String] {
        [
            "une fiche pèse \(entryBytes / 1_000) ko au plus, son texte \(SizeLimits.bytes / 1_000) ko",
            "une table pèse \((tableBytes / 1_000).french) ko au plus ; elle a \(tableRows.french) lignes, \(tableColumns) "
                + "colonnes, et \(cellBytes.french) octets par cellule au plus",
            "une image pèse \(imageBytes / 1_000_000) Mo au plus",
            "`guichet.yaml` et chaque fichier de texte d’un thème pèsent \(textBytes / 1_000) ko au plus",
            "une liste a \(listItems) valeurs au plus",
            "un texte d’une ligne n’empile pas les accents : \(scalarsPerCharacter) signes par caractère permis, au plus",
            "une période ou un rythme dure \(years) ans au plus",
            "des horaires ou un rythme s’écrivent en \(AlmanacLimits.scalars.french) signes au plus",
            "un rapport montre \(Report.mostShown) points par fichier ; il compte les autres",
        ]
    }
}

extension Int {
    /// `20 000`: digits by threes.
    var french: String {
        var digits = Substring(String(self))
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return ([digits] + groups).joined(separator: "\u{202F}")
    }
}
