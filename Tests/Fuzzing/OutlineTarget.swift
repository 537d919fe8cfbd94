import Content
import Diagnostics
import Foundation

@testable import Portal

extension FuzzTarget {
    /// Outlines of communes, in GeoJSON.
    static let outlines = FuzzTarget(
        "contours",
        words: [
            "[", "]", "{", "}", ",", ":", "\"", "1e308", "-1e-320", "1e400", "null", "true", "[[1,2],[3,4],[5,1]]",
            "\"type\":\"Polygon\"", "\"coordinates\":", "\"code\":\"81001\"", "\"features\":", "\\u0000", "0", "2.5",
        ],
        texts: { _ in outlineSamples },
        judge: { bytes in
            var report = Report()
            let file = SourceFile(path: "seeds/contours.geojson", bytes: Data(bytes))
            let place = SourceLocation(file: "guichet.yaml")
            let outlines = Outlines.read(file, at: place, report: &report)
            for polygon in outlines.values.flatMap(\.self) {
                let corners = polygon.points + polygon.holes.flatMap(\.self)
                guard corners.allSatisfy({ $0.latitude.isFinite && $0.longitude.isFinite }) else {
                    return "A corner is nowhere."
                }
                guard polygon.holes.allSatisfy({ $0.count > 2 }) else { return "A hole has less than three corners." }
            }
            return report.hasErrors && !outlines.isEmpty ? "A file was refused and read." : nil
        })

    private static let outlineSamples = [
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"81001"},"geometry":
        {"type":"Polygon","coordinates":[[[1.5,44],[1.6,44],[1.6,44.1],[1.5,44]],[[1.52,44.01],[1.53,44.01],[1.53,44.02]]]}}]}
        """,
        """
        {"features":[{"properties":{"insee":"81002"},"geometry":{"type":"MultiPolygon","coordinates":
        [[[[1,2],[3,4],[5,1],[1,2]]],[[[0,0],[0,1],[1,1]]]]}},{"properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]}
        """,
    ]
}
