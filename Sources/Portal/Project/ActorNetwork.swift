import Content

/// Who works with whom: the partnerships that structures state, and the bodies they sit in together.
public struct ActorNetwork: Sendable {
    /// Two structures that work together, each pair once, in alphabetical order.
    public let links: [Link]
    /// The bodies in which structures sit, each with its structures.
    public let tables: [Table]

    /// A pair of structures.
    public struct Link: Sendable, Hashable {
        /// The first of the two.
        public let first: Slug
        /// The second.
        public let second: Slug
    }

    /// A body in which structures sit together.
    public struct Table: Sendable {
        /// The body.
        public let body: Entry<GoverningBody>
        /// The structures that sit in it, in alphabetical order of their names in files.
        public let structures: [Entry<Structure>]
    }

    init(_ directory: Directory, _ bodies: [Entry<GoverningBody>]) {
        var links: Set<Link> = []
        for entry in directory.entries {
            for partner in entry.record.partners where partner.value != entry.slug && directory[partner.value] != nil {
                links.insert(Link(first: min(entry.slug, partner.value), second: max(entry.slug, partner.value)))
            }
        }
        self.links = links.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        tables = bodies.compactMap { body in
            var seen: Set<Slug> = []
            let structures = body.record.structures.compactMap(\.entry).sorted { $0.slug < $1.slug }
                .filter { seen.insert($0.slug).inserted }
            return structures.isEmpty ? nil : Table(body: body, structures: structures)
        }
    }

    /// The structures a structure works with.
    public func partners(of slug: Slug) -> [Slug] {
        links.compactMap { $0.first == slug ? $0.second : $0.second == slug ? $0.first : nil }.sorted()
    }

    /// The bodies a structure sits in.
    public func bodies(of slug: Slug) -> [Entry<GoverningBody>] {
        tables.filter { $0.structures.contains { $0.slug == slug } }.map(\.body)
    }

    /// The structures that work with somebody, those with most partners first.
    public var actors: [Slug] {
        let counts = links.reduce(into: [Slug: Int]()) { counts, link in
            counts[link.first, default: 0] += 1
            counts[link.second, default: 0] += 1
        }
        let seated = tables.flatMap(\.structures).map(\.slug).filter { counts[$0] == nil }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) + Set(seated).sorted()
    }
}
