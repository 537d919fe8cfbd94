import Foundation
import SmallPortals
import Testing

@testable import Content

@Suite("Places that templates name")
struct ReservedIDTests {
    @Test("a heading of the same words takes another id")
    func heading() async throws {
        let page = (SmallPortal.files["content/pages/contribuer.md"] ?? "") + "\n## Questions\n\nTexte.\n"
        let content = await load(["content/pages/contribuer.md": page]).content
        let outline = try #require(
            content.entries[StandingPage.self].first { $0.slug.text == "contribuer" }?.body.outline)
        #expect(outline.last?.id == "questions-2")
    }

    @Test("every id of the theme's templates is kept")
    func theme() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "themes/cordais/templates")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var ids: Set<String> = []
        for case let file as URL in files where file.pathExtension == "mustache" {
            let text = try String(contentsOf: file, encoding: .utf8)
            ids.formUnion(text.matches(of: #/ id="([a-z-]+)"/#).map { String($0.output.1) })
        }
        #expect(ids.count > 30)
        #expect(ids.subtracting(ReservedIDs.all) == [])
    }
}
