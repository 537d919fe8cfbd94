import Almanac
import Content
import Exports
import Markdown
import Portal
import Telling
import Templates

extension PageKind {
    static let structure = PageKind("structure", StructureView.self, card: .annuaire)
}

/// One page per entry of the directory.
enum StructurePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.directory.entries.map { entry in
            PlannedPage(
                address: entry.address, template: .structure, title: entry.title,
                description: entry.common.summary,
                trail: [TermLink(label: "Annuaire", address: .directory)],
                section: .directory, entry: .init(entry), subject: .structure(entry)
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

    private var locator: HTMLFragment? {
        record.commune.map { kit.map.locator(of: $0.slug, place: record.coordinates, from: entry.address) }
    }

    private var wholeZone: String? {
        guard case .wholeTerritory = record.zone else { return nil }
        return "Tout le territoire : les \(kit.portal.territory.communes.count) communes"
    }

    private var zoneCommunes: [CommuneItem] {
        guard case .communes(let communes) = record.zone else { return [] }
        return communes.map { CommuneItem(commune: $0) }
    }

    private var fee: String? {
        record.fee.map { fee in record.feeDetails.map { "\(fee.label) – \($0)" } ?? fee.label }
    }

    /// What it organises and that is still to come.
    private var events: [EventItem] {
        kit.portal.agenda.organised(by: entry.slug).prefix(8).map { EventItem($0, kit: kit) }
    }

    /// Others of the same kind, not far away.
    private var alike: [StructureItem] {
        guard let commune = record.commune?.slug, let type = record.types.first else { return [] }
        return kit.portal.directory.nearest(4, ofType: type.slug, to: commune, within: 20, in: kit.portal.territory)
            .map { StructureItem($0.entry, kit: kit, kilometres: $0.kilometres) }
    }

    static let fields = ViewFields<StructureView>(
        identity + access + details + around
    )

    private static let identity: [ViewField<StructureView>] = [
        .text("nom") { $0.entry.title },
        .html("corps", .prose) { $0.body },
        .html("resume", .sentence) { $0.kit.told($0.entry.common.summary) },
        .list("types") { view in
            view.record.types.map { TermLink(label: $0.label, address: .type($0.slug), definition: $0.definition) }
        },
        .html("icone", .icon) { $0.kit.icon($0.record.types.first?.icon ?? "") },
        .list("themes") { $0.record.thematiques.map(TermLink.init(thematique:)) },
        .list("publics") { $0.record.publics.map(TermLink.init(audience:)) },
        .list("ages") { $0.record.ages.map(TermLink.init(age:)) },
    ]

    private static let access: [ViewField<StructureView>] = [
        .view("commune") { $0.record.commune.map { CommuneItem(commune: $0) } },
        .text("lieu") { $0.record.place },
        .text("rue") { $0.record.street },
        .literal("code_postal") { $0.record.commune?.postalCode },
        .view("telephone") { $0.record.contact.phone.map { PhoneItem(number: $0) } },
        .literal("courriel") { $0.record.contact.email?.text },
        .view("site_web") { $0.record.contact.website.map { WebsiteItem(address: $0) } },
        .view("coordonnees") { $0.record.coordinates.map { CoordinatesItem(place: $0) } },
        .html("carte", .locator) { $0.locator },
        .view("horaires") { view in view.record.hours.map { HoursView(hours: $0, portal: view.kit.portal) } },
        .view("demande") { MobilisationView($0.record.mobilisation) },
    ]

    private static let details: [ViewField<StructureView>] = [
        .text("zone") { $0.wholeZone },
        .list("zone_communes") { $0.zoneCommunes },
        .list("permanences") { view in
            view.kit.portal.permanences.of(view.entry.slug).map { PermanenceItem(permanence: $0, kit: view.kit) }
        },
        .view("accueil") { $0.record.childcare.map { ChildcareView(childcare: $0) } },
        .list("services") { view in view.record.services.map { ServiceItem(service: $0, kit: view.kit) } },
        .text("frais") { $0.fee },
        .flag("conventionne") { $0.record.hasAgreement },
        .flag("acces") { view in
            let record = view.record
            return record.accessibility != nil || record.accessRecord != nil || !record.disabilities.isEmpty
        },
        .texts("handicaps") { $0.record.disabilities.map(\.label) },
        .text("accessibilite") { $0.record.accessibility },
        .literal("acceslibre") { $0.record.accessRecord?.text },
        .texts("reseaux") { $0.record.networks.map(\.label) },
        .list("numeros") { view in
            view.record.numbers.map { NumberItem($0, kit: view.kit) }
        },
    ]

    private static let around: [ViewField<StructureView>] = [
        .list("commissions") { view in
            view.kit.portal.network.bodies(of: view.entry.slug).map { PageLink(title: $0.title, address: $0.address) }
        },
        .list("conventions") { view in
            view.kit.portal.governance.agreements.filter { $0.record.structure?.slug == view.entry.slug }
                .map { ActItem.agreement($0, kit: view.kit) }
        },
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

/// Opening hours as a table of the week, and as days that a device reads to say what is open now.
struct HoursView: View {
    let table: WeekTable
    let days: String?

    init(hours: OpeningHours, portal: FamilyPortal) {
        table = hours.weekTable
        days = HoursData.json(hours, in: portal)
    }

    static let fields = ViewFields<HoursView>([
        .text("periode") { $0.table.period },
        .list("lignes") { $0.table.rows.map { HoursRow(row: $0) } },
        .texts("notes") { $0.table.notes },
        .literal("jours") { $0.days },
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

/// How to ask for what a structure does.
struct MobilisationView: View {
    let mobilisation: Mobilisation

    /// Nil when the entry says nothing of it.
    init?(_ mobilisation: Mobilisation) {
        let says =
            !mobilisation.ways.isEmpty || !mobilisation.askers.isEmpty || mobilisation.details != nil
            || mobilisation.link != nil || !mobilisation.receptions.isEmpty || mobilisation.conditions != nil
        guard says else { return nil }
        self.mobilisation = mobilisation
    }

    static let fields = ViewFields<MobilisationView>([
        .texts("moyens") { $0.mobilisation.ways.map(\.label) },
        .texts("par") { $0.mobilisation.askers.map(\.label) },
        .text("precisions") { $0.mobilisation.details },
        .view("lien") { $0.mobilisation.link.map { WebsiteItem(address: $0) } },
        .texts("accueil") { $0.mobilisation.receptions.map(\.label) },
        .text("conditions") { $0.mobilisation.conditions },
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
