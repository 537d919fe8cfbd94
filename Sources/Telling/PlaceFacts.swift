import Content
import Portal

/// Where something is: the place in words, the street, the commune.
public struct PlaceFacts: Sendable {
    /// The place, in words: a hall, a school.
    public let place: String?
    /// Street and number.
    public let street: String?
    /// The commune.
    public let commune: Commune?

    /// From the most precise on: `Salle des fêtes`, `2 place de la Mairie`, `81140 Vaour`.
    public var lines: [String] { [place, street, commune?.postalLine].compactMap { $0 } }

    /// The same on one line; nil when nothing is known.
    public var line: String? { lines.isEmpty ? nil : lines.joined(separator: ", ") }
}

extension Commune {
    /// As on an envelope: `81140 Vaour`.
    public var postalLine: String { "\(postalCode) \(name)" }
}

extension FamilyPortal {
    /// The commune of this slug.
    fileprivate func commune(_ slug: Slug?) -> Commune? { slug.flatMap(territory.commune) }
}

extension Event {
    /// Where it takes place.
    public func whereabouts(in portal: FamilyPortal) -> PlaceFacts {
        PlaceFacts(place: place, street: street, commune: portal.commune(commune))
    }
}

extension Structure {
    /// Where it stands.
    public func whereabouts(in portal: FamilyPortal) -> PlaceFacts {
        PlaceFacts(place: place, street: street, commune: portal.commune(commune))
    }
}

extension Permanence {
    /// Where it is held.
    public func whereabouts(in portal: FamilyPortal) -> PlaceFacts {
        PlaceFacts(place: place, street: nil, commune: portal.commune(commune))
    }
}

extension Meeting {
    /// Where it is held.
    public func whereabouts(in portal: FamilyPortal) -> PlaceFacts {
        PlaceFacts(place: place, street: nil, commune: portal.commune(commune))
    }
}
