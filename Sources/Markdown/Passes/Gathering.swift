extension MarkdownDocument {
    /// The document as a part of a longer page that gathers several: its headings take ids of their own there, and
    /// links to what the page holds stay within it.
    ///
    /// - Parameters:
    ///   - prefix: put before each heading’s id, with `--` between: `s-inscrire` gives `s-inscrire--les-delais`.
    ///   - places: the place on the page of each gathered page, by its path from the site’s root; headings of that
    ///     page are expected under the same prefix as its place.
    public func gathered(under prefix: String, places: [String: String]) -> MarkdownDocument {
        var result = self
        result.blocks = blocks.map { block in
            block.prefixingIDs(prefix).mappingInlines { content, _ in
                content.map { $0.gathered(under: prefix, places: places) }
            }
        }
        return result
    }
}

extension Block {
    fileprivate func prefixingIDs(_ prefix: String) -> Block {
        switch self {
        case .heading(let heading, let content):
            .heading(Heading(level: heading.level, id: "\(prefix)--\(heading.id)", text: heading.text), content)
        case .quote(let blocks): .quote(blocks.map { $0.prefixingIDs(prefix) })
        case .alert(let alert, let blocks): .alert(alert, blocks.map { $0.prefixingIDs(prefix) })
        case .list(let list):
            .list(list.mappingBlocks { $0.prefixingIDs(prefix) })
        case .notes(let notes): .notes(notes.map { note in note.mappingBlocks { $0.prefixingIDs(prefix) } })
        case .paragraph, .code, .table, .thematicBreak: self
        }
    }
}

extension Inline {
    fileprivate func gathered(under prefix: String, places: [String: String]) -> Inline {
        func inner(_ content: [Inline]) -> [Inline] { content.map { $0.gathered(under: prefix, places: places) } }
        switch self {
        case .emphasis(let content): return .emphasis(inner(content))
        case .strong(let content): return .strong(inner(content))
        case .strikethrough(let content): return .strikethrough(inner(content))
        case .link(var link):
            link.content = inner(link.content)
            switch link.destination {
            case .target(.anchor(let id)): link.destination = .target(.anchor("\(prefix)--\(id)"))
            case .target(.page(let path, let anchor)):
                guard let place = places[path] else { break }
                link.destination = .target(.anchor(anchor.map { "\(place)--\($0)" } ?? place))
            case .target(.file), .target(.picture), .external, .reference, .nowhere: break
            }
            return .link(link)
        case .text, .code, .image, .abbreviation, .noteReference, .softBreak, .lineBreak: return self
        }
    }
}
