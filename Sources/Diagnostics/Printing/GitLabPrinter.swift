/// Findings as a Code Quality report: GitLab shows each in a merge request.
public enum GitLabPrinter {
    /// An array of issues in Code Climate's form.
    public static func print(_ report: Report) -> String {
        var seen: [String: Int] = [:]
        return JSONPrinter.encode(
            report.shown.map { diagnostic in
                let print = print(of: diagnostic)
                let place = seen[print, default: 0] + 1
                seen[print] = place
                // The same mistake again, lower in the same file: its place among them tells it from the others.
                return Issue(diagnostic, fingerprint: place == 1 ? print : "\(print)|\(place)")
            })
    }

    /// What a mistake keeps when lines move above it; a file’s name cannot pass for the beginning of a message.
    private static func print(of diagnostic: Diagnostic) -> String {
        let file = diagnostic.location.file.replacing("%", with: "%25").replacing("|", with: "%7C")
        return "\(diagnostic.rule.id)|\(file)|\(diagnostic.message)"
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

        init(_ diagnostic: Diagnostic, fingerprint: String) {
            let place = diagnostic.location
            description = [diagnostic.message, diagnostic.suggestion].compactMap { $0 }.joined(separator: " ")
            check_name = diagnostic.rule.id
            self.fingerprint = fingerprint
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
