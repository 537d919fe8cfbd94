import Content

/// Who works with whom: the partnerships that structures and actions state.
public struct ActorNetwork: Sendable {
    /// Two structures that work together, each pair once, in alphabetical order.
    public let links: [Link]

    /// A pair of structures.
    public struct Link: Sendable, Hashable {
        /// The first of the two.
        public let first: Slug
        /// The second.
        public let second: Slug
    }

    init(_ directory: Directory) {
        var links: Set<Link> = []
        for entry in directory.entries {
            for partner in entry.record.partners where partner.value != entry.slug && directory[partner.value] != nil {
                links.insert(Link(first: min(entry.slug, partner.value), second: max(entry.slug, partner.value)))
            }
        }
        self.links = links.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The structures a structure works with.
    public func partners(of slug: Slug) -> [Slug] {
        links.compactMap { $0.first == slug ? $0.second : $0.second == slug ? $0.first : nil }.sorted()
    }

    /// The structures that work with somebody, those with most partners first.
    public var actors: [Slug] {
        let counts = links.reduce(into: [Slug: Int]()) { counts, link in
            counts[link.first, default: 0] += 1
            counts[link.second, default: 0] += 1
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
