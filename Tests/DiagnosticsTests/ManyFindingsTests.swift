import SmallPortals
import Testing

@testable import Diagnostics

@Suite("A report of more findings than anybody reads")
struct ManyFindingsTests {
    private func many(_ count: Int, _ rule: Rule = rule(), in file: String = "a.md") -> Report {
        var report = Report()
        for line in 0..<count { report.add(finding("faux", rule, in: file, line: line + 1)) }
        return report
    }

    @Test("fifty findings of a file are shown as they are")
    func few() {
        #expect(many(50).shown.map(\.identity) == many(50).sorted.map(\.identity))
    }

    @Test(
        "of more, the fiftieth says how many are left",
        arguments: [
            (51, "faux (Un autre point de ce fichier n’est pas montré.)"),
            (8_000, "faux (7950 autres points de ce fichier ne sont pas montrés.)"),
        ])
    func more(count: Int, last: String) {
        let shown = many(count).shown
        #expect(shown.map(\.location.line) == Array(1...50))
        #expect(shown.dropLast().allSatisfy { $0.message == "faux" })
        #expect(shown.last?.message == last)
        #expect(many(count).count(.error) == count)
    }

    @Test("what keeps the portal from being published is shown first, each file apart")
    func heaviest() {
        var report = many(200, rule("leger", .warning))
        report.add(finding("grave", rule("grave"), line: 900))
        report.add(many(2, in: "b.md"))
        let shown = report.shown
        #expect(shown.filter { $0.location.file == "b.md" }.count == 2)
        let first = shown.filter { $0.location.file == "a.md" }
        #expect(first.count == 50)
        #expect(first.last?.location.line == 900)
        #expect(first.map(\.location.line).dropLast() == Array(1...49)[...])
    }

    @Test("every form shows fifty, and soon")
    func everyForm() {
        let found = many(50_000)
        let text = String(repeating: "faux\n", count: 50_000)
        var forms: [String] = []
        let time = processorTime {
            forms = [
                TextPrinter(colours: false) { _ in text }.print(found), GitHubPrinter.print(found),
                JSONPrinter.print(found), GitLabPrinter.print(found), SARIFPrinter.print(found),
            ]
        }
        #expect(time < .seconds(4))
        for form in forms { #expect(form.contains("49950 autres points")) }
        #expect(forms[0].contains("50000 erreurs."))
    }

    @Test("a file is cut into lines once")
    func linear() {
        let text = String(repeating: "faux\n", count: 100_000)
        let time = processorTime { _ = TextPrinter(colours: false) { _ in text }.print(many(50)) }
        #expect(time < .seconds(1))
    }
}
