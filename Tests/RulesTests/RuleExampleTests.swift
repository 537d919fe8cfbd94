import Content
import Diagnostics
import SmallPortals
import Testing

@Suite("Each rule’s examples, laid over the small portal")
struct RuleExampleTests {
    @Test("the bad one raises that rule at its mark, and nothing else", arguments: everyRule)
    func bad(rule: Rule) async throws {
        let (tree, expected) = SmallPortal.overlaid(rule.bad)
        let marked = try #require(expected, "▲ manque dans l’exemple")
        let found = try await findings(in: tree, upTo: .finding(rule)).sorted.filter { isSpoken($0, of: rule.bad) }
        #expect(found.map(\.rule.id) == [rule.id], "\(found.map(\.message))")
        #expect(found.map(\.location) == [marked])
        #expect(found.map(\.severity) == [rule.severity])
    }

    @Test("the good one raises nothing", arguments: everyRule)
    func good(rule: Rule) async throws {
        let (tree, mark) = SmallPortal.overlaid(rule.good)
        #expect(mark == nil, "▲ n’a rien à faire dans le bon exemple")
        let found = try await findings(in: tree, upTo: .finding(rule)).sorted.filter { isSpoken($0, of: rule.good) }
        #expect(found.map(\.rule.id) == [], "\(found.map(\.message))")
    }

    /// Whether a finding is the example's doing. Other settings change what is found in the other files too.
    private func isSpoken(_ finding: Diagnostic, of example: Rule.Example) -> Bool {
        (example.beside.isEmpty && example.file != "guichet.yaml") || finding.location.file == example.file
    }
}
