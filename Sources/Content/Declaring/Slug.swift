import Diagnostics

/// The part of an address that names an entry or a term: `a-z`, `0-9` and single hyphens, never empty.
public struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The characters.
    public let text: String

    /// Nil when the text is not already a slug.
    public init?(_ text: String) {
        guard !text.isEmpty, text == text.slugified else { return nil }
        self.text = text
    }

    /// The slug of any text: `Les Cabannes` gives `les-cabannes`. Nil when no letter or digit is in it.
    public init?(folding text: String) {
        self.init(text.slugified)
    }

    /// Terms of the data·inclusion vocabulary hold two hyphens between category and theme.
    init(term: String) { text = term }

    /// The characters.
    public var description: String { text }

    /// Alphabetical.
    public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}
