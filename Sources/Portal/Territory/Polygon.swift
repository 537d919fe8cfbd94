import Content

/// A closed outline: its first point is not repeated at its end.
public struct Polygon: Sendable, Equatable {
    /// The corners in order.
    public var points: [Coordinates]

    /// - Parameter points: the corners in order, the first not repeated.
    public init(_ points: [Coordinates]) { self.points = points }

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
