/// Findings as people read them on a terminal: place, what is wrong, the line with a caret, what to write instead.
public struct TextPrinter: Sendable {
    private let colours: Bool
    private let lines: @Sendable (String) -> [Substring]?

    /// - Parameters:
    ///   - colours: only on a terminal.
    ///   - source: the text of a file by its path, for excerpts.
    public init(colours: Bool, source: @escaping @Sendable (String) -> String?) {
        self.colours = colours
        lines = { source($0)?.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    /// All findings and a closing line.
    public func print(_ report: Report) -> String {
        let shown = report.shown
        // Each file is cut into lines once.
        let texts = Dictionary(grouping: shown, by: \.location.file).mapValues { lines($0[0].location.file) }
        return shown.map { text(of: $0, in: texts[$0.location.file] ?? nil) }.joined(separator: "\n") + summary(report)
    }

    /// One finding.
    public func print(_ diagnostic: Diagnostic) -> String {
        text(of: diagnostic, in: lines(diagnostic.location.file))
    }

    private func text(of diagnostic: Diagnostic, in lines: [Substring]?) -> String {
        let place = diagnostic.location
        let file = HarmlessText.line(place.file)
        var text = "\(paint("\(file):\(place.line):\(place.column)", .bold)): "
        text += "\(paint(diagnostic.severity.label, colour(diagnostic.severity))): \(diagnostic.message)"
        text += " \(paint("[\(diagnostic.rule.id)]", .faint))\n"
        text += excerpt(diagnostic, in: lines)
        if let suggestion = diagnostic.suggestion { text += "  \(paint("→", .green)) \(suggestion)\n" }
        text += "  \(paint(diagnostic.rule.explanation, .faint))\n"
        return text
    }

    private func excerpt(_ diagnostic: Diagnostic, in lines: [Substring]?) -> String {
        let place = diagnostic.location
        guard let lines, lines.indices.contains(place.line - 1) else { return "" }
        let excerpt = Excerpt(of: lines[place.line - 1], column: place.column, length: diagnostic.length)
        let gutter = String(repeating: " ", count: String(place.line).count)
        let carets = String(repeating: " ", count: excerpt.indent)
        return """
              \(paint("\(gutter) |", .faint))
              \(paint("\(place.line) |", .faint)) \(excerpt.text)
              \(paint("\(gutter) |", .faint)) \(carets)\(paint(excerpt.carets, colour(diagnostic.severity)))

            """
    }

    private func summary(_ report: Report) -> String {
        guard !report.diagnostics.isEmpty else { return "" }
        let errors = report.count(.error)
        let warnings = report.count(.warning)
        let parts = [
            errors > 0 ? "\(errors) erreur\(errors > 1 ? "s" : "")" : nil,
            warnings > 0 ? "\(warnings) point\(warnings > 1 ? "s" : "") d’attention" : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "" : "\n" + paint(parts.joined(separator: ", "), .bold) + ".\n"
    }

    private enum Ink: String {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
    }

    private func colour(_ severity: Severity) -> Ink {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        }
    }

    private func paint(_ text: String, _ ink: Ink) -> String {
        colours ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }
}
