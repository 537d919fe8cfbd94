import Content
import Foundation

extension Coordinates {
    /// Kilometres to another place as the crow flies, on a sphere of 6 371 km.
    public func kilometres(to other: Coordinates) -> Double {
        let radians = Double.pi / 180
        let latitudes = (latitude * radians, other.latitude * radians)
        let half = (
            sin((other.latitude - latitude) * radians / 2), sin((other.longitude - longitude) * radians / 2)
        )
        let chord = half.0 * half.0 + cos(latitudes.0) * cos(latitudes.1) * half.1 * half.1
        return 2 * 6371 * asin(min(1, chord.squareRoot()))
    }
}
