import SmallPortals
import Testing

@testable import Content

@Suite("Places that templates name")
struct ReservedIDTests {
    private let template = "themes/cordais/templates/page.mustache"
    private let page = (SmallPortal.files["content/pages/contribuer.md"] ?? "") + "\n## Questions\n\nTexte.\n"

    private func lastID(_ template: String) async throws -> String? {
        let content = await load(["content/pages/contribuer.md": page, self.template: template]).content
        return content.entries[StandingPage.self].first { $0.slug.text == "contribuer" }?.body.outline.last?.id
    }

    @Test("a heading of the same words takes another id")
    func heading() async throws {
        #expect(try await lastID("<section id=\"questions\">{{{corps}}}</section>") == "questions-2")
    }

    @Test("an id that is made while the page is drawn is no such word, nor is one of another theme")
    func free() async throws {
        #expect(try await lastID("<section id=\"{{id}}\" data-id=\"questions\">{{{corps}}}</section>") == "questions")
    }
}
