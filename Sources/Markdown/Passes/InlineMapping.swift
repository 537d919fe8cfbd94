/// Where a run of inlines stands, for passes that treat titles apart.
enum InlineContainer {
    case paragraph, heading
    /// A cell, with the words of its row.
    case cell(row: String)
    /// A cell of the first row.
    case header

    /// Whether it names what follows.
    var isTitle: Bool {
        switch self {
        case .heading, .header: true
        case .paragraph, .cell: false
        }
    }
}

extension Block {
    /// The block with every run of inlines in it replaced, in reading order.
    func mappingInlines(_ transform: ([Inline], InlineContainer) -> [Inline]) -> Block {
        switch self {
        case .paragraph(let content): .paragraph(transform(content, .paragraph))
        case .heading(let heading, let content): .heading(heading, transform(content, .heading))
        case .quote(let blocks): .quote(blocks.map { $0.mappingInlines(transform) })
        case .alert(let alert, let blocks): .alert(alert, blocks.map { $0.mappingInlines(transform) })
        case .list(let list): .list(list.mappingBlocks { $0.mappingInlines(transform) })
        case .table(let table): .table(table.mappingInlines(transform))
        case .notes(let notes): .notes(notes.map { note in note.mappingBlocks { $0.mappingInlines(transform) } })
        case .code, .thematicBreak: self
        }
    }
}

extension Block.List {
    /// The list with every block of its items replaced.
    func mappingBlocks(_ transform: (Block) -> Block) -> Self {
        let items = items.map { Item(isDone: $0.isDone, blocks: $0.blocks.map(transform)) }
        return Block.List(start: start, isTight: isTight, items: items)
    }
}

extension Note {
    /// The note with every block replaced.
    func mappingBlocks(_ transform: (Block) -> Block) -> Self {
        Note(number: number, references: references, blocks: blocks.map(transform))
    }
}

extension Table {
    fileprivate func mappingInlines(_ transform: ([Inline], InlineContainer) -> [Inline]) -> Self {
        let header = header.map { transform($0, .header) }
        let rows = rows.map { row in
            let words = row.map(\.plainText).joined(separator: " | ")
            return row.map { transform($0, .cell(row: words)) }
        }
        return Table(alignments: alignments, header: header, rows: rows)
    }
}
