import Diagnostics

/// The marker alone on the first line of a quote, such as `[!NOTE]`.
struct AlertMarker {
    /// The marker as written, brackets included.
    let written: String
    /// The quote's blocks without the marker's line.
    let rest: [Block]

    /// Nil when the quote does not begin with a marker alone on its line.
    init?(_ blocks: [Block]) {
        guard case .paragraph(let inlines)? = blocks.first, case .text(let text)? = inlines.first else { return nil }
        let marker = text.trimmingSpaces
        guard marker.hasPrefix("[!"), marker.hasSuffix("]"), marker.utf8.count <= 40 else { return nil }
        let name = marker.dropFirst(2).dropLast()
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == " " || $0 == "_" }) else { return nil }
        let following = inlines.dropFirst()
        if following.isEmpty {
            rest = Array(blocks.dropFirst())
        } else {
            guard following.first == .softBreak || following.first == .lineBreak else { return nil }
            rest = [.paragraph(Array(following.dropFirst()))] + blocks.dropFirst()
        }
        written = marker
    }

    /// The alert that is meant; nil for a name that is not known.
    var alert: Alert? { Alert(rawValue: name.uppercased()) }

    /// The nearest known marker, or all of them.
    var suggestion: String {
        if let near = NearMiss.best(for: name, among: Alert.allCases.map(\.rawValue)) {
            return MarkdownWords.didYouMean("[!\(near)]")
        }
        return MarkdownWords.knownAlerts(Alert.allCases.map { "[!\($0.rawValue)]" })
    }

    private var name: String { String(written.dropFirst(2).dropLast()) }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmingSpaces: String {
        let start = self.drop { $0 == " " || $0 == "\t" }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(start[...last])
    }
}
