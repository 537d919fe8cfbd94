import Almanac
import Content
import Diagnostics
import Exports
import Portal
import Site
import SmallPortals
import Testing

@testable import Theme

@Suite("A portal without one of its parts")
struct RemovalTests {
    /// What pages lead to that is not there, and all else that is wrong.
    private func findings(without isRemoved: (String) -> Bool) async throws -> (dead: [String], others: [Diagnostic]) {
        let whole = try SmallPortal.dressed(Self.project)
        let tree = SourceTree(files: whole.files.filter { !isRemoved($0.path) })
        #expect(tree.files.count < whole.files.count, "rien n’a été retiré")
        let day = try #require(CivilDate(iso: SmallPortal.date))
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
        let portal = FamilyPortal(linking: content, on: day, tree: tree, report: &report)
        let store = SiteInMemory()
        let data = await PortalData.files(of: portal, into: store, jobs: 1)
        for output in OpenSearch.outputs(of: portal) { store.put(output) }
        let plan = SiteRenderer.plan(portal, data: data, from: tree, report: &report)
        if !report.hasErrors {
            let photos = await plan.putPhotos(from: .none, into: store, jobs: 1, report: &report)
            let site = await SiteRenderer.render(
                plan, with: photos, into: store, judges: true, jobs: 1, report: &report)
            site.links?.check(in: store, report: &report)
        }
        let found = report.diagnostics
        return (
            found.filter { $0.rule.id == ThemeRules.missingPage.id }.map(\.message),
            found.filter { $0.severity == .error && $0.rule.id != ThemeRules.missingPage.id }
        )
    }

    /// A project with one entry of each kind, and a figure: the small portal has none.
    private static let project: [String: String] = [
        "seeds/projet-axes.csv": "id,libelle,pilier,enjeu\nmobilite,Mobilité,Vivre ensemble,Que chacun puisse aller.\n",
        "seeds/series/population.csv": "territoire,annee,categorie,valeur,source\n4C,2023,,5441,INSEE\n",
        "content/observatoire/population.md": entry(
            """
            ordre: 10
            serie: population
            graphique: courbe
            unite: habitants
            millesime: "2023"
            lecture: En 2023, le territoire compte tant d’habitants.
            pour_qui: Pour dimensionner les services aux familles.
            """),
        "content/projet/objectifs/bouger.md": entry("axe: mobilite"),
        "content/projet/actions/navette.md": entry(
            "axe: mobilite\nobjectif: bouger\netat: en-cours\necheance: 2026\nindicateurs: [population]"),
        "content/projet/instances/comite.md": entry(
            "composition: [élus]\nfrequence: deux fois par an\nmission: Suivre."),
        "content/projet/reunions/printemps.md": entry("instance: comite\ndate: 2026-12-10"),
        "content/projet/decisions/horaires.md": entry("instance: comite\ndate: 2026-10-10\nresultat: adoptee"),
        "content/projet/avis/creche.md": entry("recu_le: 2026-10-31\navis: en-cours"),
        "content/projet/conventions/ludotheque.md": entry(
            "structure: ludotheque-la-toupie\ndebut: 2026-01-01\nfin: 2026-12-31\nobjet: Des jeux prêtés."),
    ]

    private static func entry(_ fields: String) -> String {
        """
        ---
        titre: Une fiche d’essai
        resume: Ce qu’une fiche dit d’elle-même en une phrase.
        exemple: true
        verifie_le: 2026-11-16
        \(fields)
        ---

        Un texte d’essai.

        """
    }

    @Test("a collection: no page leads to what it held", arguments: Collections.all.map { $0.collection.folder })
    func collection(folder: String) async throws {
        let (dead, others) = try await findings { $0.hasPrefix(folder + "/") }
        #expect(dead == [])
        // What named an entry of it says so, where it is written.
        #expect(
            others.filter { !["lien-mort", "fiche-inconnue", "image-introuvable"].contains($0.rule.id) }.map(\.message)
                == [])
    }

    @Test("a page that a portal may not have can only be named within its section")
    func guarded() async throws {
        let written = ["contribuer", "schema_accessibilite", "agenda"].map { "{{racine}}{{adresses.\($0)}}" }.joined()
        let portal = await RenderedPortal(
            try SmallPortal.dressed(["themes/cordais/templates/glossaire.mustache": written + "{{adresses.recherche}}"])
        )
        #expect(portal.findings.count == 3)
        #expect(portal.findings.allSatisfy { $0.contains("gabarit-forme") && $0.contains("peut manquer") })
    }

    @Test("the page that says how to contribute")
    func contribute() async throws {
        let (dead, others) = try await findings { $0 == "content/pages/contribuer.md" }
        #expect(dead == [])
        #expect(others.map(\.message) == [])
    }

    @Test("everything people wrote: the menu keeps what is left")
    func everything() async throws {
        let (dead, others) = try await findings { $0.hasPrefix("content/") || $0 == "seeds/demarches-par-age.csv" }
        #expect(dead == [])
        #expect(others.filter { $0.rule.id != "fiche-inconnue" }.map(\.message) == [])
    }
}
