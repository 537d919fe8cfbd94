import Content

/// A closed outline: its first point is not repeated at its end.
public struct Polygon: Sendable, Equatable {
    /// The corners in order, clockwise or not.
    public var points: [Coordinates]
    /// What is cut out of it, such as a commune that lies wholly within another: closed outlines as well.
    public var holes: [[Coordinates]]

    /// - Parameters:
    ///   - points: the corners in order, the first not repeated.
    ///   - holes: what is cut out, in the same form.
    public init(_ points: [Coordinates], holes: [[Coordinates]] = []) {
        self.points = points
        self.holes = holes
    }

    /// A ring as others want it: corners that repeat the one before left out, turning one way.
    ///
    /// - Returns: the corners, the first not repeated; nil when they enclose nothing.
    public static func ring(_ points: [Coordinates], counterclockwise: Bool) -> [Coordinates]? {
        var corners: [Coordinates] = []
        for point in points where point != corners.last { corners.append(point) }
        if corners.count > 1, corners.first == corners.last { corners.removeLast() }
        guard corners.count > 2, let first = corners.first else { return nil }
        // Twice the area, positive when the corners go round counterclockwise.
        let area = zip(corners, corners.dropFirst() + [first]).reduce(0) { sum, side in
            sum + (side.0.longitude - first.longitude) * (side.1.latitude - first.latitude)
                - (side.1.longitude - first.longitude) * (side.0.latitude - first.latitude)
        }
        guard area != 0 else { return nil }
        return (area > 0) == counterclockwise ? corners : [first] + corners.dropFirst().reversed()
    }

    /// The part of the polygon that lies nearer to `site` than to `other`, in a plane where degrees of longitude
    /// are shortened by `longitudeScale`. One step of Sutherland and Hodgman's clipping.
    func nearer(to site: Coordinates, than other: Coordinates, longitudeScale: Double) -> Polygon {
        func side(_ point: Coordinates) -> Double {
            let toOther = square(point, other, longitudeScale)
            return toOther - square(point, site, longitudeScale)
        }
        var kept: [Coordinates] = []
        for (index, point) in points.enumerated() {
            let next = points[(index + 1) % points.count]
            let (here, there) = (side(point), side(next))
            if here >= 0 { kept.append(point) }
            if (here >= 0) != (there >= 0) {
                let share = here / (here - there)
                kept.append(
                    Coordinates(
                        latitude: point.latitude + share * (next.latitude - point.latitude),
                        longitude: point.longitude + share * (next.longitude - point.longitude)))
            }
        }
        return Polygon(kept)
    }

    private func square(_ left: Coordinates, _ right: Coordinates, _ scale: Double) -> Double {
        let north = left.latitude - right.latitude
        let east = (left.longitude - right.longitude) * scale
        return north * north + east * east
    }
}
