import Diagnostics

extension MarkdownDocument {
    /// The version of libcmark that reads texts.
    public static var parserVersion: String { CmarkTree.libraryVersion }

    /// Reads a text in Markdown: CommonMark, tables, `~~struck out~~`, bare addresses, alerts, notes, tasks.
    ///
    /// Nothing a text contains makes this fail; what does not pass is reported and left out.
    /// - Parameters:
    ///   - text: the text, at most 100 000 bytes.
    ///   - origin: where its first character stands in the file; each line is taken to begin at that column.
    ///   - reservedIDs: heading addresses that the page around the text uses already.
    ///   - report: receives findings of `MarkdownRules`.
    public static func parse(
        _ text: String, at origin: SourceLocation, reservedIDs: Set<String> = [], report: inout Report
    ) -> MarkdownDocument {
        let source = SourceText(text, origin: origin)
        guard isReasonable(source, report: &report) else { return .empty }
        let lines = NoteLines(Veil.veiling(source.bytes), lineStarts: source.lineStarts)
        let veiled = SourceText(lines.text, origin: origin)
        let reading = CmarkTree.read(veiled.bytes) { root in
            let notes = NoteBook(in: root, lines.lines)
            let search = TableSearch(in: root, veiled)
            func read(_ pieces: [Int: CmarkNode]) -> (blocks: [Block], reader: DocumentReader) {
                var reader = DocumentReader(
                    source, reservedIDs: reservedIDs, notes: notes, tables: search.tables, pieces: pieces)
                let blocks = reader.withNotes(reader.blocks(under: root))
                return (blocks, reader)
            }
            guard !search.tables.isEmpty else { return read([:]) }
            let whole = CmarkTree.read(search.text) { texts in
                read(Dictionary(texts.children.map { ($0.startLine, $0) }, uniquingKeysWith: { first, _ in first }))
            }
            return whole ?? read([:])
        }
        guard let (blocks, reader) = reading else { return .empty }
        report.add(reader.report)
        return MarkdownDocument(blocks: blocks, outline: reader.outline, links: reader.links)
    }

    private static func isReasonable(_ source: SourceText, report: inout Report) -> Bool {
        if source.bytes.count > SizeLimits.bytes {
            let message = MarkdownWords.tooLong(bytes: source.bytes.count, limit: SizeLimits.bytes)
            report.add(MarkdownRules.oversizedText, at: source.origin, message)
            return false
        }
        if let line = SizeLimits.lineOfExcessiveTable(in: source) {
            let place = source.location(line: line, byteColumn: 1)
            report.add(MarkdownRules.oversizedText, at: place, MarkdownWords.tooManyCells)
            return false
        }
        return true
    }
}
