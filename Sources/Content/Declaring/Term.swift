/// One line of a table of `seeds/` that entries may name.
///
/// Two are the same when their identifiers are.
public protocol Term: Hashable, Sendable {
    /// Its identifier, in content and in addresses.
    var slug: Slug { get }
    /// What it is called.
    var label: String { get }
}

extension Term {
    /// By identifier: a table has each once.
    public static func == (left: Self, right: Self) -> Bool { left.slug == right.slug }

    /// By identifier.
    public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}
