import Content
import Markdown
import Portal
import Telling

/// An entry of the directory as what its main type is: an organisation, a place, both, or a service.
struct StructureNode {
    let entry: Entry<Structure>
    let portal: FamilyPortal

    var node: LinkedNode {
        LinkedNode(
            schema.rawValue, id: portal.identifier(of: entry.address, "fiche"),
            [
                "name": entry.markedTitle, "description": entry.linkedDescription, "url": website,
                "image": entry.linkedImage(in: portal), "mainEntityOfPage": page,
            ]
        )
        .with(particulars)
    }

    /// Its own site, or else its page here.
    var website: String? { record.contact.website?.text ?? entry.linkedAddress(in: portal) }

    /// Its page here, when its own site is elsewhere.
    private var page: String? { record.contact.website == nil ? nil : entry.linkedAddress(in: portal) }

    private var record: Structure { entry.record }

    private var schema: SchemaType {
        record.types.first?.schema ?? .organization
    }

    /// What the nature of its type lets one say: no other property is known to schema.org there.
    private var particulars: KeyValuePairs<String, any LinkedDatum> {
        switch schema.nature {
        case .organization:
            [
                "telephone": telephones, "email": record.contact.email?.text, "address": address, "areaServed": areas,
                "location": location,
            ]
        case .organizationWithPlace:
            [
                "telephone": telephones, "email": record.contact.email?.text, "address": address, "geo": geo,
                "areaServed": areas, "openingHoursSpecification": week, "isAccessibleForFree": isFree,
            ]
        case .place:
            [
                "telephone": telephones, "address": address, "geo": geo, "openingHoursSpecification": week,
                "isAccessibleForFree": isFree,
            ]
        case .service:
            [
                "areaServed": areas, "hoursAvailable": week, "availableChannel": channel,
                "offers": isFree == true ? LinkedNode("Offer", ["price": 0, "priceCurrency": "EUR"]) : nil,
            ]
        }
    }
}

extension StructureNode {
    /// Its own number, and the national numbers it stands for; short ones have no international form (E.164).
    private var telephones: [String] {
        let all = [record.contact.phone].compactMap { $0 } + record.numbers.map(\.number)
        var seen: Set<PhoneNumber> = []
        return all.filter { seen.insert($0).inserted }.map { $0.e164 ?? $0.digits }
    }

    private var address: LinkedNode? {
        record.commune.map {
            PlaceNodes.postalAddress(record.street, $0, in: portal)
        }
    }

    private var geo: LinkedNode? { record.coordinates.map(PlaceNodes.coordinates) }
    private var areas: [LinkedNode] { PlaceNodes.areas(record.zone, in: portal) }
    private var week: [LinkedNode] { record.hours?.linkedWeek ?? [] }

    /// Nil when the entry does not say.
    private var isFree: Bool? {
        switch record.fee {
        case nil: nil
        case .gratuit: true
        case .payant: false
        }
    }

    /// Where an organisation is met, when more is known of it than its address.
    private var location: LinkedNode? {
        guard record.place != nil || geo != nil || !week.isEmpty else { return nil }
        return LinkedNode(
            "Place",
            [
                "name": record.place, "geo": geo, "openingHoursSpecification": week, "isAccessibleForFree": isFree,
            ])
    }

    /// How a service is reached.
    private var channel: LinkedNode? {
        let site = record.contact.website?.text
        let mail = record.contact.email?.text
        guard site != nil || mail != nil || !telephones.isEmpty || address != nil else { return nil }
        let phone = LinkedNode("ContactPoint", ["telephone": telephones, "email": mail])
        return LinkedNode(
            "ServiceChannel",
            [
                "serviceUrl": site, "servicePhone": telephones.isEmpty && mail == nil ? nil : phone,
                "serviceLocation": address.map {
                    LinkedNode("Place", ["name": record.place, "address": $0, "geo": geo])
                },
            ])
    }
}
