import Content
import Portal
import Telling

/// Where an event takes place.
struct OpenAgendaLocation: Encodable {
    let uid: Int
    let name: String
    let address: String
    /// Says that the point is the commune’s: entries of the agenda have no coordinates of their own.
    let description = OpenAgendaEvent.French(fr: "La position est celle du centre de la commune.")
    let city: String
    let postalCode: String
    let insee: String
    let countryCode = "FR"
    let latitude: Double
    let longitude: Double
    /// The department.
    let adminLevel2: String
    /// The intercommunalité.
    let adminLevel3: String
    /// The commune.
    let adminLevel4: String
    let timezone = "Europe/Paris"

    private enum CodingKeys: CodingKey {
        case uid, name, address, description, city, postalCode, insee, countryCode, latitude, longitude
        case adminLevel2, adminLevel3, adminLevel4, timezone
    }

    /// Nil when the commune is not known.
    init?(of event: Event, in portal: FamilyPortal) {
        guard let commune = event.commune else { return nil }
        let place = event.place ?? commune.name
        let subject = "lieux/\(commune.slug)/\(place)/\(event.street ?? "")"
        uid = StableID(subject, in: portal.settings).number
        name = place.shortened(to: 100)
        address = [event.street, commune.postalLine].compactMap { $0 }.joined(separator: ", ").shortened(to: 255)
        city = commune.name
        postalCode = commune.postalCode
        insee = commune.inseeCode
        latitude = commune.centre.rounded.latitude
        longitude = commune.centre.rounded.longitude
        adminLevel2 = portal.settings.territory.department
        adminLevel3 = portal.settings.territory.name
        adminLevel4 = commune.name
    }
}
