import Content
import Markdown
import SmallPortals
import Testing

@testable import Portal

@Suite("Links that call a helpline")
struct HelplineLinkTests {
    private let guide = SmallPortal.files["content/guide/s-inscrire.md"] ?? ""

    @Test("they work in bodies, simple versions and answers")
    func everywhere() async throws {
        let file =
            guide
            .replacing("Vous appelez. Vous visitez.", with: "Appelez [le 119](numero:119).")
            .replacing("Dès que la date", with: "Au [secours](numero:3114), dès que la date") + "Le 3114 écoute.\n"
        let linked = await LinkedPortal(SmallPortal.overlaid(["content/guide/s-inscrire.md": file]))
        #expect(linked.findings == [])
        let chapter = try #require(linked.portal.entries[GuideChapter.self].first { $0.slug.text == "s-inscrire" })
        #expect(chapter.record.simple?.plainText == "Appelez le 119.")
        #expect(chapter.record.simple?.html(root: "").html.contains("href=\"tel:119\"") == true)
        #expect(chapter.record.questions.last?.answer?.plainText.hasPrefix("Au secours, 3114, dès") == true)
        #expect(chapter.body.html(root: "").html.contains("Le <a href=\"tel:3114\""))
    }

    @Test(
        "an unknown line is an error, with the one that was meant",
        arguments: [
            ("311", " → Vouliez-vous dire « numero:3114 » ?"), ("samu", " → Vouliez-vous dire « numero:15 » ?"),
            ("allo-enfance-en-danger", " → Vouliez-vous dire « numero:119 » ?"), ("zzzzzzz", ""), ("", ""),
        ])
    func unknown(_ id: String, _ suggestion: String) async {
        let fete = event("Fête du jeu", "jour: 2026-12-05", body: "Une [écoute](numero:\(id)).")
        let found = await LinkedPortal(SmallPortal.overlaid(["content/agenda/fete-du-jeu.md": fete])).findings
        #expect(found.count == 1)
        #expect(
            found.first?.hasSuffix(
                "numero-inconnu: « \(id) » n’est pas un identifiant de la table seeds/numeros.csv.\(suggestion)")
                == true,
            "\(found)")
    }
}
