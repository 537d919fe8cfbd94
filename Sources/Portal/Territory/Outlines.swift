import Content
import Diagnostics
import Foundation

/// True outlines of communes, from a GeoJSON file (RFC 7946) the portal gives.
enum Outlines {
    /// The polygons of each commune, by INSEE code.
    ///
    /// Features are matched by a property named `code`, `insee`, `code_insee`, `INSEE_COM` or `codgeo`.
    static func read(_ file: SourceFile, at place: SourceLocation, report: inout Report) -> [String: [Polygon]] {
        guard let collection = try? JSONDecoder().decode(FeatureCollection.self, from: file.bytes) else {
            report.add(
                PortalRules.outlines, at: place, length: file.path.count,
                "« \(file.path) » n’est pas un fichier GeoJSON de contours.",
                suggestion: "Un objet « FeatureCollection » de polygones, avec le code INSEE de chaque commune.")
            return [:]
        }
        var outlines: [String: [Polygon]] = [:]
        for feature in collection.features {
            guard let code = feature.properties.code, !feature.geometry.polygons.isEmpty else { continue }
            outlines[code, default: []] += feature.geometry.polygons
        }
        return outlines
    }

    private struct FeatureCollection: Decodable {
        let features: [Feature]
    }

    private struct Feature: Decodable {
        let geometry: Geometry
        let properties: Properties
    }

    private struct Properties: Decodable {
        let code: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: AnyKey.self)
            code =
                ["code", "insee", "code_insee", "INSEE_COM", "codgeo"].lazy
                .compactMap { try? container.decode(String.self, forKey: AnyKey($0)) }.first
        }
    }

    /// Polygons, each an outer ring and its holes.
    private struct Geometry: Decodable {
        let polygons: [Polygon]

        private enum Keys: CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            switch try container.decode(String.self, forKey: .type) {
            case "Polygon":
                polygons = [Self.polygon(try container.decode([[[Double]]].self, forKey: .coordinates))]
            case "MultiPolygon":
                polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates).map(Self.polygon)
            default:
                polygons = []
            }
        }

        /// An outer ring that encloses nothing is kept as it is: it draws nothing.
        private static func polygon(_ rings: [[[Double]]]) -> Polygon {
            let corners = rings.map { ring in
                ring.filter { $0.count >= 2 }.map { Coordinates(latitude: $0[1], longitude: $0[0]) }
            }
            let outer = corners.first ?? []
            return Polygon(
                Polygon.ring(outer, counterclockwise: true) ?? outer,
                holes: corners.dropFirst().compactMap { Polygon.ring($0, counterclockwise: false) })
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
