import Content
import Diagnostics

/// The communes and how they lie to each other.
public struct Territory: Sendable {
    /// The communes by name.
    public let communes: [Commune]
    /// The areas of each commune, in the order of `communes`.
    public let areas: [[Polygon]]
    /// Whether the areas are true outlines, or cells around the centroids.
    public let hasOutlines: Bool
    private let positions: [Slug: Int]
    private let distances: [[Double]]

    /// - Parameters:
    ///   - communes: in any order.
    ///   - outlines: true outlines by INSEE code; used only when every commune has one.
    init(communes: [Commune], outlines: [String: [Polygon]]) {
        self.communes = communes.sorted { $0.slug < $1.slug }
        positions = Dictionary(
            self.communes.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        let centres = self.communes.map(\.centre)
        distances = centres.map { from in centres.map { from.kilometres(to: $0) } }
        let known = self.communes.compactMap { outlines[$0.inseeCode] }
        hasOutlines = !communes.isEmpty && known.count == communes.count
        areas = hasOutlines ? known : CommuneCells.around(centres).map { [$0] }
    }

    /// The commune of this slug.
    public func commune(_ slug: Slug) -> Commune? {
        positions[slug].map { communes[$0] }
    }

    /// Kilometres between two communes, centroid to centroid; nil when one is unknown.
    public func kilometres(from: Slug, to: Slug) -> Double? {
        guard let first = positions[from], let second = positions[to] else { return nil }
        return distances[first][second]
    }

    /// The other communes, nearest first, with their distance in kilometres.
    public func neighbours(of slug: Slug) -> [(commune: Commune, kilometres: Double)] {
        guard let position = positions[slug] else { return [] }
        return communes.indices.filter { $0 != position }
            .map { (communes[$0], distances[position][$0]) }
            .sorted { ($0.1, $0.0.slug) < ($1.1, $1.0.slug) }
    }
}
