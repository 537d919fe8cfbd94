/// One line of a table of `seeds/` that entries may name.
///
/// Two are the same when their identifiers are.
public protocol Term: Hashable, Sendable {
    /// Its identifier, in content and in addresses.
    var slug: Slug { get }
    /// What it is called.
    var label: String { get }
    /// The terms that words stand for which name none of them: places among the terms; none for what needs no term, nil
    /// for words that say nothing.
    static func said(_ text: String, in terms: [Self]) -> [Int]?
    /// The terms that are named in another way than by their names, but clearly: places among the terms.
    static func certain(_ text: String, in terms: [Self]) -> [Int]
}

extension Term {
    /// Most are named, or meant by nobody.
    public static func said(_ text: String, in terms: [Self]) -> [Int]? { nil }

    /// Most have no other name.
    public static func certain(_ text: String, in terms: [Self]) -> [Int] { [] }

    /// By identifier: a table has each once.
    public static func == (left: Self, right: Self) -> Bool { left.slug == right.slug }

    /// By identifier.
    public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}
