extension MarkdownDocument {
    /// A part of a text: what stands under one of its highest headings.
    public struct Section: Sendable, Hashable {
        /// The heading; nil for what stands before the first.
        public let heading: Heading?
        /// The words without markup and without the heading’s own.
        public let text: String
    }

    /// The text in parts, top to bottom: what stands before the first heading of the second level, when there is
    /// something, then what stands under each.
    public var sections: [Section] {
        var sections: [Section] = []
        var heading: Heading?
        var lines: [String] = []
        func close() {
            let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            if heading != nil || !text.isEmpty { sections.append(Section(heading: heading, text: text)) }
        }
        for block in blocks {
            if case .heading(let next, _) = block, next.level <= 2 {
                close()
                (heading, lines) = (next, [])
            } else {
                block.appendPlainText(to: &lines)
            }
        }
        close()
        return sections
    }
}
