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
        var taken = MarkerGrid(spacing: spacing)
        return markers.map { marker in
            var marker = marker
            let home = marker.point
            var turn = 0
            while taken.isCrowded(marker.point), turn < 400 {
                turn += 1
                // An Archimedean spiral whose arms and steps are one spacing apart.
                let angle = (Double(turn) * 4 * .pi).squareRoot()
                let radius = spacing * angle / (2 * .pi)
                marker.point = MapPoint(x: home.x + radius * cos(angle), y: home.y + radius * sin(angle))
            }
            taken.insert(marker.point)
            return marker
        }
    }
}

/// Points in squares one spacing wide: only those of the nine squares around can be too near.
private struct MarkerGrid {
    private struct Square: Hashable {
        let column: Int
        let row: Int
    }

    let spacing: Double
    private var points: [Square: [MapPoint]] = [:]

    init(spacing: Double) { self.spacing = spacing }

    /// Whether a point lies less than one spacing from another.
    func isCrowded(_ point: MapPoint) -> Bool {
        let centre = square(of: point)
        return (-1...1).contains { column in
            (-1...1).contains { row in
                points[Square(column: centre.column + column, row: centre.row + row)]?
                    .contains { $0.distance(to: point) < spacing } ?? false
            }
        }
    }

    mutating func insert(_ point: MapPoint) { points[square(of: point), default: []].append(point) }

    private func square(of point: MapPoint) -> Square {
        Square(column: Int((point.x / spacing).rounded(.down)), row: Int((point.y / spacing).rounded(.down)))
    }
}

extension MapPoint {
    /// The point in whole units.
    var rounded: (x: Int, y: Int) { (Int(x.rounded()), Int(y.rounded())) }
}
