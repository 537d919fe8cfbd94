import Almanac
import Content

/// Where something is: the place in words, the street, the commune.
public struct PlaceFacts: Sendable {
    /// The place, in words: a hall, a school.
    public let place: String?
    /// Street and number.
    public let street: String?
    /// The commune.
    public let commune: Commune?
    /// What else there is to say: other communes, a place from afar.
    public var besides: [String] = []

    /// From the most precise on: `Salle des fêtes`, `2 place de la Mairie`, `81140 Vaour`.
    public var lines: [String] { [place, street, commune?.postalLine].compactMap { $0 } + besides }

    /// The same on one line; nil when nothing is known.
    public var line: String? { lines.isEmpty ? nil : lines.joined(separator: ", ") }
}

extension Commune {
    /// As on an envelope: `81140 Vaour`.
    public var postalLine: String { "\(postalCode) \(name)" }
}

extension Event {
    /// Where it takes place.
    public var whereabouts: PlaceFacts {
        PlaceFacts(
            place: place, street: street, commune: commune,
            besides: otherCommunes.map(\.postalLine) + [outside, online.map { _ in Self.onlineWord }].compactMap { $0 })
    }

    /// Its communes in a few words: `Vaour`, `Vaour et Penne`, `Gaillac`, `En ligne`.
    public var locality: String {
        let towns = communes.map(\.name) + [outside].compactMap { $0 }
        return towns.isEmpty ? online.map { _ in Self.onlineWord } ?? "" : towns.enumerated
    }

    private static let onlineWord = "En ligne"
}

extension Structure {
    /// Where it stands.
    public var whereabouts: PlaceFacts {
        PlaceFacts(place: place, street: street, commune: commune)
    }
}

extension Permanence {
    /// Where it is held.
    public var whereabouts: PlaceFacts {
        PlaceFacts(place: place, street: nil, commune: commune)
    }
}

extension Meeting {
    /// Where it is held.
    public var whereabouts: PlaceFacts {
        PlaceFacts(place: place, street: nil, commune: commune)
    }
}
