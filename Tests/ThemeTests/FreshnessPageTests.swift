import SmallPortals
import Testing

@testable import Theme

@Suite("The page of what is to verify")
struct FreshnessPageTests {
    private func page(_ files: [String: String] = [:]) async throws -> String {
        let portal = await RenderedPortal(try SmallPortal.dressed(files))
        #expect(portal.findings == [])
        return try #require(portal["fraicheur/index.html"])
    }

    @Test("structures say how many entries one call verifies; the others are listed apart")
    func groups() async throws {
        let page = try await page()
        #expect(page.contains("Ludothèque La Toupie</a> <span class=\"quoi\"><time datetime=\"2026-11-16\">16"))
        #expect(page.contains(", 2 fiches</span>"))
        #expect(page.contains("bourse-aux-jouets.md</code>"))
        #expect(page.contains("autres, vérifiées plus récemment") == false)
    }

    @Test("a long list stops, and says how many are left")
    func longList() async throws {
        let entries = (1...41).map { number in
            (
                "content/annuaire/essai-\(number).md",
                """
                ---
                nom: Essai \(number)
                resume: Une fiche faite pour un essai, avec ce qu’il faut pour être lue.
                exemple: true
                types: [ludotheque]
                commune: Vaour
                verifie_le: 2026-11-16
                ---

                """
            )
        }
        let page = try await page(Dictionary(uniqueKeysWithValues: entries))
        #expect(page.contains("Et 5 autres, vérifiées plus récemment."))
    }
}
