import Comparing
import Content
import Foundation
import SmallPortals
import Testing

@Suite("What changes beside entries: findings, settings, tables, other files")
struct PortalChangesTests {
    private let event = "content/agenda/fete-du-jeu.md"

    @Test("only what was not found before is told, wherever it stands now; what is settled is counted")
    func findings() async {
        let wrong = SmallPortal.changing(event, "themes: [eveil]", to: "themes: [evail]")
        let lower = SmallPortal.changing(event, "themes: [eveil]", to: "lieu: Place\nthemes: [evail]")
        let worse = SmallPortal.changing(event, "themes: [eveil]", to: "themes: [evail]\ntarrif: 3 €")
        #expect(await changes(from: wrong, to: lower).findings.isEmpty)
        let found = await changes(from: wrong, to: worse)
        #expect(found.findings.count == 1)
        #expect(found.findings.first?.message.contains("tarrif") == true)
        #expect(found.hasErrors && found.hadErrors)
        let settled = await changes(from: wrong, to: SmallPortal.base)
        #expect((settled.findings.count, settled.settled) == (0, 1))
        #expect(ChangesPrinter.text(settled).hasPrefix("1 fiche changée, aucune page touchée, 1 remarque levée."))
    }

    @Test("more findings than anybody reads are counted")
    func manyFindings() async {
        let keys = (0..<60).map { "inconnu\($0): x\n" }.joined()
        let found = ChangesPrinter.text(await changes(to: SmallPortal.changing(event, "tarif:", to: keys + "tarif:")))
        #expect(found.split(separator: "\n").count { $0.hasPrefix("  erreur : ") } == 40)
        #expect(found.contains("\n  et 20 de plus, que « guichet check » montre\n"))
    }

    @Test("settings are said field by field")
    func settings() async {
        let tree = SmallPortal.changing("guichet.yaml", "sigle: 4C", to: "sigle: CCCC")
        let found = await changes(to: tree)
        #expect(found.settings.map(\.name) == ["territoire.sigle"])
        #expect(found.files.isEmpty)
        #expect(ChangesPrinter.text(found).contains("« 4C » → « CCCC »"))
    }

    @Test("a table says which lines come and go, whatever their order")
    func tables() async throws {
        let path = "seeds/themes.csv"
        let text = try #require(SmallPortal.files[path])
        let found = await changes(to: SmallPortal.overlaid([path: text + "cirque,Cirque\n"]))
        let file = try #require(found.files.first)
        #expect((file.path, file.added, file.removed) == (path, ["cirque,Cirque"], []))
        let lines = text.split(separator: "\n").map(String.init)
        let turned = (lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
        let other = try #require(await changes(to: SmallPortal.overlaid([path: turned])).files.first)
        #expect(other.added.isEmpty && other.removed.isEmpty)
    }

    @Test("an image and a template are named")
    func others() async {
        let tree = SmallPortal.base.overlaid(
            by: SourceTree(files: [SourceFile(path: SmallPortal.imagePaths[0], bytes: Data([1]))]))
        let found = await changes(to: tree)
        #expect(found.files.map(\.path) == [SmallPortal.imagePaths[0]])
    }

    @Test("programs read the same facts, under French keys")
    func json() async throws {
        let found = await changes(
            to: SmallPortal.changing(event, "tarif: gratuit", to: "tarif: 3 €"),
            pages: (["/": [1]], ["/": [2]]))
        let read = try JSONSerialization.jsonObject(with: Data(ChangesJSON.print(found).utf8)) as? [String: Any]
        let document = try #require(read)
        #expect(document["date"] as? String == SmallPortal.date)
        let entry = try #require((document["fiches"] as? [[String: Any]])?.first)
        #expect(entry["changement"] as? String == "changement")
        #expect(entry["fichier"] as? String == event)
        #expect(entry["adresse"] as? String == "/agenda/fete-du-jeu/")
        let field = try #require((entry["champs"] as? [[String: Any]])?.first)
        #expect(field["champ"] as? String == "tarif")
        #expect(field["avant"] as? [String] == ["gratuit"] && field["apres"] as? [String] == ["3 €"])
        #expect((document["pages"] as? [String: [String]])?["changees"] == ["/"])
    }
}
