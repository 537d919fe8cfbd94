import Content
import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Portal

@Suite("Outlines of communes")
struct OutlineTests {
    private func read(_ text: String) -> (outlines: [String: [Polygon]], report: Report) {
        var report = Report()
        let file = SourceFile(path: "seeds/communes.geojson", bytes: Data(text.utf8))
        let place = SourceLocation(file: "guichet.yaml", line: 9, column: 11)
        return (Outlines.read(file, at: place, report: &report), report)
    }

    private func feature(_ properties: String, _ type: String, _ coordinates: String) -> String {
        """
        {"type": "Feature", "properties": {\(properties)},
         "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}
        """
    }

    private func collection(_ features: String...) -> String {
        "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
    }

    private let square = "[[[1.0, 44.0], [2.0, 44.0], [2.0, 45.0], [1.0, 45.0], [1.0, 44.0]]]"
    private let corners = [(44.0, 1.0), (44.0, 2.0), (45.0, 2.0), (45.0, 1.0)]
        .map { Coordinates(latitude: $0.0, longitude: $0.1) }

    @Test("a polygon gives its corners, the last not repeated, longitudes first in the file")
    func polygon() {
        let (outlines, report) = read(collection(feature("\"code\": \"81309\"", "Polygon", square)))
        #expect(outlines == ["81309": [Polygon(corners)]])
        #expect(report.diagnostics.isEmpty)
    }

    @Test("a commune in several pieces gives one outline each, with its holes, clockwise")
    func multiPolygon() {
        let hole = "[[1.4, 44.4], [1.6, 44.4], [1.6, 44.6], [1.4, 44.4]]"
        let pieces = "[[\(square.dropFirst().dropLast()), \(hole)], [[[3, 44, 120], [4, 44, 120], [4, 45, 120]]]]"
        let (outlines, _) = read(collection(feature("\"code\": \"81309\"", "MultiPolygon", pieces)))
        let hollow = [(44.4, 1.4), (44.6, 1.6), (44.4, 1.6)].map { Coordinates(latitude: $0.0, longitude: $0.1) }
        let triangle = [(44.0, 3.0), (44.0, 4.0), (45.0, 4.0)].map { Coordinates(latitude: $0.0, longitude: $0.1) }
        #expect(outlines["81309"] == [Polygon(corners, holes: [hollow]), Polygon(triangle)])
    }

    @Test(
        "the code may stand under the names public files use",
        arguments: ["code", "insee", "code_insee", "INSEE_COM", "codgeo"])
    func codeNames(_ name: String) {
        let file = collection(
            feature("\"nom\": \"Vaour\", \"surface\": 14.1, \"\(name)\": \"81309\"", "Polygon", square))
        #expect(read(file).outlines.keys.sorted() == ["81309"])
    }

    @Test("what is not a polygon, or has no code, is left aside")
    func leftAside() {
        let file = collection(
            feature("\"code\": \"81069\"", "Point", "[1.9, 44.0]"), feature("\"nom\": \"Vaour\"", "Polygon", square))
        let (outlines, report) = read(file)
        #expect(outlines.isEmpty)
        #expect(report.diagnostics.isEmpty)
    }

    @Test(
        "what is no GeoJSON of outlines is reported where the settings name it",
        arguments: [
            "", "pas du JSON", "[]", "{\"type\": \"FeatureCollection\"}", "{\"features\": [{\"geometry\": 1}]}",
            "{\"features\": [{\"properties\": {\"code\": \"1\"}, \"geometry\": {\"type\": \"Polygon\","
                + " \"coordinates\": [1]}}]}",
        ])
    func badFile(_ text: String) {
        let (outlines, report) = read(text)
        #expect(outlines.isEmpty)
        #expect(report.diagnostics.map(\.rule.id) == ["contours"])
        #expect(report.diagnostics.first?.location == SourceLocation(file: "guichet.yaml", line: 9, column: 11))
        #expect(
            report.diagnostics.first?.message == "« seeds/communes.geojson » n’est pas un fichier GeoJSON de contours.")
    }

    @Test("outlines are used when every commune has one; otherwise all have cells")
    func allOrNone() async {
        let features = ["81045", "81069", "81309"].map { feature("\"code\": \"\($0)\"", "Polygon", square) }
        func territory(_ features: [String]) async -> Territory {
            let settings = (SmallPortal.files["guichet.yaml"] ?? "") + "contours: seeds/communes.geojson\n"
            let file = "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
            let linked = await LinkedPortal(
                SmallPortal.overlaid(["guichet.yaml": settings, "seeds/communes.geojson": file]))
            #expect(linked.findings == [])
            return linked.portal.territory
        }
        let whole = await territory(features)
        #expect(whole.hasOutlines)
        #expect(whole.areas == Array(repeating: [Polygon(corners)], count: 3))
        let partial = await territory(Array(features.dropLast()))
        #expect(!partial.hasOutlines)
        #expect(partial.areas.allSatisfy { $0.count == 1 && $0.first != Polygon(corners) })
    }

    @Test(
        "a file that is not there, or not in seeds/, is reported",
        arguments: ["seeds/absent.geojson", "../autre.geojson"])
    func missing(_ path: String) async {
        let settings = (SmallPortal.files["guichet.yaml"] ?? "") + "contours: \(path)\n"
        let linked = await LinkedPortal(SmallPortal.overlaid(["guichet.yaml": settings]))
        #expect(linked.findings == ["guichet.yaml:12:11 contours: Le fichier « \(path) » n’existe pas dans seeds/."])
    }
}
