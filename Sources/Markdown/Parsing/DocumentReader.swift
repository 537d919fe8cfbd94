import Diagnostics

/// Turns the parser's tree into values, and notes what is wrong on the way.
///
/// Blocks are read here, inlines in the extension beside.
struct DocumentReader {
    let source: SourceText
    var report = Report()
    var outline: [Heading] = []
    var links: [LinkReference] = []
    var locator: InlineLocator
    var depth = 0
    /// Names of HTML elements that were reported.
    var reportedElements: Set<String> = []
    private var headingIDs: HeadingIDs
    private var currentLevel = 1
    private var saysTooDeep = false

    init(_ source: SourceText, reservedIDs: Set<String>) {
        self.source = source
        locator = InlineLocator(source)
        headingIDs = HeadingIDs(reserved: reservedIDs)
    }

    /// The blocks directly under a node, each with what is under it.
    mutating func blocks(under node: CmarkNode) -> [Block] {
        guard enter(node) else { return [] }
        defer { depth -= 1 }
        return node.children.compactMap { block($0) }
    }

    /// One step down; false, and an error the first time, when there were too many.
    mutating func enter(_ node: CmarkNode) -> Bool {
        guard depth < SizeLimits.depth else {
            if !saysTooDeep {
                let place = source.location(line: node.startLine, byteColumn: node.startColumn)
                report.add(MarkdownRules.excessiveNesting, at: place, Wording.tooDeep(SizeLimits.depth))
            }
            saysTooDeep = true
            return false
        }
        depth += 1
        return true
    }

    private mutating func block(_ node: CmarkNode) -> Block? {
        switch node.kind {
        case .paragraph: paragraph(node)
        case .heading: heading(node)
        case .quote: quote(node)
        case .list: .list(list(node))
        case .codeBlock: .code(language: CodeLanguage.name(fromFence: node.fenceInfo), text: node.literal)
        case .table: .table(table(node))
        case .thematicBreak: .thematicBreak
        case .htmlBlock: dropHTML(node)
        case .document, .item, .tableRow, .tableCell, nil: nil
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image:
            nil
        }
    }

    /// A paragraph; nil when only comments were in it.
    private mutating func paragraph(_ node: CmarkNode) -> Block? {
        let content = inlines(inBlock: node)
        return content.isEmpty ? nil : .paragraph(content)
    }

    private mutating func list(_ node: CmarkNode) -> Block.List {
        let items = node.children.map { blocks(under: $0) }
        return Block.List(start: node.listStart, isTight: node.isTight, items: items)
    }

    private mutating func quote(_ node: CmarkNode) -> Block {
        let place = source.location(line: node.startLine, byteColumn: node.startColumn)
        let content = blocks(under: node)
        guard let marker = AlertMarker(content) else { return .quote(content) }
        if let alert = marker.alert { return .alert(alert, marker.rest) }
        let bracket = source.location(ofByte: markerByte(in: node))
        report.add(
            MarkdownRules.unknownAlert, at: bracket.line == 0 ? place : bracket, length: marker.written.count,
            Wording.unknownAlert(marker.written), suggestion: marker.suggestion)
        return .quote(content)
    }

    /// The byte of the bracket that begins an alert's marker.
    private func markerByte(in node: CmarkNode) -> Int {
        let start = source.start(ofLine: node.startLine)
        return source.first(Array("[!".utf8), in: start..<source.end(ofLine: node.endLine)) ?? start
    }

    private mutating func table(_ node: CmarkNode) -> Table {
        let rows = node.children.map { row in row.children.map { inlines(inBlock: $0) } }
        return Table(alignments: node.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private mutating func dropHTML(_ node: CmarkNode) -> Block? {
        locator.enter(lines: node.startLine...max(node.startLine, node.endLine))
        let tag = node.literal.drop { $0.isWhitespace }
        checkHTML(node, first: String(tag.prefix { !$0.isNewline }))
        return nil
    }

    private mutating func heading(_ node: CmarkNode) -> Block {
        let content = inlines(inBlock: node)
        let level = node.headingLevel
        let text = content.typographicText
        let heading = Heading(level: level, id: headingIDs.id(for: text), text: text)
        let place = source.location(line: node.startLine, byteColumn: node.startColumn)
        if level == 1 {
            report.add(
                MarkdownRules.mainTitle, at: place, Wording.mainTitle, suggestion: Wording.writeHeading(2, text))
        } else if level > currentLevel + 1 {
            report.add(
                MarkdownRules.headingLevel, at: place, length: level,
                Wording.skippedLevel(level, after: currentLevel),
                suggestion: Wording.writeHeading(currentLevel + 1, text))
        }
        if text.allSatisfy(\.isWhitespace) {
            report.add(MarkdownRules.emptyHeading, at: place, length: level, Wording.emptyHeading)
        }
        currentLevel = max(level, 2)
        outline.append(heading)
        return .heading(heading, content)
    }
}
