import Foundation
import Testing

@Suite("The page of the rules")
struct RulePageTests {
    /// Where the page stands in the repository.
    private let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/regles.md")

    @Test("docs/regles.md says what the rules say; GUICHET_ENREGISTRER=1 records it again")
    func isUpToDate() throws {
        if ProcessInfo.processInfo.environment["GUICHET_ENREGISTRER"] == "1" {
            try RulePage.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let recorded = try #require(
            try? String(contentsOf: file, encoding: .utf8), "docs/regles.md manque : GUICHET_ENREGISTRER=1 l’écrit")
        #expect(recorded == RulePage.text, "docs/regles.md n’est plus à jour : GUICHET_ENREGISTRER=1 la récrit")
    }

    @Test("the page has a section for each rule, wrong and right", arguments: everyRule.map(\.id))
    func hasSection(rule: String) throws {
        let sections = RulePage.text.split(separator: "### `\(rule)` (")
        #expect(sections.count == 2)
        let section = try #require(sections.last?.split(separator: "\n### ").first)
        #expect(section.contains("Faux, dans `"))
        #expect(section.contains("▲"))
        #expect(section.contains("Juste, dans `"))
    }
}
