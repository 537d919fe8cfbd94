import Content
import Foundation

/// Areas for communes whose outlines are not known: each point of the territory belongs to the commune whose
/// centroid is nearest (Voronoi cells), within a border drawn at some distance around all centroids.
enum CommuneCells {
    /// Kilometres between the outermost centroids and the border.
    private static let margin = 3.5

    /// One area per commune, in the order of the communes.
    static func around(_ centres: [Coordinates]) -> [Polygon] {
        guard let first = centres.first else { return [] }
        let scale = cos(first.latitude * .pi / 180)
        let border = border(around: centres, longitudeScale: scale)
        return centres.map { site in
            centres.filter { $0 != site }.reduce(border) { cell, other in
                cell.nearer(to: site, than: other, longitudeScale: scale)
            }
        }
    }

    /// The convex hull of circles around the centroids.
    private static func border(around centres: [Coordinates], longitudeScale: Double) -> Polygon {
        let degrees = margin / 111.2
        let angles = stride(from: 0.0, to: 2 * Double.pi, by: Double.pi / 12)
        let circles = centres.flatMap { centre in
            angles.map { angle -> Coordinates in
                let north: Double = degrees * sin(angle)
                let east: Double = degrees * cos(angle) / longitudeScale
                return Coordinates(latitude: centre.latitude + north, longitude: centre.longitude + east)
            }
        }
        return Polygon(convexHull(circles))
    }

    /// Andrew's monotone chain, anticlockwise.
    static func convexHull(_ points: [Coordinates]) -> [Coordinates] {
        let sorted = points.sorted { ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude) }
        guard sorted.count > 2 else { return sorted }
        func turn(_ a: Coordinates, _ b: Coordinates, _ c: Coordinates) -> Double {
            (b.longitude - a.longitude) * (c.latitude - a.latitude)
                - (b.latitude - a.latitude) * (c.longitude - a.longitude)
        }
        func chain(_ points: [Coordinates]) -> [Coordinates] {
            var chain: [Coordinates] = []
            for point in points {
                while chain.count >= 2, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
                    chain.removeLast()
                }
                chain.append(point)
            }
            return chain.dropLast()
        }
        return chain(sorted) + chain(sorted.reversed())
    }
}
