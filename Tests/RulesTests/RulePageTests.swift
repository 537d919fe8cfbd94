import Foundation
import Testing

@Suite("The pages of the rules")
struct RulePageTests {
    private let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("each page says what its rules say; GUICHET_ENREGISTRER=1 records it again", arguments: RulePage.allCases)
    func isUpToDate(page: RulePage) throws {
        let file = repository.appending(path: page.path)
        if ProcessInfo.processInfo.environment["GUICHET_ENREGISTRER"] == "1" {
            try page.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let recorded = try #require(
            try? String(contentsOf: file, encoding: .utf8), "\(page.path) manque : GUICHET_ENREGISTRER=1 l’écrit")
        #expect(recorded == page.text, "\(page.path) n’est plus à jour : GUICHET_ENREGISTRER=1 la récrit")
    }

    /// Both pages: to find each rule in them is quick, to write them is not.
    private static let texts = RulePage.allCases.map(\.text)

    @Test("one page alone has a section for each rule, wrong and right", arguments: everyRule.map(\.id))
    func hasSection(rule: String) throws {
        let sections = Self.texts.flatMap { $0.split(separator: "### `\(rule)` (").dropFirst() }
        #expect(sections.count == 1)
        let section = try #require(sections.first?.split(separator: "\n### ").first)
        #expect(section.contains("Faux, dans `"))
        #expect(section.contains("▲"))
        #expect(section.contains("Juste, dans `"))
    }

    @Test("nothing that those who write entries read is shown in a template, a table or the settings")
    func ofEntriesAlone() {
        let rules = RulePage.entries.chapters.flatMap(\.rules)
        #expect(rules.count > 50)
        #expect(rules.filter { !$0.bad.file.hasPrefix("content/") }.map(\.id) == [])
    }
}
