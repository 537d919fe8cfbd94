/// A map of another host, called only for visitors who ask for it.
package struct MapBackground: Sendable, Equatable {
    /// Where its images come from: the only address, besides the site’s own, that the page’s policy lets in.
    package let origin: String

    /// The IGN’s « Plan IGN v2 », without key (Géoplateforme, Licence Ouverte 2.0). What is asked for, and the words
    /// under the map, stand in the theme’s script.
    package static let ign = MapBackground(origin: "https://data.geopf.fr")
}
