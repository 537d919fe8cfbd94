/// Finds the tables of a text in the paragraphs of the parser’s tree, and has their cells read.
///
/// The cells of all tables make one text, a paragraph each, with the whole text behind them for the links that it
/// defines: whatever their number, the parser reads the text twice and no more.
struct TableSearch {
    /// A table, and where its pieces stand among the texts to be read again.
    struct Found {
        let table: PipeTable
        /// What stands before it in its paragraph; nil when nothing does.
        let before: Piece?
        /// One for each cell, nil for an empty one.
        let cells: [[Piece?]]
        /// The lines behind it, to be read as blocks; nil when there is none.
        let after: Piece?
        /// Whether a line across the page follows it, which the parser took for a heading’s underline.
        let isUnderlined: Bool
    }

    /// A text to be read again.
    struct Piece {
        /// Its first line in the text of all pieces, counted from 1.
        let line: Int
        /// Its first line in the text.
        let sourceLine: Int
        /// How many lines it has.
        var count = 1

        /// Its lines in the text of all pieces.
        var lines: Range<Int> { line..<(line + count) }
    }

    /// The tables by the line their paragraph begins at.
    private(set) var tables: [Int: Found] = [:]
    /// The text of all pieces, the whole text behind them; empty when there is no table.
    private(set) var text: [UInt8] = []

    private let source: SourceText
    private var line = 1

    /// - Parameters:
    ///   - root: the tree of the text.
    ///   - source: the text as the parser read it.
    init(in root: CmarkNode, _ source: SourceText) {
        self.source = source
        guard source.bytes.contains(UInt8(ascii: "-")) else { return }
        look(in: root, Containers(), depth: 0)
        if !tables.isEmpty { text += source.bytes }
    }

    private mutating func look(in node: CmarkNode, _ containers: Containers, depth: Int) {
        guard depth < SizeLimits.depth else { return }
        for child in node.children {
            switch child.kind {
            case .paragraph, .heading: read(child, containers)
            case .quote: look(in: child, containers.entering(quote: child), depth: depth + 1)
            case .list: look(in: child, containers, depth: depth + 1)
            case .item: look(in: child, containers.entering(item: child), depth: depth + 1)
            default: continue
            }
        }
    }

    private mutating func read(_ node: CmarkNode, _ containers: Containers) {
        var lines: [PipeTable.Line] = []
        var last: PipeTable.Line?
        var outside: [PipeTable.Line] = []
        var isUnderlined = false
        for number in node.startLine...max(node.startLine, node.endLine) {
            let range = source.range(ofLine: number)
            if number == node.startLine {
                let start = min(range.upperBound, range.lowerBound + max(0, node.startColumn - 1))
                lines.append(PipeTable.Line(number: number, bytes: words(from: start, to: range.upperBound)))
                continue
            }
            // What stands outside the quotes and items of the first line is no row.
            guard outside.isEmpty, let bytes = containers.content(of: source.bytes[range]) else {
                let bytes = source.bytes[range].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
                outside.append(PipeTable.Line(number: number, bytes: bytes))
                continue
            }
            if node.kind == .heading, let mark = bytes.underline {
                // Under a table, `---` is a line across the page, `===` one more row, and `-` an item.
                isUnderlined = mark.byte == UInt8(ascii: "-") && mark.count > 1
                if !isUnderlined { last = PipeTable.Line(number: number, bytes: bytes) }
                break
            }
            lines.append(PipeTable.Line(number: number, bytes: bytes))
        }
        guard let table = PipeTable(lines, last: last, outside: outside) else { return }
        let before = table.before.first.map { first in
            add(table.before.map { Array($0.bytes) }, sourceLine: first.number)
        }
        var cells: [[Piece?]] = []
        for row in table.rows {
            cells.append(row.cells.map { $0.isEmpty ? nil : add([Self.blank + $0], sourceLine: row.line) })
        }
        let after = table.after.first.map { first in
            add(table.after.map { Array($0.bytes) }, sourceLine: first.number)
        }
        tables[node.startLine] = Found(
            table: table, before: before, cells: cells, after: after, isUnderlined: isUnderlined)
    }

    /// The rest of a line, without the mark of the note that begins there.
    private func words(from start: Int, to end: Int) -> ArraySlice<UInt8> {
        guard let mark = NoteMark(at: start, in: source.bytes), mark.isDefinition else {
            return source.bytes[start..<end]
        }
        return source.bytes[min(mark.endOfDefinition(in: source.bytes), end)..<end]
    }

    /// A space that is none for the parser: what follows it begins a paragraph, whatever it looks like.
    static let blank = Array("\u{A0}".utf8)

    private mutating func add(_ lines: [[UInt8]], sourceLine: Int) -> Piece {
        let piece = Piece(line: line, sourceLine: sourceLine, count: lines.count)
        for line in lines { text += line + [0x0A] }
        text.append(0x0A)
        line += lines.count + 1
        return piece
    }
}

/// The quotes and items that a block stands in, from the outermost.
private struct Containers {
    private enum Container {
        case quote
        /// How many columns its content is indented by.
        case item(Int)
    }

    private var all: [Container] = []
    /// The column, counted from 1, at which the content of the innermost begins on its first line.
    private var column = 1

    func entering(quote: CmarkNode) -> Containers {
        var inner = self
        inner.all.append(.quote)
        inner.column = quote.firstChildColumn ?? quote.startColumn + 2
        return inner
    }

    func entering(item: CmarkNode) -> Containers {
        var inner = self
        inner.column = item.firstChildColumn ?? item.startColumn + 2
        inner.all.append(.item(max(2, inner.column - column)))
        return inner
    }

    /// A later line without what makes it stand in them all; nil when it does not.
    func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = line
        for container in all {
            switch container {
            case .quote:
                rest = rest.drop { $0 == 0x20 }
                guard rest.first == UInt8(ascii: ">") else { return nil }
                rest = rest.dropFirst()
                if rest.first == 0x20 { rest = rest.dropFirst() }
            case .item(let width):
                var columns = 0
                while columns < width, let first = rest.first {
                    guard first == 0x20 || first == 0x09 else { return nil }
                    columns += first == 0x20 ? 1 : 4
                    rest = rest.dropFirst()
                }
            }
        }
        return rest.drop { $0 == 0x20 || $0 == 0x09 }
    }
}

extension CmarkNode {
    /// The column at which what it holds begins on its first line; nil when that begins on another.
    fileprivate var firstChildColumn: Int? {
        guard let child = children.first, child.startLine == startLine else { return nil }
        return child.startColumn
    }
}

extension ArraySlice<UInt8> {
    /// `=` or `-`, and how many, when a line holds nothing else: what makes a heading of the paragraph above.
    fileprivate var underline: (byte: UInt8, count: Int)? {
        guard let mark = first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
        let rest = drop { $0 == mark }
        return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? (mark, count - rest.count) : nil
    }
}

extension SourceText {
    /// The bytes of a line counted from 1, without its end.
    func range(ofLine line: Int) -> Range<Int> {
        let start = start(ofLine: line)
        var end = end(ofLine: line)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<max(start, end)
    }
}
