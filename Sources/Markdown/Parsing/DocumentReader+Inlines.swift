import Diagnostics

extension DocumentReader {
    /// The inlines of a paragraph, heading or cell.
    mutating func inlines(inBlock node: CmarkNode) -> [Inline] {
        let first = place(of: node).line
        locator.enter(lines: first...max(first, lastLine(of: node)))
        return inlines(under: node)
    }

    /// The inlines directly under a node, each with what is under it.
    private mutating func inlines(under node: CmarkNode, insideLink: Bool = false) -> [Inline] {
        guard enter(node) else { return [] }
        defer { depth -= 1 }
        var result: [Inline] = []
        var marks = Marks()
        for child in node.children {
            append(child, insideLink: insideLink, to: &result, marks: &marks)
            if !insideLink, !waitingReferences.isEmpty {
                result += waitingReferences
                waitingReferences = []
            }
        }
        guard marks.splitsText else { return result }
        return StrikePairs(marks.tildes).joined(result).withTextsMerged
    }

    /// What stands among the words of one container and is not words.
    private struct Marks {
        /// The places of texts that are two tildes.
        var tildes: [Int] = []
        /// Whether the mark of a note that does not exist stands as a text of its own.
        var hasUnknownNote = false

        var splitsText: Bool { !tildes.isEmpty || hasUnknownNote }
    }

    /// Words, the addresses that stand bare among them, and the marks of notes.
    private mutating func append(
        wordsOf node: CmarkNode, insideLink: Bool, to result: inout [Inline], marks: inout Marks
    ) {
        for piece in RunPiece.pieces(of: node.text, findsAddresses: !insideLink) {
            switch piece {
            case .text(let text): result.append(.text(text))
            case .tildes:
                marks.tildes.append(result.count)
                result.append(.text("~~"))
            case .address(let text, let destination):
                guard let bare = BareAddress(text: text, destination: destination) else {
                    result.append(.text(text))
                    continue
                }
                result += link(bare, near: node)
            case .note(let label):
                let reference = reference(to: label, near: node)
                if case .text = reference {
                    marks.hasUnknownNote = true
                    result.append(reference)
                } else if insideLink {
                    waitingReferences.append(reference)
                } else {
                    result.append(reference)
                }
            }
        }
    }

    private mutating func append(
        _ node: CmarkNode, insideLink: Bool, to result: inout [Inline], marks: inout Marks
    ) {
        switch node.kind {
        case .text: append(wordsOf: node, insideLink: insideLink, to: &result, marks: &marks)
        // Nothing is before it where the mark of a note stood alone on its line.
        case .softBreak: if !result.isEmpty { result.append(.softBreak) }
        case .lineBreak: if !result.isEmpty { result.append(.lineBreak) }
        case .code: result.append(.code(node.literal))
        case .emphasis: result.append(.emphasis(inlines(under: node, insideLink: insideLink)))
        case .strong: result.append(.strong(inlines(under: node, insideLink: insideLink)))
        case .htmlInline: checkHTML(node, first: node.literal)
        case .link:
            if insideLink {
                result.append(contentsOf: inlines(under: node, insideLink: true))
            } else {
                result.append(contentsOf: link(node))
            }
        case .image: result.append(.image(image(node)))
        case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: return
        case nil: return
        }
    }

    /// Drops comments; reports any other HTML where it begins, but not the end of an element already reported.
    mutating func checkHTML(_ node: CmarkNode, first: String) {
        let message: String
        switch RawHTML(node.literal) {
        case .comments: return
        case .unfinishedComment: message = MarkdownWords.unfinishedComment
        case .markup(let tag): message = MarkdownWords.rawHTML(tag)
        }
        let element = RawHTML.elementName(of: first)
        if first.hasPrefix("</"), reportedElements.contains(element) { return }
        reportedElements.insert(element)
        let line = first.prefix { !$0.isNewline }
        let place = locator.place(of: String(line), near: place(of: node))
        report.add(MarkdownRules.rawHTML, at: place, length: line.unicodeScalars.count, message)
    }

    /// A link, and the text that did not belong to a bare address.
    private mutating func link(_ node: CmarkNode) -> [Inline] {
        let content = inlines(under: node, insideLink: true)
        if let bare = BareAddress(content: content, destination: node.destination) {
            return link(bare, near: node)
        }
        let verdict = DestinationCheck.verdict(on: node.destination, isImage: false)
        var place: InlineLocator.LinkPlace?
        if let flaw = LinkTextFlaw(content.plainText) {
            place = locator.place(ofDestination: node.destination, near: self.place(of: node))
            let isNamed = node.destination.lowercased().hasPrefix("numero:")
            report(flaw, isNamed: isNamed, at: place?.opening ?? source.origin)
        }
        let hint = self.place(of: node)
        let destination = destination(verdict, of: node.destination, isImage: false) { locator in
            place?.destination ?? locator.place(ofDestination: node.destination, near: hint).destination
        }
        return [.link(Inline.Link(destination: destination, content: content, isBareAddress: false))]
    }

    /// An address that stands as its own text, and what did not belong to it.
    private mutating func link(_ bare: BareAddress, near node: CmarkNode) -> [Inline] {
        let verdict = DestinationCheck.verdict(on: bare.destination, isImage: false)
        let hint = place(of: node)
        let destination = destination(verdict, of: bare.destination, isImage: false) { locator in
            locator.place(of: bare.text, near: hint)
        }
        let callsHelpline = bare.text.lowercased().hasPrefix("numero:")
        let link = Inline.Link(
            destination: destination, content: callsHelpline ? [] : [.text(bare.text)],
            isBareAddress: !callsHelpline)
        return bare.rest.isEmpty ? [.link(link)] : [.link(link), .text(bare.rest)]
    }

    private mutating func image(_ node: CmarkNode) -> Inline.Image {
        let alternative = inlines(under: node, insideLink: true).plainText
        let place = locator.place(ofDestination: node.destination, near: place(of: node))
        if alternative.allSatisfy(\.isWhitespace) {
            report.add(
                MarkdownRules.imageWithoutAlternative,
                at: place.opening.moved(columns: place.opening.column > 1 ? -1 : 0), length: 2,
                MarkdownWords.noAlternative)
        } else if FileNames.isOne(alternative) {
            report.add(
                MarkdownRules.imageWithoutAlternative, at: place.opening, length: alternative.unicodeScalars.count,
                MarkdownWords.fileName(alternative))
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
        case .empty: report.add(MarkdownRules.linkWithoutText, at: opening, MarkdownWords.linkWithoutText)
        case .vague(let text):
            report.add(
                MarkdownRules.vagueLink, at: opening.moved(columns: 1), length: text.unicodeScalars.count,
                MarkdownWords.vagueLink(text))
        }
    }
}

extension [Inline] {
    /// With texts that follow one another made one.
    fileprivate var withTextsMerged: [Inline] {
        var merged: [Inline] = []
        for inline in self {
            if case .text(let next) = inline, case .text(let text)? = merged.last {
                merged[merged.count - 1] = .text(text + next)
            } else {
                merged.append(inline)
            }
        }
        return merged
    }
}
