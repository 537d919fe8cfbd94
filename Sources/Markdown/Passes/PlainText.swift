extension MarkdownDocument {
    /// The words without markup, blocks apart by a line feed, those of notes last: for search and descriptions.
    /// Code is kept, typography is not applied, acronyms are not spelled out.
    public var plainText: String {
        var lines: [String] = []
        for block in blocks { block.appendPlainText(to: &lines) }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Block {
    /// Adds a line per paragraph, heading, row and piece of code.
    func appendPlainText(to lines: inout [String]) {
        switch self {
        case .paragraph(let content), .heading(_, let content): lines.append(content.plainText)
        case .quote(let blocks), .alert(_, let blocks):
            for block in blocks { block.appendPlainText(to: &lines) }
        case .list(let list):
            for block in list.items.flatMap(\.blocks) { block.appendPlainText(to: &lines) }
        case .code(_, let text): lines.append(text.trimmingLineEnds)
        case .table(let table):
            for row in [table.header] + table.rows {
                lines.append(row.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " "))
            }
        case .notes(let notes):
            for block in notes.flatMap(\.blocks) { block.appendPlainText(to: &lines) }
        case .thematicBreak: return
        }
    }
}

extension [Inline] {
    /// The words without markup; breaks are spaces.
    var plainText: String {
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    /// The words without markup, with French typography.
    var typographicText: String { FrenchTypography.apply(plainText) }

    private func appendPlainText(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let string), .code(let string): text += string
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                content.appendPlainText(to: &text)
            case .link(let link): link.content.appendPlainText(to: &text)
            case .image(let image): text += image.alternative
            case .abbreviation(let abbreviation): text += abbreviation.acronym
            // A bare number among the words would be read as one of them.
            case .noteReference: break
            case .softBreak, .lineBreak: text += " "
            }
        }
    }
}

extension String {
    /// Without line feeds at the end.
    fileprivate var trimmingLineEnds: String {
        guard let last = lastIndex(where: { !$0.isNewline }) else { return "" }
        return String(self[...last])
    }
}
