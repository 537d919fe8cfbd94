import Audit
import Content
import Diagnostics
import Foundation
import Markdown
import Offline
import Portal
import Theme

/// What a build said, kept so that one that has nothing to make says it again.
struct BuildTold: Codable {
    let pages: Int
    /// Size of all files of the site, in bytes.
    let bytes: Int
    /// How many files it has.
    let files: Int
    /// The pages that weigh most, heaviest first.
    let heaviest: [Weight]
    private let findings: [Finding]

    /// What a page weighs.
    struct Weight: Codable {
        /// Its address, without its first slash.
        let page: String
        /// Bytes, compressed.
        let bytes: Int
    }

    private struct Finding: Codable {
        let rule: String
        let file: String
        let line: Int
        let column: Int
        let length: Int
        let message: String
        let suggestion: String?
    }

    init(_ build: SiteBuild, bytes: Int, files: Int) {
        pages = build.pageCount
        (self.bytes, self.files) = (bytes, files)
        heaviest = build.heaviest.map { Weight(page: $0.address.path, bytes: $0.compressedBytes) }
        findings = build.report.sorted.map { finding in
            Finding(
                rule: finding.rule.id, file: finding.location.file, line: finding.location.line,
                column: finding.location.column, length: finding.length, message: finding.message,
                suggestion: finding.suggestion)
        }
    }

    /// What was found; nil when one of the rules is no longer known.
    var report: Report? {
        guard !findings.isEmpty else { return Report() }
        let rules = Dictionary(Self.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var report = Report()
        for finding in findings {
            guard let rule = rules[finding.rule] else { return nil }
            report.add(
                rule, at: SourceLocation(file: finding.file, line: finding.line, column: finding.column),
                length: finding.length, finding.message, suggestion: finding.suggestion)
        }
        return report
    }

    private static var rules: [Rule] {
        ContentRules.all + MarkdownRules.all + PortalRules.all + ThemeRules.all + AccessibilityRules.all
            + OfflineRules.all
    }
}
