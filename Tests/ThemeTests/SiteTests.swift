import Content
import Exports
import Foundation
import SmallPortals
import Testing

@testable import Theme

@Suite("A whole small site")
struct SiteTests {
    @Test("it raises no finding, and has these files")
    func files() async {
        let rendered = await RenderedPortal()
        #expect(rendered.findings == [])
        #expect(
            rendered.outputs.map(\.path).sorted() == [
                "404.html", "accessibilite/index.html", "agenda/2026/11/index.html", "agenda/2026/12/index.html",
                "agenda/2027/01/index.html", "agenda/2027/02/index.html", "agenda/bebes-lecteurs/index.html",
                "agenda/bourse-aux-jouets/index.html", "agenda/fete-du-jeu/index.html", "agenda/index.html",
                "agenda/themes/eveil/index.html", "ages/0-3/index.html", "ages/3-6/index.html",
                "ages/grossesse/index.html", "ages/index.html", "ages/parents/index.html",
                "annuaire/alphabet/index.html", "annuaire/enfance-en-danger-119/index.html",
                "annuaire/france-services-vaour/index.html",
                "annuaire/index.html", "annuaire/ludotheque-la-toupie/index.html",
                "annuaire/micro-creche-la-ribambelle/index.html", "annuaire/publics/familles/index.html",
                "annuaire/publics/tous-publics/index.html",
                "annuaire/themes/acces-aux-droits-et-citoyennete--connaitre-ses-droits/index.html",
                "annuaire/themes/famille--garde-denfants/index.html", "annuaire/types/france-services/index.html",
                "annuaire/types/ludotheque/index.html", "annuaire/types/micro-creche/index.html",
                "annuaire/types/numero-national/index.html", "carte/index.html",
                "communes/cordes-sur-ciel/affiche/index.html", "communes/cordes-sur-ciel/ce-mois/index.html",
                "communes/cordes-sur-ciel/index.html",
                "communes/index.html", "communes/les-cabannes/affiche/index.html",
                "communes/les-cabannes/ce-mois/index.html",
                "communes/les-cabannes/index.html", "communes/vaour/affiche/index.html",
                "communes/vaour/ce-mois/index.html", "communes/vaour/index.html",
                "confidentialite/index.html", "contribuer/index.html", "donnees/index.html", "ecoconception/index.html",
                "fraicheur/index.html", "glossaire/index.html",
                "guide/ce-que-cela-coute/index.html",
                "guide/index.html", "guide/livret/index.html", "guide/s-inscrire/index.html",
                "images/agenda/fete-jpg/petite.webp",
                "images/pages/images/aire-de-jeux-jpg/petite.webp", "index.html", "mentions-legales/index.html",
                "numeros/index.html", "parentalite/index.html",
                "parentalite/souffler/index.html", "permanences/index.html", "plan-du-site/index.html",
                "proposer/correction/index.html", "proposer/index.html", "proposer/rendez-vous/index.html",
                "proposer/structure/index.html", "recherche/index.html", "reseau/index.html",
                "theme/cartes/accueil.svg", "theme/cartes/agenda.svg", "theme/cartes/ages.svg",
                "theme/cartes/annuaire.svg", "theme/cartes/carte.svg", "theme/cartes/communes.svg",
                "theme/cartes/guide.svg", "theme/cartes/numeros.svg", "theme/cartes/observatoire.svg",
                "theme/cartes/page.svg", "theme/cartes/parentalite.svg", "theme/cartes/permanences.svg",
                "theme/cartes/projet.svg", "theme/cartes/reseau.svg",
                "theme/favicon.svg",
            ])
    }

    @Test("search engines are told of every page but examples and the one that is not found")
    func indexed() async {
        let rendered = await RenderedPortal()
        let plan = rendered.plan
        let pages = Set(rendered.outputs.map(\.path).filter { $0.hasSuffix(".html") && $0 != "404.html" })
        #expect(Set(plan.indexed.map(\.address.file)).isSubset(of: pages))
        #expect(plan.indexed == plan.indexed.sorted())
        #expect(!plan.indexed.map(\.address.path).contains("404.html"))
        #expect(!plan.indexed.map(\.address.path).contains("agenda/fete-du-jeu/"))
        #expect(
            Set(plan.indexed.map(\.address.path)).isSuperset(of: [
                "", "guide/", "annuaire/france-services-vaour/", "agenda/",
            ]))
    }

    @Test("it is the same to the last byte, however many pages are drawn at once")
    func jobs() async throws {
        for tree in [SmallPortal.base, try SmallPortal.dressed()] {
            let (one, four) = (await RenderedPortal(tree, jobs: 1), await RenderedPortal(tree, jobs: 4))
            #expect(one.outputs == four.outputs)
            #expect(one.plan.indexed == four.plan.indexed)
            #expect(one.findings == four.findings)
            #expect(!one.outputs.isEmpty)
        }
    }

    @Test("every link of every page leads to a file of the site")
    func links() async throws {
        let rendered = await RenderedPortal(try SmallPortal.dressed())
        #expect(rendered.findings == [])
        let others = rendered.data.map(\.path) + OpenSearch.outputs(of: rendered.portal).map(\.path)
        let files = Set(rendered.outputs.map(\.path) + others)
        for output in rendered.outputs where output.path.hasSuffix(".html") && output.path != "404.html" {
            let html = String(decoding: output.bytes, as: UTF8.self)
            let folder = URL(string: "https://x.example/\(output.path)")
            for match in html.matches(of: #/href="([^"]*)"/#) {
                let target = String(match.output.1)
                guard !target.contains(":"), let url = URL(string: target, relativeTo: folder) else { continue }
                let path = String(url.absoluteURL.path(percentEncoded: false).dropFirst())
                let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
                #expect(files.contains(file), "\(output.path) → \(target)")
            }
        }
    }

    @Test("one page, whole")
    func golden() async throws {
        let page = try #require(await RenderedPortal()["annuaire/ludotheque-la-toupie/index.html"])
        guard ProcessInfo.processInfo.environment["GUICHET_ENREGISTRER"] == nil else {
            return try Golden.record(page)
        }
        #expect(
            page == goldenPage,
            "Lancez les essais avec GUICHET_ENREGISTRER=1 pour enregistrer la page telle qu’elle est.")
    }
}

/// The page the tests compare with, kept in `GoldenPage.swift`.
private enum Golden {
    static func record(_ page: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "GoldenPage.swift")
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
        let text = """
            /// The page of the ludothèque in the small portal; recorded by `GUICHET_ENREGISTRER=1 swift test`.
            let goldenPage = #\"""
            \(lines)
                \"""#

            """
        try Data(text.utf8).write(to: file)
    }
}
