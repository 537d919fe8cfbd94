import Content
import Portal

/// A map to lay over others (RFC 7946): WGS 84, longitude before latitude, six decimals.
struct FeatureCollection: Encodable {
    let type = "FeatureCollection"
    let features: [Feature]

    private enum CodingKeys: CodingKey { case type, features }
}

/// One thing of a map, and what is known of it.
struct Feature: Encodable {
    /// The same as long as the thing keeps its name.
    let id: String
    /// Nil for what has no place: such a feature is part of the list all the same (RFC 7946 §3.2).
    let geometry: Geometry?
    let properties: [String: DataValue]

    /// - Parameters:
    ///   - row: what the columns are asked about.
    init<Row>(id: String, geometry: Geometry?, _ columns: [DataColumn<Row>], of row: Row) {
        self.id = id
        self.geometry = geometry
        properties = Dictionary(columns.map { ($0.field.name, $0.value(row)) }, uniquingKeysWith: { first, _ in first })
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode("Feature", forKey: .type)
        try container.encode(id, forKey: .id)
        try container.encode(geometry, forKey: .geometry)
        try container.encode(properties, forKey: .properties)
    }

    private enum Keys: CodingKey { case type, id, geometry, properties }
}

/// A point, or the areas of a commune.
enum Geometry: Encodable {
    case point(Coordinates)
    /// Each a closed ring, counterclockwise, then its holes, clockwise (RFC 7946 §3.1.6); at least one.
    case areas([[[Coordinates]]])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .point(let place):
            try container.encode("Point", forKey: .type)
            try container.encode(place.position, forKey: .coordinates)
        case .areas(let areas) where areas.count == 1:
            try container.encode("Polygon", forKey: .type)
            try container.encode(areas[0].map { $0.map(\.position) }, forKey: .coordinates)
        case .areas(let areas):
            try container.encode("MultiPolygon", forKey: .type)
            try container.encode(areas.map { $0.map { $0.map(\.position) } }, forKey: .coordinates)
        }
    }

    private enum Keys: CodingKey { case type, coordinates }
}

extension Coordinates {
    fileprivate var position: [Double] { [rounded.longitude, rounded.latitude] }
}

extension Polygon {
    /// The outline, then its holes, as RFC 7946 §3.1.6 wants them: closed, the outline counterclockwise, the holes
    /// clockwise; nil when it encloses nothing.
    var rings: [[Coordinates]]? {
        guard let outer = Self.closed(points, counterclockwise: true) else { return nil }
        return [outer] + holes.compactMap { Self.closed($0, counterclockwise: false) }
    }

    private static func closed(_ points: [Coordinates], counterclockwise: Bool) -> [Coordinates]? {
        ring(points.map(\.rounded), counterclockwise: counterclockwise).map { $0 + $0.prefix(1) }
    }
}
