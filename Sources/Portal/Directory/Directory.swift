import Content
import Diagnostics

/// The entries of the directory, by name, and the ways to them.
public struct Directory: Sendable {
    /// All entries, in alphabetical order.
    public let entries: [Entry<Structure>]
    private let positions: [Slug: Int]
    private let byType: [Slug: [Int]]
    private let byThematique: [Slug: [Int]]
    private let byPublic: [Slug: [Int]]
    private let byAge: [Slug: [Int]]
    private let byCommune: [Slug: [Int]]
    private let byServedCommune: [Slug: [Int]]
    private let byOnlyNumber: [Slug: [Int]]

    /// - Parameter entries: in the order of the directory.
    init(_ entries: [Entry<Structure>]) {
        self.entries = entries
        func index<Key: Term>(_ keys: (Structure) -> [Key]) -> [Slug: [Int]] {
            var index: [Slug: [Int]] = [:]
            for (position, entry) in entries.enumerated() {
                for key in Set(keys(entry.record)) { index[key.slug, default: []].append(position) }
            }
            return index
        }
        positions = Dictionary(entries.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        byType = index { $0.types }
        byThematique = index { $0.thematiques }
        byPublic = index { $0.publics }
        byAge = index { $0.ages }
        byCommune = index { $0.commune.map { [$0] } ?? [] }
        byServedCommune = index { record -> [Commune] in
            guard case .communes(let communes) = record.zone else { return [] }
            return communes
        }
        byOnlyNumber = index { $0.numbers.count == 1 ? $0.numbers : [] }
    }

    /// The entry of this slug.
    public subscript(slug: Slug) -> Entry<Structure>? { positions[slug].map { entries[$0] } }

    /// Entries of a type.
    public func ofType(_ type: Slug) -> [Entry<Structure>] { entries(byType[type]) }
    /// Entries of a thématique of data·inclusion.
    public func ofThematique(_ thematique: Slug) -> [Entry<Structure>] { entries(byThematique[thematique]) }
    /// Entries for a public of data·inclusion.
    public func forPublic(_ audience: Slug) -> [Entry<Structure>] { entries(byPublic[audience]) }
    /// Entries for an age band.
    public func forAge(_ age: Slug) -> [Entry<Structure>] { entries(byAge[age]) }
    /// Entries that stand in a commune.
    public func inCommune(_ commune: Slug) -> [Entry<Structure>] { entries(byCommune[commune]) }

    /// The entry that stands for a public number, and for no other.
    public func entry(of number: PublicNumber) -> Entry<Structure>? {
        byOnlyNumber[number.slug]?.first.map { entries[$0] }
    }

    /// Entries that name a commune in their zone and stand elsewhere.
    public func serving(_ commune: Slug) -> [Entry<Structure>] {
        entries(byServedCommune[commune]).filter { $0.record.commune?.slug != commune }
    }

    /// Entries that serve the whole territory.
    public var servingEverywhere: [Entry<Structure>] {
        entries.filter { if case .wholeTerritory = $0.record.zone { true } else { false } }
    }

    /// Entries that stand in another commune than `commune`, nearest first, with kilometres between the communes.
    ///
    /// - Parameter limit: farthest distance, in kilometres.
    public func near(
        _ commune: Slug, within limit: Double, in territory: Territory
    ) -> [(entry: Entry<Structure>, kilometres: Double)] {
        territory.neighbours(of: commune).prefix { $0.kilometres <= limit }.flatMap { neighbour in
            inCommune(neighbour.commune.slug).map { ($0, neighbour.kilometres) }
        }
    }

    /// The `count` nearest entries of a type in other communes than `commune`, with kilometres between the communes.
    public func nearest(
        _ count: Int, ofType type: Slug, to commune: Slug, within limit: Double, in territory: Territory
    ) -> [(entry: Entry<Structure>, kilometres: Double)] {
        var found: [(entry: Entry<Structure>, kilometres: Double)] = []
        for neighbour in territory.neighbours(of: commune) where neighbour.kilometres <= limit {
            for position in byCommune[neighbour.commune.slug] ?? []
            where entries[position].record.types.contains(where: { $0.slug == type }) {
                found.append((entries[position], neighbour.kilometres))
                if found.count == count { return found }
            }
        }
        return found
    }

    private func entries(_ indices: [Int]?) -> [Entry<Structure>] {
        (indices ?? []).map { entries[$0] }
    }
}
