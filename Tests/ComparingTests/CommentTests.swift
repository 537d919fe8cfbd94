import Comparing
import Content
import SmallPortals
import Testing

@Suite("A comment of a pull request, whatever was written in entries")
struct CommentTests {
    private let event = "content/agenda/fete-du-jeu.md"

    private func comment(_ tree: SourceTree) async -> String { ChangesPrinter.markdown(await changes(to: tree)) }

    @Test("what to look at stands above what changes")
    func order() async {
        let text = await comment(
            SmallPortal.changing(event, "tarif: gratuit", to: "tarif: 3 €\ntarrif: 4 €"))
        #expect(
            text.hasPrefix(
                """
                ## Ce que les lecteurs verront changer

                1 fiche changée, aucune page touchée.

                ### À regarder d’abord

                - erreur :
                """))
        #expect(
            text.contains(
                "\n### Changé\n\n- Un rendez-vous de l’agenda : `Fête du jeu` (`\(event)`, page `/agenda/fete-du-jeu/`)\n"
            ))
        #expect(text.contains("\n  - Tarif : `gratuit` → `3 €`\n"))
        #expect(text.hasSuffix("\nLes deux états sont comparés au 23 novembre 2026.\n"))
    }

    @Test(
        "what somebody wrote stays code: nothing of it is outside backticks",
        arguments: [
            "@mairie regarde <img src=//x.example> ![x](https://x.example/y.png)",
            "` @mairie `", "``` @mairie", "a `` @mairie ` b", "`", "#12 !3 ~label https://x.example /close",
        ])
    func hostile(written: String) async {
        let text = await comment(
            SmallPortal.changing(event, "titre: Fête du jeu", to: "titre: '\(written) et la suite'"))
        let outside = text.split(separator: "\n").map(Self.outsideCode).joined(separator: "\n")
        #expect(text.contains("et la suite"))
        for sign in ["@", "<", "![", "http", "#12", "!3", "~", "/close", "et la suite"] {
            #expect(!outside.contains(sign), "\(sign) in \(outside)")
        }
    }

    @Test("the name of a field that is none is somebody’s words as well")
    func hostileNames() async {
        let text = await comment(
            SmallPortal.changing(
                event, "tarif: gratuit",
                to: "tarif: gratuit\n\"@mairie <b>\": x\ncontact:\n  \"@mairie ![y](z)\": x"))
        let outside = text.split(separator: "\n").map(Self.outsideCode).joined(separator: "\n")
        #expect(text.contains("`@mairie <b>` : `x`") && text.contains("`contact.@mairie ![y](z)` : `x`"))
        #expect(!outside.contains("@") && !outside.contains("<b>") && !outside.contains("!["))
    }

    /// A line without its spans of code (CommonMark §6.1): a run of backticks ends at the next one of the same length.
    private static func outsideCode(_ line: Substring) -> String {
        var (rest, outside) = (line, "")
        while let start = rest.firstIndex(of: "`") {
            let fence = rest[start...].prefix { $0 == "`" }
            var place = fence.endIndex
            var end: Substring.Index?
            while end == nil, let next = rest[place...].firstIndex(of: "`") {
                let run = rest[next...].prefix { $0 == "`" }
                if run.count == fence.count { end = run.endIndex }
                place = run.endIndex
            }
            guard let end else { return outside + rest }
            outside += rest[..<start]
            rest = rest[end...]
        }
        return outside + rest
    }

    @Test("a comment is never longer than forges take, and says that it was cut")
    func long() async {
        let text = SmallPortal.files[event] ?? ""
        let many = Dictionary(
            uniqueKeysWithValues: (0..<400).map {
                ("content/agenda/fete-\($0).md", text.replacing("Fête du jeu", with: "Fête \($0)"))
            })
        let comment = await comment(SmallPortal.overlaid(many))
        #expect(comment.utf16.count < 62_000)
        #expect(comment.utf16.count > 50_000)
        #expect(comment.contains("La suite est trop longue pour un commentaire"))
    }
}
