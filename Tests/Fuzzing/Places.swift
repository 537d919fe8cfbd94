import Diagnostics

/// Where findings may stand.
enum Places {
    /// Tells of a place that is not in a text; the end of a line is, and so is the line after the last.
    static func flaw(at places: [SourceLocation], in text: String) -> String? {
        let lengths = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
        for place in places {
            let length = place.line <= lengths.count ? lengths[max(0, place.line - 1)] : 0
            guard (1...(lengths.count + 1)).contains(place.line), (1...(length + 1)).contains(place.column) else {
                return "Line \(place.line), column \(place.column) is not in the text."
            }
        }
        return nil
    }

    /// The same of what a report holds.
    static func flaw(in report: Report, of text: String) -> String? {
        flaw(at: report.diagnostics.map(\.location), in: text)
    }
}
