import Content
import Foundation
import Portal
import SmallPortals
import Testing

@testable import Exports

@Suite("Maps")
struct MapTests {
    private struct Map: Decodable {
        let features: [Feature]

        struct Feature: Decodable {
            let id: String
            let geometry: Geometry?
            let properties: [String: Value]
        }
        struct Geometry: Decodable {
            let type: String
            let point: [Double]
            let rings: [[[Double]]]

            private enum Keys: CodingKey { case type, coordinates }

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: Keys.self)
                type = try container.decode(String.self, forKey: .type)
                point = (try? container.decode([Double].self, forKey: .coordinates)) ?? []
                rings =
                    (try? container.decode([[[Double]]].self, forKey: .coordinates))
                    ?? (try? container.decode([[[[Double]]]].self, forKey: .coordinates))?.flatMap { $0 } ?? []
            }
        }
        enum Value: Decodable, Equatable {
            case text(String)
            case flag(Bool)
            case other

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .text(text)
                } else {
                    self = (try? container.decode(Bool.self)).map(Self.flag) ?? .other
                }
            }
        }
    }

    private func map(_ name: String, of portal: ExportedPortal) throws -> [String: Map.Feature] {
        let map = try JSONDecoder().decode(Map.self, from: Data(try portal.text("donnees/" + name).utf8))
        return Dictionary(uniqueKeysWithValues: map.features.map { ($0.id, $0) })
    }

    @Test("a structure stands at its place, at its commune's centre, or nowhere")
    func directory() async throws {
        let features = try map("annuaire.geojson", of: await ExportedPortal()).values
        func feature(_ name: String) throws -> Map.Feature {
            try #require(features.first { $0.properties["nom"] == .text(name) })
        }
        #expect(try feature("Micro-crèche La Ribambelle").geometry?.point == [1.9302, 44.0741])
        #expect(try feature("Micro-crèche La Ribambelle").properties["precision"] == .text("lieu"))
        #expect(try feature("Micro-crèche La Ribambelle").properties["exemple"] == .flag(true))
        #expect(try feature("France services de Vaour").geometry?.point == [1.8021, 44.0704])
        #expect(try feature("France services de Vaour").properties["precision"] == .text("commune"))
        #expect(try feature("Allô Enfance en danger").geometry == nil)
        #expect(try feature("Allô Enfance en danger").properties["latitude"] == nil)
    }

    @Test("six decimals are enough")
    func decimals() async throws {
        let tree = SmallPortal.changing(
            "content/annuaire/micro-creche-la-ribambelle.md", "1.9302", to: "1.93021234567")
        let features = try map("annuaire.geojson", of: await ExportedPortal(tree)).values
        #expect(features.contains { $0.geometry?.point == [1.930212, 44.0741] })
    }

    @Test("without outlines, communes are points; cells around them are nobody's borders")
    func centres() async throws {
        let features = try map("communes.geojson", of: await ExportedPortal())
        #expect(features.count == 3)
        #expect(features["81309"]?.geometry?.type == "Point")
        #expect(features["81309"]?.properties["nom"] == .text("Vaour"))
    }

    @Test("outlines go round counter-clockwise, closed, whichever way they were written")
    func outlines() async throws {
        let square = "[[1.8,44.0],[1.8,44.1],[1.9,44.1],[1.9,44.0],[1.8,44.0]]"
        let other = "[[2,44],[2.1,44],[2.1,44.1],[2,44]]"
        let outlines = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"code": "81309"}, "geometry": {"type": "Polygon", "coordinates": [\(square)]}},
            {"type": "Feature", "properties": {"code": "81045"}, "geometry": {"type": "MultiPolygon", "coordinates": [[\(square)], [\(other)]]}},
            {"type": "Feature", "properties": {"code": "81069"}, "geometry": {"type": "Polygon", "coordinates": [[[1,44],[1.1,44],[1,44]]]}}
            ]}
            """
        let settings = (SmallPortal.files["guichet.yaml"] ?? "") + "contours: seeds/contours.geojson\n"
        let portal = await ExportedPortal(
            SmallPortal.overlaid(["guichet.yaml": settings, "seeds/contours.geojson": outlines]))
        #expect(portal.findings == [])
        let features = try map("communes.geojson", of: portal)
        #expect(features["81309"]?.geometry?.type == "Polygon")
        #expect(
            features["81309"]?.geometry?.rings == [[[1.8, 44], [1.9, 44], [1.9, 44.1], [1.8, 44.1], [1.8, 44]]])
        #expect(features["81045"]?.geometry?.type == "MultiPolygon")
        #expect(features["81045"]?.geometry?.rings.count == 2)
        // What encloses nothing is no area.
        #expect(features["81069"]?.geometry?.type == "Point")
    }
}
