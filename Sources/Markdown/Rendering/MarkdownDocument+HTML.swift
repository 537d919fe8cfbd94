extension MarkdownDocument {
    /// The document as HTML for flow content.
    ///
    /// - Parameters:
    ///   - root: the way from the page to the site's root: `../../`, or nothing on the home page.
    ///   - headingOffset: added to each heading's level; the result stays between 1 and 6.
    public func html(root: String, headingOffset: Int = 0) -> HTMLFragment {
        var renderer = BlockRenderer(root: root, headingOffset: min(max(headingOffset, -5), 5))
        if case .paragraph = blocks.first { renderer.inlines.isOpening = true }
        for block in blocks { renderer.render(block) }
        return renderer.inlines.writer.finish()
    }

    /// A text of one paragraph as HTML for phrasing content, without `<p>`; nil when the document is more than
    /// one paragraph, empty when it is less.
    public func inlineHTML(root: String) -> HTMLFragment? {
        guard let first = blocks.first else { return .empty }
        guard blocks.count == 1, case .paragraph(let content) = first else { return nil }
        var renderer = InlineRenderer(root: root)
        renderer.render(content)
        return renderer.writer.finish()
    }
}
