import Diagnostics
import Markdown
import Testing

@Suite("Each rule's examples")
struct RuleExamplesTests {
    @Test("the bad one raises the rule at the mark, and nothing else", arguments: MarkdownRules.all.map(\.id))
    func bad(id: String) throws {
        let rule = try #require(MarkdownRules.all.first { $0.id == id })
        let marked = try #require(rule.bad.text.firstIndex(of: "▲"))
        let before = rule.bad.text[..<marked]
        let line = before.count { $0 == "\n" } + 1
        let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
        var text = rule.bad.text
        text.remove(at: marked)
        let report = try check(text, in: rule.bad.file)
        let found = try #require(report.diagnostics.first)
        #expect(report.diagnostics.map(\.rule.id) == [id])
        #expect(found.location == SourceLocation(file: rule.bad.file, line: line, column: column))
    }

    @Test("the good one raises nothing", arguments: MarkdownRules.all.map(\.id))
    func good(id: String) throws {
        let rule = try #require(MarkdownRules.all.first { $0.id == id })
        let report = try check(rule.good.text, in: rule.good.file)
        #expect(report.diagnostics.map(\.rule.id) == [])
    }

    @Test("names are unique")
    func uniqueNames() {
        #expect(Set(MarkdownRules.all.map(\.id)).count == MarkdownRules.all.count)
    }

    /// Reads what follows the front matter.
    private func check(_ text: String, in file: String) throws -> Report {
        let frontMatter = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(6)
        #expect(frontMatter.first == "---")
        #expect(frontMatter.last == "---")
        let body = text.dropFirst(frontMatter.joined(separator: "\n").count + 1)
        var report = Report()
        _ = MarkdownDocument.parse(String(body), at: SourceLocation(file: file, line: 7), report: &report)
        return report
    }
}
