/// Findings as workflow commands: GitHub shows each beside its line in a pull request.
public enum GitHubPrinter {
    /// One command a line.
    public static func print(_ report: Report) -> String {
        report.shown.map { diagnostic in
            let place = diagnostic.location
            // A finding stays on its line; the last column is that of the last wrong character.
            let last = place.column + diagnostic.length - 1
            let message = [diagnostic.message, diagnostic.suggestion].compactMap { $0 }.joined(separator: "\n")
            return """
                ::\(command(diagnostic.severity)) file=\(property(HarmlessText.line(place.file))),line=\(place.line),\
                endLine=\(place.line),col=\(place.column),endColumn=\(last),title=\(property(diagnostic.rule.id))::\(data(message))

                """
        }.joined()
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private static func data(_ text: String) -> String {
        // Scalar by scalar: as one character, "\r\n" would be neither of the two.
        text.unicodeScalars.map { ["%": "%25", "\r": "%0D", "\n": "%0A"][$0] ?? String($0) }.joined()
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
