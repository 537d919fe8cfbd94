/// Writes blocks as HTML.
struct BlockRenderer {
    var inlines: InlineRenderer
    private let headingOffset: Int
    private var tableLabels: Set<String> = []
    /// The number to try next for tables of one label.
    private var nextTable: [String: Int] = [:]

    init(root: String, headingOffset: Int) {
        inlines = InlineRenderer(root: root)
        self.headingOffset = headingOffset
    }

    mutating func render(_ block: Block) {
        switch block {
        case .paragraph(let content): element("p", content)
        case .heading(let heading, let content): render(heading, content)
        case .quote(let blocks):
            markup("<blockquote>\n")
            for block in blocks { render(block) }
            markup("</blockquote>\n")
        case .alert(let alert, let blocks): render(alert, blocks)
        case .list(let list): render(list)
        case .code(let language, let text): render(code: text, language: language)
        case .table(let table): render(table)
        case .thematicBreak: markup("<hr>\n")
        case .notes(let notes): render(notes)
        }
    }

    private mutating func render(_ heading: Heading, _ content: [Inline]) {
        let level = min(max(heading.level + headingOffset, 1), 6)
        markup("<h\(level)")
        inlines.writer.attribute("id", heading.id)
        markup(">")
        inlines.render(content)
        markup("</h\(level)>\n")
    }

    private mutating func render(_ alert: Alert, _ blocks: [Block]) {
        markup("<aside class=\"alerte alerte-\(alert.className)\" role=\"note\">\n")
        markup("<p class=\"alerte-titre\">\(alert.title)</p>\n")
        for block in blocks { render(block) }
        markup("</aside>\n")
    }

    private mutating func render(_ list: Block.List) {
        let name = list.start == nil ? "ul" : "ol"
        let start = list.start.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
        markup("<\(name)\(start)>\n")
        for item in list.items { render(item: item, isTight: list.isTight) }
        markup("</\(name)>\n")
    }

    private mutating func render(item: Block.List.Item, isTight: Bool) {
        markup(item.isDone == nil ? "<li>" : "<li class=\"tache\">")
        for (index, block) in item.blocks.enumerated() {
            let box = index == 0 ? item.isDone.map(box) : nil
            guard case .paragraph(let content) = block, isTight || box != nil else {
                if index == 0 { markup("\n") }
                render(block)
                continue
            }
            markup((isTight ? "" : "\n<p>") + (box ?? ""))
            inlines.render(content)
            if isTight {
                if index + 1 < item.blocks.count { markup("\n") }
            } else {
                markup("</p>\n")
            }
        }
        markup("</li>\n")
    }

    /// What says how far a task is: a picture, since nobody ticks it on the page.
    private func box(_ isDone: Bool) -> String {
        "<span class=\"coche\" role=\"img\" aria-label=\"\(isDone ? MarkdownWords.done : MarkdownWords.toDo)\">\(isDone ? "☑" : "☐")</span> "
    }

    private mutating func render(code: String, language: String?) {
        markup("<pre><code")
        if let language { inlines.writer.attribute("class", "langue-\(language)") }
        markup(">")
        inlines.writer.text(code)
        markup("</code></pre>\n")
    }

    private mutating func render(_ table: Table) {
        markup("<div class=\"tableau\" role=\"region\" tabindex=\"0\"")
        let label = label(of: table)
        inlines.writer.attribute("aria-label", label)
        markup(">\n<table")
        inlines.writer.attribute("aria-label", label)
        markup(">\n<thead>\n<tr>\n")
        for (cell, alignment) in zip(table.header, table.alignments) {
            let isEmpty = cell.plainText.allSatisfy(\.isWhitespace)
            render(cell, isEmpty ? "td" : "th", alignment, attributes: isEmpty ? "" : " scope=\"col\"")
        }
        markup("</tr>\n</thead>\n")
        if !table.rows.isEmpty {
            markup("<tbody>\n")
            for row in table.rows {
                markup("<tr>\n")
                for (cell, alignment) in zip(row, table.alignments) { render(cell, "td", alignment) }
                markup("</tr>\n")
            }
            markup("</tbody>\n")
        }
        markup("</table>\n</div>\n")
    }

    private mutating func render(
        _ cell: Table.Cell, _ name: String, _ alignment: Table.Alignment, attributes: String = ""
    ) {
        markup("<\(name)\(attributes)\(alignment.classAttribute)>")
        inlines.render(cell)
        markup("</\(name)>\n")
    }

    /// What a screen reader calls the table's region: its headers, told apart from other tables of the text.
    private mutating func label(of table: Table) -> String {
        let headers = table.header.map(\.typographicText).filter { !$0.allSatisfy(\.isWhitespace) }
        let text = headers.joined(separator: ", ")
        let label = "Tableau\u{A0}: " + (text.count <= 80 ? text : text.prefix(79) + "…")
        if tableLabels.insert(label).inserted { return label }
        var number = nextTable[label] ?? 2
        while !tableLabels.insert("\(label) (\(number))").inserted { number += 1 }
        nextTable[label] = number + 1
        return "\(label) (\(number))"
    }

    private mutating func element(_ name: String, _ content: [Inline]) {
        markup("<\(name)>")
        inlines.render(content)
        markup("</\(name)>\n")
    }

    mutating func markup(_ html: String) { inlines.writer.markup(html) }
}

extension Table.Alignment {
    fileprivate var classAttribute: String { className.map { " class=\"\($0)\"" } ?? "" }

    /// The class of its cells; nil for those that stand as they are.
    var className: String? {
        switch self {
        case .unspecified: nil
        case .left: "a-gauche"
        case .center: "au-centre"
        case .right: "a-droite"
        }
    }
}
