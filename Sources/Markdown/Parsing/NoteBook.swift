/// The notes of a text while it is read: what is defined, what refers to it.
struct NoteBook {
    /// The lines on which a note begins, top to bottom.
    private(set) var definitions: [NoteLines.Line] = []
    /// What each note says, once it is read.
    var content: [Int: [Block]] = [:]
    /// The note being read; nil outside notes.
    var current: Int?

    private let lines: [Int: NoteLines.Line]
    /// The place of each definition among all, by its line.
    private var byLine: [Int: Int] = [:]
    /// The same, by label without case: the first of two counts.
    private var byLabel: [String: Int] = [:]
    private var references: [(note: Int, inside: Int?)] = []

    /// - Parameters:
    ///   - root: the tree of the text.
    ///   - lines: the lines that may define a note.
    init(in root: CmarkNode, _ lines: [Int: NoteLines.Line]) {
        self.lines = lines
        if !lines.isEmpty { look(in: root, depth: 0) }
    }

    private mutating func look(in node: CmarkNode, depth: Int) {
        guard depth < SizeLimits.depth else { return }
        for child in node.children {
            switch child.kind {
            case .item:
                if let line = lines[child.startLine], line.column == child.startColumn, byLine[child.startLine] == nil {
                    byLine[child.startLine] = definitions.count
                    if self[line.label] == nil { byLabel[Self.folded(line.label)] = definitions.count }
                    definitions.append(line)
                }
                look(in: child, depth: depth + 1)
            case .quote, .list: look(in: child, depth: depth + 1)
            default: continue
            }
        }
    }

    /// The note that an item defines; nil for an item of a list.
    func note(of item: CmarkNode) -> Int? {
        guard lines[item.startLine]?.column == item.startColumn else { return nil }
        return byLine[item.startLine]
    }

    /// The note of a label; nil when there is none.
    subscript(label: String) -> Int? { byLabel[Self.folded(label)] }

    private static func folded(_ label: String) -> String { label.lowercased() }

    /// How many bytes the parser’s text has before a column of a line that the text has not.
    func bytesAdded(before column: Int, ofLine line: Int) -> Int {
        guard let start = lines[line]?.column, column > start else { return 0 }
        return min(NoteMark.bulletLength, column - start)
    }

    /// Notes a reference; gives its place among all.
    mutating func refer(to note: Int) -> Int {
        references.append((note, current))
        return references.count - 1
    }

    // MARK: Once all is read

    /// The text with its references numbered, and behind it the notes it refers to.
    ///
    /// - Parameter text: what tells these notes from those of other texts.
    func numbering(_ body: [Block], text: String) -> [Block] {
        guard !references.isEmpty else { return body }
        let reached = reached()
        var order: [Int] = []
        var marks: [Int: [NoteReference]] = [:]
        var numbered: [Int: NoteReference] = [:]
        for (place, reference) in references.enumerated() where reference.inside.map(reached.contains) ?? true {
            let known = marks[reference.note, default: []]
            if known.isEmpty { order.append(reference.note) }
            let mark = NoteReference(
                number: known.first?.number ?? order.count, occurrence: known.count + 1, text: text)
            marks[reference.note, default: []].append(mark)
            numbered[place] = mark
        }
        let notes = order.enumerated().map { index, note in
            Note(number: index + 1, references: marks[note] ?? [], blocks: content[note] ?? [])
        }
        return (body + (notes.isEmpty ? [] : [.notes(notes)])).map { block in
            block.mappingInlines { content, _ in content.map { $0.numbered(numbered) } }
        }
    }

    /// The notes that no reference leads to from the text, top to bottom.
    var unreached: [Int] {
        let reached = reached()
        return definitions.indices.filter { !reached.contains($0) }
    }

    /// The notes that the text refers to, and those that these refer to.
    private func reached() -> Set<Int> {
        let inside = Dictionary(grouping: references) { $0.inside }
        var reached: Set<Int> = []
        var waiting = inside[nil, default: []].map(\.note)
        while let note = waiting.popLast() {
            if reached.insert(note).inserted { waiting += inside[note, default: []].map(\.note) }
        }
        return reached
    }
}

extension Inline {
    fileprivate func numbered(_ references: [Int: NoteReference]) -> Inline {
        switch self {
        case .emphasis(let content): .emphasis(content.map { $0.numbered(references) })
        case .strong(let content): .strong(content.map { $0.numbered(references) })
        case .strikethrough(let content): .strikethrough(content.map { $0.numbered(references) })
        case .noteReference(let reference): .noteReference(references[reference.number] ?? reference)
        // References leave links and pictures.
        case .text, .code, .link, .image, .abbreviation, .softBreak, .lineBreak: self
        }
    }
}
