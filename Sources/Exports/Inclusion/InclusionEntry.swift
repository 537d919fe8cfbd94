import Almanac
import Content
import Markdown
import Portal

/// An entry of the directory that is told to data·inclusion.
struct InclusionEntry {
    let entry: Entry<Structure>
    private let portal: FamilyPortal
    private let mainType: StructureType
    private let updated: ISODate

    /// Nil when its main type is not for data·inclusion, or it was last verified before 2000, which the schema refuses.
    init?(_ entry: Entry<Structure>, in portal: FamilyPortal) {
        guard let mainType = entry.record.types.first,
            mainType.isInclusion, let checkedOn = entry.common.checkedOn, checkedOn.year >= 2000
        else { return nil }
        self.entry = entry
        self.portal = portal
        self.mainType = mainType
        // The schema refuses days to come: a check noted in advance counts from today.
        updated = ISODate(date: min(checkedOn, portal.date))
    }

    private var record: Structure { entry.record }
    private var isExample: Bool { entry.common.isExample }
    private var siren: String { portal.settings.territory.siren }
    private var source: String { "guichet-\(siren)" }
    private var id: String { "\(source)--\(entry.slug)" }
    private var page: String? { InclusionContact.web(portal.wholeAddress(of: entry.address)) }
    private var place: InclusionPlace { InclusionPlace(record) }

    /// The structure itself.
    var structure: InclusionStructure {
        InclusionStructure(
            source: source, id: id, name: InclusionText.name(entry.title, isExample: isExample), updated: updated,
            description: InclusionText.description(
                [entry.common.summary, entry.body.plainText], isExample: isExample, limit: InclusionText.limit),
            page: page, siret: record.siret?.digits, place: place,
            phone: InclusionContact.phone(record.contact.phone), email: InclusionContact.email(record.contact.email),
            website: InclusionContact.web(record.contact.website?.text), hours: record.hours?.text,
            accessRecord: InclusionContact.web(record.accessRecord?.text),
            networks: record.networks.map(\.slug.text).filled)
    }

    /// What it does: its services, or one of its own, of the name of its main type, when it says only a thématique.
    var services: [OfferedService] {
        guard !record.services.isEmpty else { return record.thematiques.isEmpty ? [] : [ownService] }
        var taken: Set<String> = []
        return record.services.map { service in
            let slug = Slug(folding: service.name)?.text ?? "service"
            let free = ([slug] + (2...record.services.count + 1).map { "\(slug)-\($0)" }).first { !taken.contains($0) }
            taken.insert(free ?? slug)
            return offered(
                service, slug: free ?? slug, paragraphs: paragraphs(of: service), page: page.map { $0 + "#services" })
        }
    }

    private var ownService: OfferedService {
        var service = Service()
        service.name = mainType.label
        return offered(
            service, slug: mainType.slug.text, paragraphs: [entry.common.summary, entry.body.plainText], page: page)
    }

    /// A service is read away from its structure: when it says little, it also says whose it is.
    private func paragraphs(of service: Service) -> [String] {
        let details = service.details ?? ""
        guard details.unicodeScalars.count < 200 else { return [details] }
        return [details, "\(entry.title) : \(entry.common.summary)"]
    }

    private func offered(
        _ service: Service, slug: String, paragraphs: [String], page: String?
    ) -> OfferedService {
        let known = service.completed(from: record)
        let record = InclusionService(
            source: source, structureID: id, id: "\(id)--\(slug)",
            name: InclusionText.name(known.name, isExample: isExample), updated: updated,
            description: InclusionText.description(
                paragraphs, isExample: isExample, limit: InclusionText.idealLimit),
            page: page, kind: known.kind?.rawValue, thematiques: known.thematiques.map(\.slug.text).filled,
            publics: known.publics.map(\.slug.text).filled, publicsDetails: known.publicsDetails.filled,
            fee: known.fee?.rawValue, feeDetails: known.feeDetails.filled,
            conditions: known.mobilisation.conditions.filled, place: place,
            phone: InclusionContact.phone(self.record.contact.phone),
            email: InclusionContact.email(self.record.contact.email),
            receptions: known.mobilisation.receptions.map(\.rawValue).filled, zone: codes(of: known.zone),
            ways: known.mobilisation.ways.map(\.rawValue).filled,
            askers: known.mobilisation.askers.map(\.rawValue).filled,
            mobilisationDetails: known.mobilisation.details.filled,
            link: InclusionContact.web(known.mobilisation.link?.text), weeks: known.weeks,
            weeklyHours: known.weeklyHours)
        return OfferedService(record: record, structure: entry.title, file: entry.file)
    }

    private func codes(of zone: Zone?) -> [String]? {
        switch zone {
        case .wholeTerritory: siren.utf8.count == 9 && Int(siren) != nil ? [siren] : nil
        case .communes(let communes): communes.map(\.inseeCode).filled
        case nil: nil
        }
    }
}

/// A service as it is told, and where it was written.
struct OfferedService {
    let record: InclusionService
    /// The name of its structure.
    let structure: String
    /// The structure’s file.
    let file: String
}
