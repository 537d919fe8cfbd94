import Diagnostics

extension DocumentReader {
    /// The inlines of a paragraph, heading or cell.
    mutating func inlines(inBlock node: CmarkNode) -> [Inline] {
        locator.enter(lines: node.startLine...max(node.startLine, node.endLine))
        return inlines(under: node)
    }

    /// The inlines directly under a node, each with what is under it.
    private mutating func inlines(under node: CmarkNode, insideLink: Bool = false) -> [Inline] {
        guard enter(node) else { return [] }
        defer { depth -= 1 }
        var result: [Inline] = []
        for child in node.children { append(child, insideLink: insideLink, to: &result) }
        return result
    }

    private mutating func append(_ node: CmarkNode, insideLink: Bool, to result: inout [Inline]) {
        switch node.kind {
        case .text: result.append(.text(node.literal))
        case .softBreak: result.append(.softBreak)
        case .lineBreak: result.append(.lineBreak)
        case .code: result.append(.code(node.literal))
        case .emphasis: result.append(.emphasis(inlines(under: node, insideLink: insideLink)))
        case .strong: result.append(.strong(inlines(under: node, insideLink: insideLink)))
        case .strikethrough: result.append(.strikethrough(inlines(under: node, insideLink: insideLink)))
        case .htmlInline: checkHTML(node, first: node.literal)
        case .link:
            if insideLink {
                result.append(contentsOf: inlines(under: node, insideLink: true))
            } else {
                result.append(contentsOf: link(node))
            }
        case .image: result.append(.image(image(node)))
        case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: return
        case .table, .tableRow, .tableCell, nil: return
        }
    }

    /// Drops comments; reports any other HTML where it begins, but not the end of an element already reported.
    mutating func checkHTML(_ node: CmarkNode, first: String) {
        let message: String
        switch RawHTML(node.literal) {
        case .comments: return
        case .unfinishedComment: message = Wording.unfinishedComment
        case .markup(let tag): message = Wording.rawHTML(tag)
        }
        let element = RawHTML.elementName(of: first)
        if first.hasPrefix("</"), reportedElements.contains(element) { return }
        reportedElements.insert(element)
        let line = first.prefix { !$0.isNewline }
        let place = locator.place(of: String(line), near: node)
        report.add(MarkdownRules.rawHTML, at: place, length: line.unicodeScalars.count, message)
    }

    /// A link, and the text that did not belong to a bare address.
    private mutating func link(_ node: CmarkNode) -> [Inline] {
        let content = inlines(under: node, insideLink: true)
        if let bare = BareAddress(content: content, destination: node.destination) {
            let verdict = DestinationCheck.verdict(on: bare.destination, isImage: false)
            let destination = destination(verdict, of: bare.destination, isImage: false) { locator in
                locator.place(of: bare.text, near: node)
            }
            let callsHelpline = bare.text.lowercased().hasPrefix("numero:")
            let link = Inline.Link(
                destination: destination, content: callsHelpline ? [] : [.text(bare.text)],
                isBareAddress: !callsHelpline)
            return bare.rest.isEmpty ? [.link(link)] : [.link(link), .text(bare.rest)]
        }
        let verdict = DestinationCheck.verdict(on: node.destination, isImage: false)
        var place: InlineLocator.LinkPlace?
        if let flaw = LinkTextFlaw(content.plainText) {
            place = locator.place(ofDestination: node.destination, near: node)
            let isNamed = node.destination.lowercased().hasPrefix("numero:")
            report(flaw, isNamed: isNamed, at: place?.opening ?? source.origin)
        }
        let destination = destination(verdict, of: node.destination, isImage: false) { locator in
            place?.destination ?? locator.place(ofDestination: node.destination, near: node).destination
        }
        return [.link(Inline.Link(destination: destination, content: content, isBareAddress: false))]
    }

    private mutating func image(_ node: CmarkNode) -> Inline.Image {
        let alternative = inlines(under: node, insideLink: true).plainText
        let place = locator.place(ofDestination: node.destination, near: node)
        if alternative.allSatisfy(\.isWhitespace) {
            report.add(
                MarkdownRules.imageWithoutAlternative, at: place.opening.moved(columns: -1), length: 2,
                Wording.noAlternative)
        }
        let verdict = DestinationCheck.verdict(on: node.destination, isImage: true)
        let destination = destination(verdict, of: node.destination, isImage: true) { _ in place.destination }
        return Inline.Image(destination: destination, alternative: alternative)
    }

    /// Keeps a checked address, notes one to look up, reports a refused one.
    private mutating func destination(
        _ verdict: DestinationCheck.Verdict, of written: String, isImage: Bool,
        place: (inout InlineLocator) -> SourceLocation
    ) -> Inline.Destination {
        let length = written.unicodeScalars.count
        switch verdict {
        case .external(let address): return .external(address)
        case .reference:
            let link = LinkReference(
                destination: written, location: place(&locator), length: length, isImage: isImage)
            links.append(link)
            return .reference(link)
        case .refused(let refusal):
            report.add(
                MarkdownRules.refusedAddress, at: place(&locator), length: length, refusal.reason,
                suggestion: refusal.suggestion)
            return .nowhere
        }
    }

    /// A link must say where it leads, read alone (RGAA 6.1).
    /// - Parameter isNamed: whether the link gets a text of its own, as those that call a helpline do.
    private mutating func report(_ flaw: LinkTextFlaw, isNamed: Bool, at opening: SourceLocation) {
        switch flaw {
        case .empty where isNamed: return
        case .empty: report.add(MarkdownRules.linkWithoutText, at: opening, Wording.linkWithoutText)
        case .vague(let text):
            report.add(
                MarkdownRules.vagueLink, at: opening.moved(columns: 1), length: text.unicodeScalars.count,
                Wording.vagueLink(text))
        }
    }
}
