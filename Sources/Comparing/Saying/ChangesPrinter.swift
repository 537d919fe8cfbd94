import Almanac
import Diagnostics

/// What readers will see change, as people read it.
public enum ChangesPrinter {
    /// On a terminal.
    public static func text(_ changes: PortalChanges) -> String {
        let outline = ChangesOutline(changes)
        let sections = outline.sections.map { section in
            "\n\(section.title)\n"
                + section.lines.map { line in
                    "  \(line.saying.text)\n" + line.under.map { "      \($0.text)\n" }.joined()
                }.joined()
        }
        return outline.summary.text + "\n" + sections.joined()
    }

    /// The most characters that a comment is given: GitHub takes 65 536, and whoever posts it may add some.
    static let mostCharacters = 60_000

    /// For a comment of a pull request: never longer than forges take.
    public static func markdown(_ changes: PortalChanges) -> String {
        let outline = ChangesOutline(changes)
        let beginning = "## Ce que les lecteurs verront changer\n\n\(outline.summary.markdown)\n"
        let lines = outline.sections.flatMap { section in
            ["\n### \(section.title)\n\n"]
                + section.lines.flatMap { line in
                    ["- \(line.saying.markdown)\n"] + line.under.map { "  - \($0.markdown)\n" }
                }
        }
        let end = "\nLes deux états sont comparés au \(changes.date.french(.date)).\n"
        return cut(beginning, lines, end)
    }

    /// Whole lines, as many as there is room for.
    private static func cut(_ beginning: String, _ lines: [String], _ end: String) -> String {
        var (text, count) = (beginning, beginning.utf16.count)
        for (place, line) in lines.enumerated() {
            count += line.utf16.count
            guard count <= mostCharacters else {
                return text + "\nLa suite est trop longue pour un commentaire : \(lines.count - place) lignes de plus "
                    + "avec `guichet diff`.\n" + end
            }
            text += line
        }
        return text + end
    }
}
