/// Something inside a line of text.
public indirect enum Inline: Sendable, Hashable {
    /// Text as written, entities resolved, typography not yet applied.
    case text(String)
    /// A piece of code, never touched.
    case code(String)
    /// `*stressed*`
    case emphasis([Inline])
    /// `**strong**`
    case strong([Inline])
    /// `~~struck out~~`
    case strikethrough([Inline])
    /// A link and what it leads to.
    case link(Link)
    /// A picture.
    case image(Image)
    /// An acronym that is explained here.
    case abbreviation(Abbreviation)
    /// The number of a note, which leads to it.
    case noteReference(NoteReference)
    /// The end of a source line: shown as a space.
    case softBreak
    /// A line break the author asked for.
    case lineBreak

    /// Where a link or a picture points.
    public enum Destination: Sendable, Hashable {
        /// An address outside the portal, checked.
        case external(SafeAddress)
        /// Something of the portal, not yet looked up; rendered as its text only.
        case reference(LinkReference)
        /// Something of the portal, found.
        case target(LinkTarget)
        /// Refused or not found: rendered as its text only.
        case nowhere
    }

    /// A link and its text.
    public struct Link: Sendable, Hashable {
        /// Where it leads.
        public var destination: Destination
        /// What people read and click.
        public var content: [Inline]
        /// Whether the text is the address itself, which typography leaves alone.
        public var isBareAddress: Bool
        /// What a screen reader says in place of the text, which it holds; nil when the text says enough.
        public var label: String?
    }

    /// A picture and the text that stands for it.
    public struct Image: Sendable, Hashable {
        /// The file; an address outside the portal is never kept.
        public var destination: Destination
        /// What the picture says, for people who do not see it.
        public var alternative: String
    }

    /// An acronym with its meaning.
    public struct Abbreviation: Sendable, Hashable {
        /// The acronym as written, such as `LAEP`.
        public var acronym: String
        /// The words it stands for.
        public var expansion: String
        /// Whether the expansion is shown after the acronym; otherwise the paragraph already says it.
        public var isSpelledOut: Bool
    }
}
