extension MarkdownDocument {
    /// The document with its links to the portal looked up.
    ///
    /// - Parameter resolve: what a reference leads to; nil when nothing is there: the link is then rendered as its
    ///   text only. The caller reports what is missing; each reference knows its place in the file.
    public func resolvingLinks(_ resolve: (LinkReference) -> LinkTarget?) -> MarkdownDocument {
        guard !links.isEmpty else { return self }
        var result = self
        result.blocks = blocks.map { block in
            block.mappingInlines { content, _ in content.map { $0.resolvingLinks(resolve) } }
        }
        return result
    }
}

extension Inline {
    fileprivate func resolvingLinks(_ resolve: (LinkReference) -> LinkTarget?) -> Inline {
        switch self {
        case .emphasis(let content): .emphasis(content.map { $0.resolvingLinks(resolve) })
        case .strong(let content): .strong(content.map { $0.resolvingLinks(resolve) })
        case .strikethrough(let content): .strikethrough(content.map { $0.resolvingLinks(resolve) })
        case .link(var link): link.resolve(resolve)
        case .image(var image): image.resolve(resolve)
        case .text, .code, .abbreviation, .noteReference, .softBreak, .lineBreak: self
        }
    }
}

extension Inline.Destination {
    fileprivate func resolved(_ resolve: (LinkReference) -> LinkTarget?) -> Self {
        guard case .reference(let reference) = self else { return self }
        return resolve(reference).map { .target($0) } ?? .nowhere
    }
}

extension Inline.Link {
    fileprivate mutating func resolve(_ resolve: (LinkReference) -> LinkTarget?) -> Inline {
        content = content.map { $0.resolvingLinks(resolve) }
        destination = destination.resolved(resolve)
        return .link(self)
    }
}

extension Inline.Image {
    fileprivate mutating func resolve(_ resolve: (LinkReference) -> LinkTarget?) -> Inline {
        destination = destination.resolved(resolve)
        return .image(self)
    }
}
