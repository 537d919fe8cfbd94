import Content
import Foundation
import Portal

/// Outlines as path data, with no more points than the eye sees at the drawing's size.
enum MapShape {
    /// Path data of a commune's areas, in whole units.
    ///
    /// - Parameter tolerance: how far a point may lie from the drawn line, in units.
    static func path(_ areas: [Polygon], _ projection: MapProjection, tolerance: Double) -> String {
        // Holes turn the other way round than outlines: they stay empty by the ordinary rule of filling.
        areas.flatMap { [$0.points] + $0.holes }.map { ring in
            let points = simplified(ring: ring.map(projection.point), tolerance: tolerance)
            var text = ""
            var last = (x: 0, y: 0)
            for (index, point) in points.enumerated() {
                let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
                if index == 0 {
                    text += "M\(x) \(y)l"
                } else if (x, y) != last {
                    text += "\(x - last.x) \(y - last.y) "
                }
                last = (x, y)
            }
            return (text.hasSuffix(" ") ? String(text.dropLast()) : text) + "z"
        }.joined()
    }

    /// Ramer, Douglas and Peucker's simplification of a closed line, cut at its first point and the farthest from it.
    static func simplified(ring: [MapPoint], tolerance: Double) -> [MapPoint] {
        guard ring.count > 4, let first = ring.first else { return ring }
        let middle = ring.indices.max { ring[$0].distance(to: first) < ring[$1].distance(to: first) } ?? ring.count / 2
        let there = simplified(line: Array(ring[0...middle]), tolerance: tolerance)
        let back = simplified(line: Array(ring[middle...]) + [first], tolerance: tolerance)
        return there.dropLast() + back.dropLast()
    }

    private static func simplified(line: [MapPoint], tolerance: Double) -> [MapPoint] {
        guard line.count > 2, let first = line.first, let last = line.last else { return line }
        let inner = line.indices.dropFirst().dropLast()
        guard
            let farthest = inner.max(by: {
                line[$0].distance(toLineFrom: first, to: last) < line[$1].distance(toLineFrom: first, to: last)
            }), line[farthest].distance(toLineFrom: first, to: last) > tolerance
        else { return [first, last] }
        return simplified(line: Array(line[...farthest]), tolerance: tolerance).dropLast()
            + simplified(line: Array(line[farthest...]), tolerance: tolerance)
    }
}
