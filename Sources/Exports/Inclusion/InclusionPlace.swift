import Almanac
import Content
import Portal

/// Where something stands, as structures and services of data·inclusion both say it.
struct InclusionPlace: Encodable, Sendable {
    let commune: String?
    let postalCode: String?
    let inseeCode: String?
    let address: String?
    let complement: String?
    let longitude: Double?
    let latitude: Double?

    enum CodingKeys: String, CodingKey {
        case commune, longitude, latitude
        case postalCode = "code_postal"
        case inseeCode = "code_insee"
        case address = "adresse"
        case complement = "complement_adresse"
    }

    /// The street is the address; without one, the building that hosts is, as in villages it is all people say.
    init(_ record: Structure) {
        commune = record.commune?.name
        postalCode = record.commune?.postalCode
        inseeCode = record.commune?.inseeCode
        let street = record.street.filled
        address = street ?? record.place.filled
        complement = street == nil ? nil : record.place.filled
        longitude = record.coordinates?.longitude
        latitude = record.coordinates?.latitude
    }
}

/// Something that stands somewhere.
protocol PlacedRecord: Encodable, Sendable {
    var place: InclusionPlace { get }
}

/// A record with the fields of its place among its own, as the schema has no level below.
struct FlatRecord<Record: PlacedRecord>: Encodable {
    let record: Record

    func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        try record.place.encode(to: encoder)
    }
}

/// A day as `2026-11-23`.
struct ISODate: Encodable, Sendable {
    let date: CivilDate

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(date.iso)
    }
}

extension String? {
    /// The text; nil when nothing is written in it.
    var filled: String? { self?.isEmpty == false ? self : nil }
}

extension Array where Element: Hashable {
    /// The values, each once, in their order; nil when there is none.
    var filled: [Element]? {
        var seen: Set<Element> = []
        let values = filter { seen.insert($0).inserted }
        return values.isEmpty ? nil : values
    }
}
