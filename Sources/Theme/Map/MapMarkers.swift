import Content
import Foundation

/// An entry on the map.
struct MapMarker: Sendable {
    let entry: Entry<Structure>
    let commune: Commune
    var point: MapPoint
}

/// Keeps markers apart, so that each can be seen and touched.
enum MapMarkers {
    /// Distance between two markers' centres, in units.
    private static let spacing = 21.0

    /// The markers, moved as little as needed along a spiral until none lies on another.
    static func spread(_ markers: [MapMarker]) -> [MapMarker] {
        var placed: [MapMarker] = []
        for var marker in markers {
            let home = marker.point
            var turn = 0
            while placed.contains(where: { $0.point.distance(to: marker.point) < spacing }), turn < 400 {
                turn += 1
                // An Archimedean spiral whose arms and steps are one spacing apart.
                let angle = (Double(turn) * 4 * .pi).squareRoot()
                let radius = spacing * angle / (2 * .pi)
                marker.point = MapPoint(x: home.x + radius * cos(angle), y: home.y + radius * sin(angle))
            }
            placed.append(marker)
        }
        return placed
    }
}

extension MapPoint {
    /// The point in whole units.
    var rounded: (x: Int, y: Int) { (Int(x.rounded()), Int(y.rounded())) }
}
