import Content
import Foundation
import Portal

/// Degrees to units of a drawing: longitudes are shortened as they are at the middle of the territory.
struct MapProjection: Sendable {
    /// Width of the drawing, in units.
    let width: Double
    /// Height of the drawing, in units.
    let height: Double
    private let west: Double
    private let north: Double
    private let scale: Double
    private let shortening: Double

    /// - Parameters:
    ///   - points: all that must fit in.
    ///   - width: in units.
    ///   - margin: in units, on all sides.
    init(fitting points: [Coordinates], width: Double, margin: Double) {
        let latitudes = points.map(\.latitude)
        let longitudes = points.map(\.longitude)
        let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 1)
        let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 1)
        shortening = cos((south + north) / 2 * .pi / 180)
        scale = (width - 2 * margin) / max(0.0001, (east - west) * shortening)
        self.width = width
        height = ((north - south) * scale + 2 * margin).rounded(.up)
        self.west = west - margin / (scale * shortening)
        self.north = north + margin / scale
    }

    func point(_ place: Coordinates) -> MapPoint {
        MapPoint(x: (place.longitude - west) * shortening * scale, y: (north - place.latitude) * scale)
    }
}

/// A place in a drawing, in units, `y` downwards.
struct MapPoint: Sendable, Equatable {
    var x: Double
    var y: Double

    func distance(to other: MapPoint) -> Double { hypot(x - other.x, y - other.y) }

    /// How far the point lies from the stroke between two others: beyond its ends, from the nearer end.
    func distance(toLineFrom start: MapPoint, to end: MapPoint) -> Double {
        let (x, y) = (end.x - start.x, end.y - start.y)
        guard x != 0 || y != 0 else { return distance(to: start) }
        let share = max(0, min(1, ((self.x - start.x) * x + (self.y - start.y) * y) / (x * x + y * y)))
        return distance(to: MapPoint(x: start.x + share * x, y: start.y + share * y))
    }
}
