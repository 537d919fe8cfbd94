/// Findings as a Code Quality report: GitLab shows each in a merge request.
public enum GitLabPrinter {
    /// An array of issues in Code Climate's form.
    public static func print(_ report: Report) -> String {
        JSONPrinter.encode(report.shown.map(Issue.init))
    }

    private struct Issue: Encodable {
        let description: String
        let check_name: String
        let fingerprint: String
        let severity: String
        let location: Location

        struct Location: Encodable {
            let path: String
            let lines: Lines
        }

        struct Lines: Encodable {
            let begin: Int
        }

        init(_ diagnostic: Diagnostic) {
            let place = diagnostic.location
            description = [diagnostic.message, diagnostic.suggestion].compactMap { $0 }.joined(separator: " ")
            check_name = diagnostic.rule.id
            // The same mistake in the same file keeps its print when lines move above it.
            fingerprint = "\(diagnostic.rule.id)|\(place.file)|\(diagnostic.message)"
            severity =
                switch diagnostic.severity {
                case .error: "major"
                case .warning: "minor"
                case .note: "info"
                }
            location = Location(path: place.file, lines: Lines(begin: place.line))
        }
    }
}
