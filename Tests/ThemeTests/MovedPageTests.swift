import SmallPortals
import Testing

@testable import Theme

@Suite("A page that stood elsewhere")
struct MovedPageTests {
    private static let path = "content/pages/contribuer.md"

    private func portal(_ addresses: String) async throws -> RenderedPortal {
        let written = try #require(SmallPortal.files[Self.path])
        return await RenderedPortal(
            try SmallPortal.dressed([
                Self.path: written.replacing("\nverifie_le:", with: "\nanciennes_adresses: \(addresses)\nverifie_le:")
            ]))
    }

    @Test(
        "a small page leads on, at once and by a link, and no search engine keeps it",
        arguments: ["/aider/au-portail/", "aider/au-portail", "https://familles.example/aider/au-portail/"])
    func leadsOn(address: String) async throws {
        let portal = try await portal("[\"\(address)\"]")
        #expect(portal.findings == [])
        let page = try #require(portal["aider/au-portail/index.html"])
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../contribuer/\">"))
        #expect(page.contains("<a href=\"../../contribuer/\">allez à la nouvelle</a>"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        let planned = try #require(portal.plan.pages.first { $0.address.path == "aider/au-portail/" })
        #expect(!planned.isFindable)
        #expect(SearchPage.searched(planned) == nil)
    }

    @Test("the address of another page, or the same twice, is told", arguments: ["[/agenda/]", "[/aider/, /aider/]"])
    func taken(addresses: String) async throws {
        let findings = try await portal(addresses).findings
        #expect(findings.count == 1)
        #expect(findings.first?.contains("adresse-prise: L’adresse /") == true)
    }

    @Test(
        "what is no address of the site is told",
        arguments: ["content/pages/aide.md", "/", "../ailleurs/", "/Aide/", "/a b/", "mailto:x@y.example", "//"])
    func wrong(address: String) async throws {
        let findings = try await portal("[\"\(address)\"]").findings
        #expect(findings.count == 1)
        #expect(findings.first?.contains("ancienne-adresse: «") == true)
    }
}
