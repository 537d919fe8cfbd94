extension BlockRenderer {
    /// The notes under a text, each with a way back to what refers to it (DPUB-ARIA 1.0: doc-endnotes, doc-backlink).
    mutating func render(_ notes: [Note]) {
        markup("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"\(MarkdownWords.notes)\">\n<ol>\n")
        for note in notes { render(note) }
        markup("</ol>\n</section>\n")
    }

    private mutating func render(_ note: Note) {
        markup("<li")
        inlines.writer.attribute("id", note.id)
        markup(">\n")
        var blocks = note.blocks
        var words: [Inline] = []
        if case .paragraph(let content)? = blocks.last {
            words = content
            blocks.removeLast()
        }
        for block in blocks { render(block) }
        markup("<p>")
        inlines.render(words)
        for (index, reference) in note.references.enumerated() {
            if index > 0 || !words.isEmpty { markup(" ") }
            markup("<a")
            inlines.writer.attribute("href", "#\(reference.id)")
            markup(" role=\"doc-backlink\"")
            inlines.writer.attribute("aria-label", MarkdownWords.backToText(index, of: note.references.count))
            markup(index == 0 ? ">↩</a>" : ">↩<sup>\(index + 1)</sup></a>")
        }
        markup("</p>\n</li>\n")
    }
}
