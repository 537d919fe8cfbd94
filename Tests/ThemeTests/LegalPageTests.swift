import Content
import SmallPortals
import Testing

@testable import Theme

@Suite("Legal notice and privacy")
struct LegalPageTests {
    private func portal(_ lines: String) async throws -> RenderedPortal {
        await RenderedPortal(
            try SmallPortal.dressed(["guichet.yaml": (SmallPortal.files["guichet.yaml"] ?? "") + lines]))
    }

    @Test("what is not known says so; a demonstration is published by itself, never by the body it speaks of")
    func unknown() async throws {
        let page = try #require(try await portal("")["mentions-legales/index.html"])
        #expect(page.contains("<dd>Le portail des familles, démonstration</dd>"))
        #expect(!page.contains("<dd>Communauté de communes du Cordais et du Causse</dd>"))
        #expect(!page.contains("200034064"))
        #expect(page.matches(of: #/Non renseigné à ce jour/#).count == 6)
        #expect(page.contains("Éditeur, pour la démonstration"))
    }

    @Test("what is known is told, telephone and e-mail as links")
    func known() async throws {
        let rendered = try await portal(
            SmallPortal.identity.replacing("05 63 00 00 0", with: "05 36 49 00 0").replacing(
                "portail.fr", with: "p.example"))
        #expect(rendered.findings == [])
        let page = try #require(rendered["mentions-legales/index.html"])
        #expect(page.contains("2 place de l’Exemple, 81140 Vaour"))
        #expect(page.contains("<a href=\"tel:+33536490000\">"))
        #expect(page.contains("la présidence de la communauté de communes"))
        #expect(page.contains("Hébergeur du Causse"))
        #expect(!page.contains("Non renseigné"))
        let privacy = try #require(rendered["confidentialite/index.html"])
        #expect(privacy.contains("<a href=\"mailto:donnees@p.example\">"))
    }

    @Test("another body than the intercommunalité brings its own SIREN, or none")
    func otherBody() async throws {
        let page = try #require(try await portal("editeur:\n  nom: Syndicat mixte\n")["mentions-legales/index.html"])
        #expect(page.contains("<dd>Syndicat mixte</dd>"))
        #expect(!page.contains("200034064"))
    }

    @Test("the territory’s own words stand under what the generator knows")
    func ownWords() async throws {
        let entry = """
            ---
            titre: Mentions
            resume: Qui publie ce portail, et comment s’en servir quand on veut le citer.
            source: Équipe du portail
            verifie_le: 2026-11-16
            ---
            ## Citer le portail

            Citez-nous.

            """
        let rendered = await RenderedPortal(try SmallPortal.dressed(["content/pages/mentions-legales.md": entry]))
        let page = try #require(rendered["mentions-legales/index.html"])
        #expect(page.contains("<h1>Mentions</h1>"))
        #expect(page.contains("Citer le portail"))
        #expect(page.contains("<dd>Le portail des familles, démonstration</dd>"))
        #expect(rendered["index.html"]?.contains("<a href=\"./mentions-legales/\">Mentions</a>") == true)
    }

    @Test("the foot of every page leads to the pages of the law")
    func foot() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        for output in rendered.pages {
            let html = String(decoding: output.bytes, as: UTF8.self)
            for page in ["accessibilite", "mentions-legales", "confidentialite", "ecoconception"] {
                #expect(html.contains("\(page)/\">"), "\(output.path) ne mène pas à /\(page)/")
            }
        }
    }
}
