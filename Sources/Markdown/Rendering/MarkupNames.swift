/// The names that styles can ask for in the markup of texts: elements, and classes behind a point.
///
/// Whoever writes pages knows from them, before any is drawn, which rules of a sheet can apply.
public struct MarkupNames: Sendable, Hashable {
    /// `p`, `.alerte`.
    public private(set) var names: Set<String>

    /// - Parameter names: elements, and classes behind a point.
    public init(_ names: Set<String> = []) { self.names = names }

    /// What a line without markup holds once its numbers can be called.
    public static let ofSentences = MarkupNames(["a"])

    /// What a line written in Markdown can hold.
    public static let ofLines = MarkupNames(["a", "br", "code", "del", "em", "img", "strong"])

    /// What any text can hold, beside its lines: paragraphs, titles, lists, acronyms.
    public static let ofTexts = MarkupNames([
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "abbr", "span", ".sigle",
    ])

    /// What a text holds beside what any text can.
    public init(of document: MarkdownDocument) {
        self.init()
        for block in document.blocks { add(block) }
    }

    /// Adds the names of another.
    public mutating func formUnion(_ other: MarkupNames) { names.formUnion(other.names) }

    private mutating func add(_ block: Block) {
        switch block {
        case .paragraph, .heading: break
        case .quote(let blocks):
            names.insert("blockquote")
            for block in blocks { add(block) }
        case .alert(let alert, let blocks):
            names.formUnion(["aside", ".alerte", ".alerte-titre", ".alerte-\(alert.className)"])
            for block in blocks { add(block) }
        case .list(let list):
            if list.items.contains(where: { $0.isDone != nil }) { names.formUnion([".tache", ".coche"]) }
            for block in list.items.flatMap(\.blocks) { add(block) }
        case .code: names.insert("pre")
        case .table(let table):
            names.formUnion(["div", "table", "thead", "tbody", "tr", "th", "td", ".tableau"])
            names.formUnion(table.alignments.compactMap { $0.className.map { ".\($0)" } })
        case .thematicBreak: names.insert("hr")
        case .notes(let notes):
            names.formUnion(["section", "sup", ".notes", ".renvoi", ".hors-ecran"])
            for block in notes.flatMap(\.blocks) { add(block) }
        }
    }
}
