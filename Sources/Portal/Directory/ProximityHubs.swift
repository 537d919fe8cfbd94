import Content

/// A proximity hub: several communes whose services gather in one place.
public struct ProximityHub: Sendable {
    /// Its entry in the directory.
    public let entry: Entry<Structure>
    /// The communes it is for, its own first.
    public let communes: [Slug]
}

/// The proximity hubs of the directory: the entries of one type.
public struct ProximityHubs: Sendable {
    /// The type of `seeds/types.csv` that makes an entry a hub.
    public static let type = "pole-de-proximite"

    /// The hubs, by name.
    public let all: [ProximityHub]

    init(_ directory: Directory) {
        all = (Slug(Self.type).map(directory.ofType) ?? []).map { entry in
            let centre = entry.record.commune.map { [$0.slug] } ?? []
            guard case .communes(let zone) = entry.record.zone else {
                return ProximityHub(entry: entry, communes: centre)
            }
            return ProximityHub(entry: entry, communes: centre + zone.map(\.slug).filter { !centre.contains($0) })
        }
    }

    /// The hubs of a commune.
    public func of(_ commune: Slug) -> [ProximityHub] { all.filter { $0.communes.contains(commune) } }
}
