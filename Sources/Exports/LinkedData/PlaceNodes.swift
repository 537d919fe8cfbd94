import Content
import Portal

/// Places as schema.org tells them.
enum PlaceNodes {
    /// A postal address in a commune of the territory.
    static func postalAddress(_ street: String?, _ commune: Commune, in portal: FamilyPortal) -> LinkedNode {
        LinkedNode(
            "PostalAddress",
            [
                "streetAddress": street, "postalCode": commune.postalCode, "addressLocality": commune.name,
                "addressRegion": portal.settings.territory.department, "addressCountry": "FR",
            ])
    }

    /// A point on earth.
    static func coordinates(_ place: Coordinates) -> LinkedNode {
        LinkedNode("GeoCoordinates", ["latitude": place.latitude, "longitude": place.longitude])
    }

    /// A territory by its name.
    static func area(_ name: String) -> LinkedNode { LinkedNode("AdministrativeArea", ["name": name]) }

    /// The communes a service is for: their names, or that of the territory.
    static func areas(_ zone: Zone?, in portal: FamilyPortal) -> [LinkedNode] {
        switch zone {
        case nil: []
        case .wholeTerritory: [area(portal.settings.territory.name)]
        case .communes(let communes): communes.map { area($0.name) }
        }
    }
}
