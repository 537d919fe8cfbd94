import Diagnostics
import Markdown

/// What comes of a text: the document and the findings.
struct Reading {
    let document: MarkdownDocument
    let report: Report

    init(_ text: String, line: Int = 1, column: Int = 1, reservedIDs: Set<String> = []) {
        var report = Report()
        let origin = SourceLocation(file: "content/guide/a.md", line: line, column: column)
        document = MarkdownDocument.parse(text, at: origin, reservedIDs: reservedIDs, report: &report)
        self.report = report
    }

    /// The document's HTML, on a page two folders deep, without the last line feed.
    var html: String {
        let html = document.html(root: "../../").html
        return html.hasSuffix("\n") ? String(html.dropLast()) : html
    }

    /// `rule line:column` of each finding, in order.
    var findings: [String] {
        report.diagnostics.map { "\($0.rule.id) \($0.location.line):\($0.location.column)" }
    }
}

/// The HTML of a text.
func html(_ text: String) -> String { Reading(text).html }
