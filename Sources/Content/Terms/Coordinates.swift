import Almanac
import Markdown

/// A place on earth, WGS 84, in degrees.
public struct Coordinates: Sendable, Hashable {
    /// −90 to 90.
    public let latitude: Double
    /// −180 to 180.
    public let longitude: Double

    /// - Parameters:
    ///   - latitude: −90 to 90.
    ///   - longitude: −180 to 180.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}
