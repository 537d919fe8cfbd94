/// A text in Markdown, read: a tree of blocks that later steps turn into other trees, HTML or plain text.
public struct MarkdownDocument: Sendable, Hashable {
    /// The blocks, top to bottom.
    public internal(set) var blocks: [Block]
    /// The headings, top to bottom, those in quotes and lists included.
    public let outline: [Heading]
    /// The links to other parts of the portal and the pictures, in reading order.
    public let links: [LinkReference]

    /// A text without a word.
    public static let empty = MarkdownDocument(blocks: [], outline: [], links: [])

    /// Whether there is nothing to show.
    public var isEmpty: Bool { blocks.isEmpty }
}
