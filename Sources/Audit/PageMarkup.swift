/// A page as a tree, for those who judge it: elements and texts in the order they stand in.
///
/// Pages come from templates, so that what HTML forgives is not forgiven here: what is closed must have been opened.
struct PageMarkup: Sendable {
    /// An element, or a text between two tags.
    struct Node: Sendable {
        /// In lower case; empty for a text.
        let name: String
        var attributes = MarkupAttributes()
        /// For a text, its characters.
        var text = ""
        /// The element it stands in; nil at the top.
        let parent: Int?
        /// The place after the last node it holds.
        var end: Int

        var isElement: Bool { !name.isEmpty }
    }

    private(set) var nodes: [Node] = []
    /// The places of elements, by name.
    private var byName: [String: [Int]] = [:]
    /// Whether it begins as a page of HTML 5 must.
    private(set) var hasDoctype = false
    /// What is closed or opened wrongly, in French.
    private(set) var faults: [String] = []

    private var open: [Int] = []

    static let void: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Those whose end may be left out.
    private static let implied: Set = [
        "li", "dt", "dd", "p", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    ]
    /// Those that end a paragraph left open.
    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre",
        "section", "table", "ul",
    ]

    /// Reads a page.
    init(_ bytes: some Collection<UInt8>) {
        var reader = MarkupTokens(bytes)
        while let token = reader.next() { take(token) }
        for place in open where !Self.implied.contains(nodes[place].name) {
            faults.append("« <\(nodes[place].name)> » n’est jamais refermé")
        }
        for place in open { nodes[place].end = nodes.count }
        open = []
    }

    private mutating func take(_ token: MarkupTokens.Token) {
        switch token {
        case .doctype: hasDoctype = nodes.isEmpty
        case .text(let text): add(Node(name: "", text: text, parent: open.last, end: 0))
        case .raw(let name, let attributes, _):
            add(Node(name: name, attributes: attributes, parent: open.last, end: 0))
        case .start(let name, let attributes, let closesItself):
            closeParagraph(before: name)
            add(Node(name: name, attributes: attributes, parent: open.last, end: 0))
            if !closesItself, !Self.void.contains(name) { open.append(nodes.count - 1) }
        case .end(let name): close(name)
        }
    }

    private mutating func add(_ node: Node) {
        if node.isElement { byName[node.name, default: []].append(nodes.count) }
        nodes.append(node)
        nodes[nodes.count - 1].end = nodes.count
    }

    private mutating func closeParagraph(before name: String) {
        guard Self.blocks.contains(name), let last = open.last, nodes[last].name == "p" else { return }
        pop()
    }

    private mutating func close(_ name: String) {
        while let last = open.last, nodes[last].name != name, Self.implied.contains(nodes[last].name),
            open.contains(where: { nodes[$0].name == name })
        {
            pop()
        }
        guard let last = open.last, nodes[last].name == name else {
            faults.append(
                "« </\(name)> » ne referme rien" + (open.last.map { " dans « <\(nodes[$0].name)> »" } ?? ""))
            return
        }
        pop()
    }

    private mutating func pop() {
        guard let last = open.popLast() else { return }
        nodes[last].end = nodes.count
    }
}

extension PageMarkup {
    /// The places of the elements of these names, in order.
    func places(of names: String...) -> [Int] {
        let found = names.compactMap { byName[$0] }
        return found.count < 2 ? found.first ?? [] : found.flatMap { $0 }.sorted()
    }

    /// The value of an attribute, without white space around it; nil when it is not there.
    func attribute(_ name: String, of place: Int) -> String? { nodes[place].attributes[name] }

    /// The elements and texts in an element.
    func inside(_ place: Int) -> Range<Int> { place + 1..<nodes[place].end }

    /// The elements a node stands in, innermost first.
    func ancestors(of place: Int) -> [Int] {
        Array(sequence(first: place) { nodes[$0].parent }.dropFirst())
    }

    /// The elements right under another.
    func children(of place: Int) -> [Int] { inside(place).filter { nodes[$0].parent == place } }

    /// The words in an element, hidden ones left out.
    func words(in place: Int) -> String {
        var text = ""
        var next = place + 1
        while next < nodes[place].end {
            let node = nodes[next]
            if node.attributes["aria-hidden"] == "true" || ["script", "style", "template"].contains(node.name) {
                next = node.end
                continue
            }
            text += node.isElement ? (node.attributes["alt"] ?? node.attributes["aria-label"] ?? "") : node.text
            text += " "
            next += 1
        }
        return text.collapsingSpaces
    }

    /// What assistive technologies call an element; empty when they have nothing to say.
    func name(of place: Int) -> String {
        let attributes = nodes[place].attributes
        if let label = attributes["aria-label"], !label.isBlank { return label }
        if let ids = attributes["aria-labelledby"] {
            let named = ids.split(separator: " ").compactMap { element(withID: String($0)) }.map(words)
            if !named.joined().isBlank { return named.joined(separator: " ") }
        }
        let words = words(in: place)
        return words.isBlank ? attributes["alt"] ?? attributes["title"] ?? "" : words
    }

    /// The element of an id.
    func element(withID id: String) -> Int? { nodes.firstIndex { $0.attributes["id"] == id } }
}

extension String {
    /// Whether nothing can be read in it.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
