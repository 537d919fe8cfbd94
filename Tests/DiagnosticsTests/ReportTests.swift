import Testing

@testable import Diagnostics

@Suite("A report")
struct ReportTests {
    @Test("is read by file, line, column, rule and message, whatever the order of finding")
    func order() {
        let ordered = [
            finding("1", in: "a.md", line: 9, column: 9),
            finding("2", in: "b.md", line: 2, column: 7),
            finding("3", rule("alpha"), in: "b.md", line: 10, column: 1),
            finding("4", rule("beta"), in: "b.md", line: 10, column: 1),
            finding("5", rule("beta"), in: "b.md", line: 10, column: 1),
            finding("6", in: "b.md", line: 10, column: 2),
        ]
        var shuffled = Report()
        for position in [3, 0, 5, 1, 4, 2] { shuffled.add(ordered[position]) }
        #expect(shuffled.sorted.map(\.message) == ["1", "2", "3", "4", "5", "6"])
        #expect(shuffled.diagnostics.map(\.message) == ["4", "1", "6", "2", "5", "3"])
    }

    @Test("tells once what was found twice")
    func duplicates() {
        let twice = report(finding("deux fois"), finding("une fois", line: 2), finding("deux fois"))
        #expect(twice.sorted.map(\.message) == ["deux fois", "une fois"])
        #expect(twice.count(.error) == 2)
    }

    @Test("keeps apart what differs by its place, its rule or its words")
    func notDuplicates() {
        let different = report(
            finding("a"), finding("a", line: 2), finding("a", column: 2), finding("a", in: "b.md"), finding("b"),
            finding("a", rule("autre")))
        #expect(different.sorted.count == 6)
    }

    @Test("has errors only when one of its findings is one")
    func errors() {
        #expect(!Report().hasErrors)
        #expect(!report(finding("a", rule("r", .warning)), finding("b", rule("r", .note))).hasErrors)
        #expect(report(finding("a", rule("r", .warning)), finding("b", rule("r", .error))).hasErrors)
    }

    @Test("takes in another report")
    func merging() {
        var all = report(finding("a"))
        all.add(report(finding("c", line: 3), finding("b", line: 2)))
        #expect(all.sorted.map(\.message) == ["a", "b", "c"])
    }

    @Test("a finding is one character long at least")
    func length() {
        #expect(finding("a", length: 0).length == 1)
        #expect(finding("a", length: -3).length == 1)
        #expect(finding("a", length: 4).length == 4)
    }

    @Test("weights are ordered, and have a French name")
    func severities() {
        #expect(Severity.allCases == [.note, .warning, .error])
        #expect(Severity.allCases.reversed().sorted() == Severity.allCases)
        #expect(Severity.allCases.map(\.label) == ["remarque", "attention", "erreur"])
    }

    @Test("a place moves down and right")
    func moving() {
        let place = SourceLocation(file: "a.md", line: 2, column: 3)
        #expect(place.moved(lines: 1, columns: 4) == SourceLocation(file: "a.md", line: 3, column: 7))
    }
}
