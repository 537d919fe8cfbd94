/// A building block of a text.
public indirect enum Block: Sendable, Hashable {
    /// Running text.
    case paragraph([Inline])
    /// A section's title.
    case heading(Heading, [Inline])
    /// Words of somebody else.
    case quote([Block])
    /// A quote that begins with `[!NOTE]` or its like.
    case alert(Alert, [Block])
    /// Items, numbered or not.
    case list(List)
    /// Code, with the language's name when it was given.
    case code(language: String?, text: String)
    /// Rows and columns.
    case table(Table)
    /// A line across the page.
    case thematicBreak
    /// The notes that the text refers to, by number; the last block of a text.
    case notes([Note])

    /// Items, numbered or not.
    public struct List: Sendable, Hashable {
        /// The first number, 0 to 999 999 999; nil for bullets.
        public var start: Int?
        /// Whether paragraphs of the items are written without space between them.
        public var isTight: Bool
        /// The items, in order.
        public var items: [Item]

        /// An item, which may be a task.
        public struct Item: Sendable, Hashable {
            /// Whether the task is done; nil when it is none.
            public var isDone: Bool?
            /// What it says; a task begins with a paragraph.
            public var blocks: [Block]
        }
    }
}

/// A section's title, as a table of contents needs it.
public struct Heading: Sendable, Hashable {
    /// 1 to 6, as written; 2 is the highest that a body may use.
    public let level: Int
    /// Unique on the page, never empty: `[a-z0-9-]+`.
    public let id: String
    /// The words, without markup, with French typography.
    public let text: String

    /// - Parameters:
    ///   - level: 1 to 6.
    ///   - id: unique on the page, never empty.
    ///   - text: the words, without markup.
    public init(level: Int, id: String, text: String) {
        self.level = level
        self.id = id
        self.text = text
    }
}
