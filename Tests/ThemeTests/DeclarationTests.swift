import Content
import Foundation
import SmallPortals
import Testing

@testable import Theme

@Suite("The accessibility declaration")
struct DeclarationTests {
    /// The small portal in the real theme, with an audit of two pages in which some results are changed.
    private func audited(_ changes: [String: String] = [:], date: String = "2026-10-12") async throws -> RenderedPortal
    {
        var home = AuditExample.table
        for (old, new) in changes { home = home.replacing("\n" + old, with: "\n" + new) }
        let directory = AuditExample.table.split(separator: "\n").dropFirst()
            .map { $0.replacing(",/,", with: ",/annuaire/,") + "\n" }.joined()
        return await RenderedPortal(
            try SmallPortal.dressed([
                AuditExample.file: home + directory, "guichet.yaml": AuditExample.settings(date: date),
            ]))
    }

    private func mention(_ rendered: RenderedPortal) -> Set<String> {
        let pages = rendered.pages.map { String(decoding: $0.bytes, as: UTF8.self) }
        return Set(
            pages.map { html in
                html.firstMatch(of: #/<a href="[^"]*accessibilite/">(Accessibilité[^<]*conforme)</a>/#)
                    .map { String($0.output.1).replacing("\u{A0}", with: " ") } ?? "aucune"
            })
    }

    /// The page without its head, whose styles have lengths in hundredths.
    private func main(_ html: String) -> Substring {
        html.firstRange(of: "<main").map { html[$0.lowerBound...] } ?? Substring(html)
    }

    private func headings(_ html: String) -> [String] {
        html.matches(of: #/<h([23])>([^<]*)</h[23]>/#).map { "\($0.output.1) \($0.output.2)" }
    }

    @Test("without an audit, every page says « non conforme », and the declaration says why")
    func noAudit() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        #expect(mention(rendered) == ["Accessibilité : non conforme"])
        let page = try #require(rendered["accessibilite/index.html"])
        #expect(page.contains("<strong>non conforme</strong>"))
        #expect(page.contains("Aucun audit n’est enregistré"))
        #expect(!main(page).contains("%"), "un taux est affiché sans audit")
    }

    @Test("its parts are those of RGAA, in their order; the territory’s words come after")
    func parts() async throws {
        let found = headings(try #require(try await audited()["accessibilite/index.html"]))
        #expect(
            found.prefix(13) == [
                "2 État de conformité", "2 Résultats des tests", "2 Contenus non accessibles", "3 Non-conformités",
                "3 Dérogations pour charge disproportionnée", "3 Contenus non soumis à l’obligation d’accessibilité",
                "2 Établissement de cette déclaration", "3 Technologies du portail", "3 Environnement de test",
                "3 Outils de vérification", "3 Pages vérifiées", "2 Retour d’information et contact",
                "2 Voies de recours",
            ])
    }

    @Test("a sound audit: totally, at 100 %, with its author and its pages by their names")
    func total() async throws {
        let rendered = try await audited()
        #expect(rendered.findings == [])
        #expect(mention(rendered) == ["Accessibilité : totalement conforme"])
        let page = try #require(rendered["accessibilite/index.html"])
        #expect(page.contains(#/<strong>100.%</strong>/#))
        #expect(page.contains("93 sur 93"))
        #expect(page.contains("Service numérique du département"))
        #expect(page.contains("<time datetime=\"2029-10-12\">"))
        #expect(page.contains("<li><a href=\"../annuaire/\">Annuaire</a></li>"))
    }

    @Test("a fault: partially, with the criterion, the page, what is wrong and the other way")
    func partial() async throws {
        let rendered = try await audited(["3.2,/,conforme,,": "3.2,/,non-conforme,Gris trop pâle.,Le plan du site."])
        #expect(mention(rendered) == ["Accessibilité : partiellement conforme"])
        let page = try #require(rendered["accessibilite/index.html"])
        #expect(page.contains("<b>Critère 3.2</b> (Couleurs)"))
        #expect(
            page.contains("Gris trop pâle. Autre chemin\u{202F}: Le plan du site.") || page.contains("Le plan du site.")
        )
        #expect(page.contains("98,9"), "92 critères sur 93, arrondi au dixième inférieur")
    }

    @Test("an audit that is too old gives no rate, and the declaration says when it was")
    func expired() async throws {
        let rendered = try await audited(date: "2023-11-01")
        #expect(mention(rendered) == ["Accessibilité : non conforme"])
        let page = try #require(rendered["accessibilite/index.html"])
        #expect(page.contains(#/Le dernier audit date du 1er.novembre.2023\./#))
        #expect(!main(page).contains("%"))
    }

    @Test("a page of the sample that the site has not is an error at its first line")
    func unknownPage() async throws {
        let table =
            AuditExample.table
            + AuditExample.table.split(separator: "\n").dropFirst()
            .map { $0.replacing(",/,", with: ",/annuair/,") + "\n" }.joined()
        let rendered = await RenderedPortal(
            SmallPortal.overlaid([AuditExample.file: table, "guichet.yaml": AuditExample.settings()]))
        #expect(
            rendered.findings == [
                "seeds/audit-rgaa.csv:108:1 audit-page: Le site n’a pas de page à l’adresse « /annuair/ ». "
                    + "→ Vouliez-vous dire « /annuaire/ » ?"
            ])
        #expect(rendered.outputs.isEmpty)
    }

    @Test("the plan has its page once something is in it, year by year, and the declaration leads there")
    func scheme() async throws {
        #expect(await RenderedPortal()["schema-accessibilite/index.html"] == nil)
        let plan = "annee,action,etat,sujet\n2027,Auditer,prevue,\n2026,Relire les mots,faite,Mots\n"
        let rendered = await RenderedPortal(try SmallPortal.dressed(["seeds/accessibilite-plan.csv": plan]))
        #expect(rendered.findings == [])
        let page = try #require(rendered["schema-accessibilite/index.html"])
        let years = headings(page).filter { $0.contains("Plan d’action") }
        #expect(years == ["2 Plan d’action 2026 (année en cours)", "2 Plan d’action 2027"])
        #expect(rendered["accessibilite/index.html"]?.contains("href=\"../schema-accessibilite/\"") == true)
    }
}
