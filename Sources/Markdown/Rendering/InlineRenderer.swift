/// Writes inlines as HTML; French typography is applied to text on its way.
struct InlineRenderer {
    var writer = HTMLWriter(capacity: 4_096)
    private let root: String
    /// Whether nothing came yet of a text that may open with a picture, which is then fetched at once.
    var isOpening = false
    /// The last character written, for typography across markup.
    private var previous: Unicode.Scalar?

    init(root: String) {
        self.root = root
    }

    /// The inlines of one paragraph, heading or cell.
    mutating func render(_ content: [Inline]) {
        previous = nil
        render(content, before: nil)
    }

    private mutating func render(_ content: [Inline], before following: Unicode.Scalar?) {
        for (inline, next) in zip(content, content.scalarsBehind(following)) {
            render(inline, before: next)
            isOpening = false
            previous = inline.lastScalar ?? previous
        }
    }

    private mutating func render(_ inline: Inline, before following: Unicode.Scalar?) {
        switch inline {
        case .text(let text): writer.text(FrenchTypography.apply(text, after: previous, before: following))
        case .code(let code):
            writer.markup("<code>")
            writer.text(code)
            writer.markup("</code>")
        case .emphasis(let content): element("em", content, before: following)
        case .strong(let content): element("strong", content, before: following)
        case .strikethrough(let content): element("del", content, before: following)
        case .link(let link): render(link, before: following)
        case .image(let image): render(image)
        case .abbreviation(let abbreviation): render(abbreviation)
        case .noteReference(let reference): render(reference)
        case .softBreak: writer.markup("\n")
        case .lineBreak: writer.markup("<br>\n")
        }
    }

    private mutating func element(_ name: String, _ content: [Inline], before following: Unicode.Scalar?) {
        writer.markup("<\(name)>")
        render(content, before: following)
        writer.markup("</\(name)>")
    }

    private mutating func render(_ link: Inline.Link, before following: Unicode.Scalar?) {
        let address = link.destination.address(root: root)
        if let address {
            writer.markup("<a")
            writer.attribute("href", address)
            if let label = link.label { writer.attribute("aria-label", label) }
            if case .external(let safe) = link.destination, safe.kind == .web {
                writer.markup(" rel=\"noopener external\"")
            }
            writer.markup(">")
        }
        if link.isBareAddress {
            writer.text(link.content.plainText)
        } else {
            render(link.content, before: following)
        }
        if address != nil { writer.markup("</a>") }
    }

    private mutating func render(_ image: Inline.Image) {
        let alternative = FrenchTypography.apply(image.alternative)
        guard case .target(.picture(let picture)) = image.destination else {
            writer.text(alternative)
            return
        }
        writer.markup("<img")
        writer.attribute("src", picture.smallest.address(root: root))
        if let choices = picture.choices(root: root) {
            writer.attribute("srcset", choices)
            writer.attribute("sizes", ShownPicture.sizes)
        }
        writer.attribute("alt", alternative)
        writer.markup(isOpening ? "" : " loading=\"lazy\"")
        writer.markup(" decoding=\"async\" width=\"\(picture.widest.width)\" height=\"\(picture.widest.height)\">")
    }

    private mutating func render(_ reference: NoteReference) {
        writer.markup("<sup class=\"renvoi\"><a")
        writer.attribute("href", "#\(reference.noteID)")
        writer.attribute("id", reference.id)
        writer.markup(
            " role=\"doc-noteref\"><span class=\"hors-ecran\">\(MarkdownWords.note) </span>\(reference.number)</a></sup>"
        )
    }

    private mutating func render(_ abbreviation: Inline.Abbreviation) {
        writer.markup("<abbr")
        let expansion = FrenchTypography.apply(abbreviation.expansion)
        if !abbreviation.isSpelledOut { writer.attribute("title", expansion) }
        writer.markup(">")
        writer.text(abbreviation.acronym)
        writer.markup("</abbr>")
        guard abbreviation.isSpelledOut else { return }
        writer.markup(" <span class=\"sigle\">(")
        writer.text(expansion)
        writer.markup(")</span>")
    }
}

extension Inline.Destination {
    /// What `href` or `src` holds; nil when it leads nowhere.
    func address(root: String) -> String? {
        switch self {
        case .external(let address): address.text
        case .target(.page(let path, let anchor)): Self.address(root + path, anchor: anchor)
        case .target(.anchor(let anchor)): "#" + PercentEncoding.encode(anchor, keeping: "")
        case .target(.file(let path)): Self.address(root + path, anchor: nil)
        case .target(.picture(let picture)): picture.smallest.address(root: root)
        case .reference, .nowhere: nil
        }
    }

    private static func address(_ path: String, anchor: String?) -> String {
        let encoded = PercentEncoding.encode(path, keeping: "/")
        let fragment = anchor.map { "#" + PercentEncoding.encode($0, keeping: "") } ?? ""
        return (encoded.isEmpty ? "./" : encoded) + fragment
    }
}
