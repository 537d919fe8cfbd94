import Diagnostics

/// Turns the parser's tree into values, and notes what is wrong on the way.
///
/// Blocks are read here, inlines and notes in the extensions beside.
struct DocumentReader {
    let source: SourceText
    var report = Report()
    var outline: [Heading] = []
    var links: [LinkReference] = []
    var locator: InlineLocator
    var depth = 0
    /// Names of HTML elements that were reported.
    var reportedElements: Set<String> = []
    var notes: NoteBook
    /// Labels of notes that were reported.
    var reportedLabels: Set<String> = []
    /// References to notes in a link or in what stands for a picture, which go behind it.
    var waitingReferences: [Inline] = []
    var currentLevel = 1
    private var headingIDs: HeadingIDs
    private var saysTooDeep = false
    /// The tables of the text, and the paragraphs their cells were read as, by the line each begins at.
    private let tables: [Int: TableSearch.Found]
    private let pieces: [Int: CmarkNode]
    /// While a piece of a table is read, how many lines before its own it stands in the text.
    private var shift: Int?

    init(
        _ source: SourceText, reservedIDs: Set<String>, notes: NoteBook, tables: [Int: TableSearch.Found] = [:],
        pieces: [Int: CmarkNode] = [:]
    ) {
        self.source = source
        self.notes = notes
        self.tables = tables
        self.pieces = pieces
        locator = InlineLocator(source)
        headingIDs = HeadingIDs(reserved: reservedIDs)
    }

    /// The blocks directly under a node, each with what is under it.
    mutating func blocks(under node: CmarkNode) -> [Block] {
        guard enter(node) else { return [] }
        defer { depth -= 1 }
        var blocks: [Block] = []
        for child in node.children {
            if shift == nil, child.kind == .paragraph || child.kind == .heading, let found = tables[child.startLine] {
                blocks += table(found)
            } else if let block = block(child) {
                blocks.append(block)
            }
        }
        return blocks
    }

    /// Where a node stands in the text, as far as the parser says.
    func place(of node: CmarkNode) -> InlineLocator.Hint {
        if let shift { return InlineLocator.Hint(line: node.startLine + shift, column: nil) }
        let added = notes.bytesAdded(before: node.startColumn, ofLine: node.startLine)
        return InlineLocator.Hint(line: node.startLine, column: node.startColumn - added)
    }

    /// Where a block begins in the file.
    private func location(of node: CmarkNode) -> SourceLocation {
        let hint = place(of: node)
        return source.location(line: hint.line, byteColumn: hint.column ?? 1)
    }

    /// The last line of a node in the text.
    func lastLine(of node: CmarkNode) -> Int { node.endLine + (shift ?? 0) }

    /// One step down; false, and an error the first time, when there were too many.
    mutating func enter(_ node: CmarkNode) -> Bool {
        guard depth < SizeLimits.depth else {
            if !saysTooDeep {
                let place = location(of: node)
                report.add(MarkdownRules.excessiveNesting, at: place, MarkdownWords.tooDeep(SizeLimits.depth))
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
        case .list: list(node)
        case .codeBlock: .code(language: CodeLanguage.name(fromFence: node.fenceInfo), text: node.literal)
        case .thematicBreak: .thematicBreak
        case .htmlBlock: dropHTML(node)
        case .document, .item, nil: nil
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: nil
        }
    }

    /// A paragraph; nil when only comments were in it.
    private mutating func paragraph(_ node: CmarkNode) -> Block? {
        let content = inlines(inBlock: node)
        return content.isEmpty ? nil : .paragraph(content)
    }

    /// A list; nil when all its items were notes.
    private mutating func list(_ node: CmarkNode) -> Block? {
        var items: [Block.List.Item] = []
        for child in node.children {
            if shift == nil, let note = notes.note(of: child) {
                read(note: note, in: child)
            } else {
                items.append(item(child))
            }
        }
        return items.isEmpty ? nil : .list(Block.List(start: node.listStart, isTight: node.isTight, items: items))
    }

    private mutating func item(_ node: CmarkNode) -> Block.List.Item {
        let content = blocks(under: node)
        guard let first = node.children.first, let mark = TaskMark(content), isBracket(at: first) else {
            return Block.List.Item(isDone: nil, blocks: content)
        }
        return Block.List.Item(isDone: mark.isDone, blocks: mark.rest)
    }

    /// Whether a paragraph begins with a bracket as such, not with an escaped one.
    private func isBracket(at node: CmarkNode) -> Bool {
        let hint = place(of: node)
        guard let column = hint.column else { return true }
        let byte = source.start(ofLine: hint.line) + column - 1
        return byte < source.bytes.count && source.bytes[byte] == UInt8(ascii: "[")
    }

    /// A quote; nil when all that it holds is shown elsewhere or not at all.
    private mutating func quote(_ node: CmarkNode) -> Block? {
        let place = location(of: node)
        let content = blocks(under: node)
        if content.isEmpty, !node.children.isEmpty { return nil }
        guard let marker = AlertMarker(content) else { return .quote(content) }
        if let alert = marker.alert { return .alert(alert, marker.rest) }
        let bracket = source.location(ofByte: markerByte(in: node))
        report.add(
            MarkdownRules.unknownAlert, at: bracket.line == 0 ? place : bracket, length: marker.written.count,
            MarkdownWords.unknownAlert(marker.written), suggestion: marker.suggestion)
        return .quote(content)
    }

    /// The byte of the bracket that begins an alert's marker.
    private func markerByte(in node: CmarkNode) -> Int {
        let start = source.start(ofLine: place(of: node).line)
        return source.first(Array("[!".utf8), in: start..<source.end(ofLine: lastLine(of: node))) ?? start
    }

    /// A table, what stands before it in its paragraph, and the line behind it.
    private mutating func table(_ found: TableSearch.Found) -> [Block] {
        var blocks: [Block] = []
        if let before = found.before {
            let content = inlines(of: before)
            if !content.isEmpty { blocks.append(.paragraph(content)) }
        }
        var rows: [[Table.Cell]] = []
        for row in found.cells {
            var cells: [Table.Cell] = []
            for piece in row { cells.append(piece.map { inlines(of: $0).withoutBlank } ?? []) }
            rows.append(cells)
        }
        blocks.append(
            .table(
                Table(alignments: found.table.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))))
        if let after = found.after {
            let nodes = after.lines.compactMap { pieces[$0] }
            shift = after.sourceLine - after.line
            for node in nodes { if let block = block(node) { blocks.append(block) } }
            shift = nil
        }
        if found.isUnderlined { blocks.append(.thematicBreak) }
        return blocks
    }

    private mutating func inlines(of piece: TableSearch.Piece) -> [Inline] {
        guard let node = pieces[piece.line] else { return [] }
        shift = piece.sourceLine - piece.line
        defer { shift = nil }
        return inlines(inBlock: node)
    }

    private mutating func dropHTML(_ node: CmarkNode) -> Block? {
        let first = place(of: node).line
        locator.enter(lines: first...max(first, lastLine(of: node)))
        let tag = node.literal.drop { $0.isWhitespace }
        checkHTML(node, first: String(tag.prefix { !$0.isNewline }))
        return nil
    }

    private mutating func heading(_ node: CmarkNode) -> Block {
        let content = inlines(inBlock: node)
        let level = node.headingLevel
        let text = content.typographicText
        let heading = Heading(level: level, id: headingIDs.id(for: text), text: text)
        let place = location(of: node)
        if level == 1 {
            report.add(
                MarkdownRules.mainTitle, at: place, MarkdownWords.mainTitle,
                suggestion: MarkdownWords.writeHeading(2, text))
        } else if level > currentLevel + 1 {
            report.add(
                MarkdownRules.headingLevel, at: place, length: level,
                MarkdownWords.skippedLevel(level, after: currentLevel),
                suggestion: MarkdownWords.writeHeading(currentLevel + 1, text))
        }
        if text.allSatisfy(\.isWhitespace) {
            report.add(MarkdownRules.emptyHeading, at: place, length: level, MarkdownWords.emptyHeading)
        }
        currentLevel = max(level, 2)
        outline.append(heading)
        return .heading(heading, content)
    }
}

extension [Inline] {
    /// Without the space put before a cell for the parser.
    fileprivate var withoutBlank: [Inline] {
        guard case .text(let text)? = first, text.unicodeScalars.first == "\u{A0}" else { return self }
        let rest = String(text.unicodeScalars.dropFirst())
        return (rest.isEmpty ? [] : [.text(rest)]) + dropFirst()
    }
}
