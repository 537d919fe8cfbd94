import Diagnostics

/// A rule for tests.
func rule(_ id: String = "essai", _ severity: Severity = .error) -> Rule {
    Rule(
        id: id, severity: severity, summary: "Un essai.", explanation: "Parce qu’il le faut.",
        bad: Rule.Example("a.md", "▲faux"), good: Rule.Example("a.md", "juste"))
}

/// A finding for tests.
func finding(
    _ message: String, _ rule: Rule = rule(), in file: String = "a.md", line: Int = 1, column: Int = 1,
    length: Int = 1, suggestion: String? = nil
) -> Diagnostic {
    Diagnostic(
        rule, at: SourceLocation(file: file, line: line, column: column), length: length, message,
        suggestion: suggestion)
}

/// A report with these findings, in this order.
func report(_ findings: Diagnostic...) -> Report {
    var report = Report()
    for finding in findings { report.add(finding) }
    return report
}
