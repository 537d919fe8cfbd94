import Almanac
import Content
import Markdown
import Portal

/// One page per entry of the directory.
enum StructurePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.directory.entries.map { entry in
            PlannedPage(
                address: entry.address, template: .structure, title: entry.title,
                description: entry.common.summary,
                trail: [TermLink(label: "Annuaire", address: .directory)],
                section: .directory, entry: .init(entry)
            ) { StructureView(kit: kit, entry: entry) }
        }
    }
}

struct StructureView: View {
    let kit: PageKit
    let entry: Entry<Structure>
    let body: HTMLFragment

    init(kit: PageKit, entry: Entry<Structure>) {
        self.kit = kit
        self.entry = entry
        var text = PageText(kit.portal, on: entry.address)
        body = text.html(entry.body)
    }

    private var record: Structure { entry.record }
    private var types: [StructureType] { record.types.compactMap(kit.type) }

    private var locator: HTMLFragment? {
        record.commune.map { kit.map.locator(of: $0, place: record.coordinates, from: entry.address) }
    }

    private var wholeZone: String? {
        guard case .wholeTerritory = record.zone else { return nil }
        return "Tout le territoire : les \(kit.portal.territory.communes.count) communes"
    }

    private var zoneCommunes: [CommuneItem] {
        guard case .communes(let communes) = record.zone else { return [] }
        return communes.compactMap { kit.commune($0) }.map { CommuneItem(commune: $0) }
    }

    private var fee: String? {
        record.fee.map { fee in record.feeDetails.map { "\(fee.label) – \($0)" } ?? fee.label }
    }

    /// What it organises and that is still to come.
    private var events: [EventItem] {
        kit.portal.agenda.nextOfEach.filter { happening in
            guard case .entry(let slug) = happening.event.record.organiser?.value else { return false }
            return slug == entry.slug
        }
        .prefix(8).map { EventItem($0, kit: kit) }
    }

    /// Others of the same kind, not far away.
    private var alike: [StructureItem] {
        guard let commune = record.commune, let type = record.types.first else { return [] }
        return kit.portal.directory.near(commune, within: 20, in: kit.portal.territory)
            .filter { $0.entry.record.types.contains(type) }.prefix(4)
            .map { StructureItem($0.entry, kit: kit, kilometres: $0.kilometres) }
    }

    static let fields = ViewFields<StructureView>(
        identity + access + details + around
    )

    private static let identity: [ViewField<StructureView>] = [
        .text("nom") { $0.entry.title },
        .html("corps") { $0.body },
        .text("resume") { $0.entry.common.summary },
        .list("types") { view in
            view.types.map { TermLink(label: $0.label, address: .type($0.slug), definition: $0.definition) }
        },
        .html("icone") { $0.kit.icon($0.types.first?.icon ?? "") },
        .list("themes") { $0.kit.thematiques($0.record.thematiques) },
        .list("publics") { $0.kit.publics($0.record.publics) },
        .list("ages") { $0.kit.ages($0.record.ages) },
    ]

    private static let access: [ViewField<StructureView>] = [
        .view("commune") { $0.kit.commune($0.record.commune).map { CommuneItem(commune: $0) } },
        .text("lieu") { $0.record.place },
        .text("rue") { $0.record.street },
        .literal("code_postal") { $0.kit.commune($0.record.commune)?.postalCode },
        .view("telephone") { $0.record.contact.phone.map { PhoneItem(number: $0) } },
        .literal("courriel") { $0.record.contact.email?.text },
        .view("site_web") { $0.record.contact.website.map { WebsiteItem(address: $0) } },
        .view("coordonnees") { $0.record.coordinates.map { CoordinatesItem(place: $0) } },
        .html("carte") { $0.locator },
        .view("horaires") { $0.record.hours.map { HoursView(table: $0.weekTable) } },
    ]

    private static let details: [ViewField<StructureView>] = [
        .text("zone") { $0.wholeZone },
        .list("zone_communes") { $0.zoneCommunes },
        .list("permanences") { view in
            view.kit.portal.stops.of(view.entry.slug).map { StopItem(stop: $0, kit: view.kit) }
        },
        .view("accueil") { $0.record.childcare.map { ChildcareView(childcare: $0) } },
        .list("services") { $0.record.services.map { ServiceItem(service: $0) } },
        .text("frais") { $0.fee },
        .flag("conventionne") { $0.record.hasAgreement },
        .text("accessibilite") { $0.record.accessibility },
        .list("numeros") { view in
            view.record.numbers.compactMap(view.kit.number).map { NumberItem($0, kit: view.kit) }
        },
    ]

    private static let around: [ViewField<StructureView>] = [
        .list("partenaires") { view in
            view.record.partners.compactMap { view.kit.portal.directory[$0.value] }
                .map { StructureItem($0, kit: view.kit) }
        },
        .list("evenements") { $0.events },
        .list("proches") { $0.alike },
    ]
}

/// Where something stands, for map applications.
struct CoordinatesItem: View {
    let place: Coordinates

    static let fields = ViewFields<CoordinatesItem>([
        .literal("latitude") { String($0.place.latitude) },
        .literal("longitude") { String($0.place.longitude) },
        .literal("osm") { "geo:\($0.place.latitude),\($0.place.longitude)" },
    ])
}

/// Opening hours as a table of the week.
struct HoursView: View {
    let table: WeekTable

    static let fields = ViewFields<HoursView>([
        .text("periode") { $0.table.period },
        .list("lignes") { $0.table.rows.map { HoursRow(row: $0) } },
        .texts("notes") { $0.table.notes },
    ])
}

/// One day of the week.
struct HoursRow: View {
    let row: WeekTableRow

    static let fields = ViewFields<HoursRow>([
        .text("jour") { $0.row.label },
        .text("heures") { $0.row.text },
        .flag("ferme") { $0.row.isClosed },
    ])
}

/// What a childcare place offers.
struct ChildcareView: View {
    let childcare: Childcare

    static let fields = ViewFields<ChildcareView>([
        .text("places") { $0.childcare.places.map(String.init) },
        .text("modes") { $0.childcare.modes.isEmpty ? nil : $0.childcare.modes.map(\.label).joined(separator: ", ") },
        .text("tarif") { $0.childcare.tariff?.label },
        .text("ages") { AgeProse.span(from: $0.childcare.youngest, to: $0.childcare.oldest) },
    ])
}

/// One of the things a structure does.
struct ServiceItem: View {
    let service: Service

    static let fields = ViewFields<ServiceItem>([
        .text("nom") { $0.service.name },
        .text("description") { $0.service.details },
    ])
}

/// Ages in months, as people say them.
enum AgeProse {
    /// `de 3 mois à 4 ans`; nil when nothing is known.
    static func span(from youngest: Int?, to oldest: Int?) -> String? {
        switch (youngest, oldest) {
        case (0?, let to?): "de la naissance à \(age(to))"
        case (let from?, let to?): "de \(age(from)) à \(age(to))"
        case (0?, nil): "dès la naissance"
        case (let from?, nil): "à partir de \(age(from))"
        case (nil, let to?): "jusqu’à \(age(to))"
        case (nil, nil): nil
        }
    }

    private static func age(_ months: Int) -> String {
        let years = months / 12
        let rest = months % 12
        if years < 2 { return "\(months) mois" }
        return rest == 0 ? "\(years) ans" : "\(years) ans et \(rest) mois"
    }
}
