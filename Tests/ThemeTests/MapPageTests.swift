import Portal
import Site
import SmallPortals
import Testing

@testable import Theme

@Suite("The page of the map")
struct MapPageTests {
    @Test("a commune tells its script how many places it has in digits alone")
    func numbers() async throws {
        let place = """
            ---
            nom: Lieu
            resume: Un lieu parmi mille.
            exemple: true
            types: [ludotheque]
            commune: Vaour
            verifie_le: 2026-11-16
            ---
            Bonjour.

            """
        let places = (1...1000).map {
            ("content/annuaire/lieu-\($0).md", place.replacing("nom: Lieu", with: "nom: Lieu \($0)"))
        }
        let tree = try SmallPortal.dressed(Dictionary(uniqueKeysWithValues: places))
        let rendered = await RenderedPortal(tree)
        let page = try #require(rendered[Address.map.path + "index.html"])
        #expect(page.contains(/data-nombre="1\d\d\d"/))
    }
}
