import Content
import Diagnostics
import Markdown
import SmallPortals
import Testing

@testable import Portal

@Suite("Links between files")
struct LinkTests {
    private func fete(_ body: String) -> SourceTree {
        SmallPortal.overlaid(["content/agenda/fete-du-jeu.md": event("Fête du jeu", "jour: 2026-12-05", body: body)])
    }

    @Test(
        "a link to a file leads to its page, from wherever it is written",
        arguments: [
            ("../annuaire/ludotheque-la-toupie.md", "../../annuaire/ludotheque-la-toupie/"),
            ("bourse-aux-jouets.md", "../../agenda/bourse-aux-jouets/"),
            ("./bourse-aux-jouets.md", "../../agenda/bourse-aux-jouets/"),
            ("../pages/contribuer.md", "../../contribuer/"),
            ("../communes/vaour.md", "../../communes/vaour/"),
            ("../guide/s-inscrire.md#par-ou-commencer", "../../guide/s-inscrire/#par-ou-commencer"),
        ])
    func resolved(_ written: String, _ address: String) async {
        let linked = await LinkedPortal(fete("Voir [la fiche](\(written))."))
        #expect(linked.findings == [])
        let body = linked.portal.agenda["fete-du-jeu"]?.body.html(root: "../../").html
        #expect(body == "<p>Voir <a href=\"\(address)\">la fiche</a>.</p>\n")
    }

    @Test(
        "a link to no file is reported where it is written, with the nearest file as it would be named from there",
        arguments: [
            ("../annuaire/ludotheque-la-toupi.md", " → Vouliez-vous dire « ../annuaire/ludotheque-la-toupie.md » ?"),
            ("bourse-aux-jouet.md", " → Vouliez-vous dire « bourse-aux-jouets.md » ?"),
            ("../../README.md", ""), ("../../../etc/passwd", ""),
        ])
    func dead(_ written: String, _ suggestion: String) async {
        let linked = await LinkedPortal(fete("Texte.\n\nVoir [la fiche](\(written))."))
        #expect(
            linked.findings == [
                "content/agenda/fete-du-jeu.md:12:17 lien-mort: Ce lien mène à « \(written) », qui"
                    + " n’existe pas.\(suggestion)"
            ])
        #expect(linked.report.diagnostics.first?.length == written.count)
    }

    @Test("the simple version and the questions of a chapter are linked too")
    func chapterParts() async {
        let chapter = (SmallPortal.files["content/guide/s-inscrire.md"] ?? "")
            .replacing("Vous visitez.", with: "Vous [visitez](absent-un.md).")
            .replacing("la date du retour", with: "la [date](absent-deux.md) du retour")
        let linked = await LinkedPortal(SmallPortal.overlaid(["content/guide/s-inscrire.md": chapter]))
        let dead = linked.report.sorted.map { "\($0.location.line) \($0.rule.id)" }
        #expect(dead == ["14 lien-mort", "16 lien-mort"])
        #expect(linked.report.sorted.first?.location.column == 32)
        #expect(linked.report.sorted.last?.location.column == 32)
    }

    @Test("links to places within pages are kept, to be checked against the pages")
    func anchors() async {
        let linked = await LinkedPortal(fete("[Un](../guide/s-inscrire.md#ailleurs) et [deux](#ici)."))
        let anchors = linked.portal.anchorLinks.filter { $0.location.file == "content/agenda/fete-du-jeu.md" }
        #expect(
            anchors.map { "\($0.page.path)#\($0.anchor)" } == ["guide/s-inscrire/#ailleurs", "agenda/fete-du-jeu/#ici"])
        #expect(anchors.map(\.location.column) == [6, 49])
    }

    @Test("an image that is there is shown, one that is not is reported")
    func images() async {
        let linked = await LinkedPortal(fete("![La fête](fete.jpg) et ![Autre](fetes.jpg)"))
        #expect(
            linked.findings == [
                "content/agenda/fete-du-jeu.md:10:34 image-introuvable: L’image « fetes.jpg » n’existe"
                    + " pas. → Vouliez-vous dire « fete.jpg » ?"
            ])
        let body = linked.portal.agenda["fete-du-jeu"]?.body.html(root: "../../").html ?? ""
        #expect(body.contains("src=\"../../images/agenda/fete-jpg/petite.webp\""))
    }

    @Test("the image of an entry is a file beside it")
    func entryImage() async {
        func linked(_ image: String) async -> [String] {
            await LinkedPortal(
                SmallPortal.overlaid([
                    "content/agenda/fete-du-jeu.md": event(
                        "Fête", "jour: 2026-12-05\nimage: \(image)\nalt: Des enfants jouent")
                ])
            ).findings
        }
        #expect(await linked("fete.jpg") == [])
        #expect(
            await linked("absente.jpg") == [
                "content/agenda/fete-du-jeu.md:6:8 image-introuvable: L’image « absente.jpg » n’existe pas."
            ])
    }

    @Test(
        "how a file is named from another",
        arguments: [
            ("content/agenda/a.md", "content/agenda/b.md", "a.md"),
            ("content/annuaire/a.md", "content/agenda/b.md", "../annuaire/a.md"),
            ("content/agenda/2026/a.md", "content/agenda/b.md", "2026/a.md"),
            ("content/a.md", "content/agenda/2026/b.md", "../../a.md"), ("a.md", "b.md", "a.md"),
        ])
    func relative(_ path: String, _ file: String, _ name: String) {
        #expect(LinkResolver.relative(path, from: file) == name)
    }
}
