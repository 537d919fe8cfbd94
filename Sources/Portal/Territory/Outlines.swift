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

    /// Outer rings only: a hole in a commune is not drawn.
    private struct Geometry: Decodable {
        let polygons: [Polygon]

        private enum Keys: CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            switch try container.decode(String.self, forKey: .type) {
            case "Polygon":
                let rings = try container.decode([[[Double]]].self, forKey: .coordinates)
                polygons = rings.prefix(1).map(Self.polygon)
            case "MultiPolygon":
                let parts = try container.decode([[[[Double]]]].self, forKey: .coordinates)
                polygons = parts.flatMap { $0.prefix(1).map(Self.polygon) }
            default:
                polygons = []
            }
        }

        private static func polygon(_ ring: [[Double]]) -> Polygon {
            let points = ring.filter { $0.count >= 2 }.map { Coordinates(latitude: $0[1], longitude: $0[0]) }
            return Polygon(points.first == points.last ? Array(points.dropLast()) : points)
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
