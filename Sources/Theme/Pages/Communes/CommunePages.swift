import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let communes = PageKind("communes", CommunesView.self, card: .communes, on: .communes)
    static let commune = PageKind("commune", CommuneView.self, card: .communes, on: .communes)
}

/// The communes: a list with a map, and one page each.
enum CommunePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let contents = PlannedPage(
            address: .communes, template: .communes, title: "Communes",
            description: "Choisissez votre commune : ce qui s’y trouve, ce qui y vient, ce qui est tout près.",
            section: .communes, newest: kit.portal.entries[CommunePage.self].newest()
        ) { CommunesView(kit: kit) }
        return [contents] + places(kit)
            + kit.portal.territory.communes.map { commune in
                let entry = kit.portal.entries[CommunePage.self, commune.slug]
                return PlannedPage(
                    address: .commune(commune.slug), template: .commune, title: commune.name,
                    description: entry?.common.summary
                        ?? "Pour les familles \(FrenchPlace.of(commune.name)) : ce qui est sur place, ce qui vient, ce qui est proche.",
                    trail: [TermLink(label: "Communes", address: .communes)],
                    section: .communes, entry: entry.map { .init($0) },
                    newest: newest(in: commune.slug, of: kit.portal)
                ) { CommuneView(kit: kit, commune: commune) }
            }
    }
}

extension CommunePages {
    /// All that stands in a commune, where its page shows but a part.
    private static func places(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.territory.communes.flatMap { commune -> [PlannedPage] in
            let structures = kit.portal.directory.inCommune(commune.slug)
            guard structures.count > CommuneView.most else { return [] }
            return TermPages.gathered(
                kit, title: "Lieux et services \(FrenchPlace.at(commune.name))", address: .placesOf(commune.slug),
                intro: nil, definition: nil, structures: structures, others: [],
                trail: [
                    TermLink(label: "Communes", address: .communes),
                    TermLink(label: commune.name, address: .commune(commune.slug)),
                ], section: .communes)
        }
    }

    private static func newest(in commune: Slug, of portal: FamilyPortal) -> CivilDate? {
        let events = portal.agenda.entries.filter { $0.record.isIn(commune) }
        return [events.newest(), portal.directory.inCommune(commune).newest()].compactMap { $0 }.max()
    }
}

struct CommunesView: View {
    let kit: PageKit

    static let fields = ViewFields<CommunesView>([
        .list("communes") { view in
            let portal = view.kit.portal
            let events = Dictionary(grouping: portal.agenda.nextOfEach) { $0.event.record.commune }
            return portal.territory.communes.map { commune in
                CommuneItem(
                    commune: commune, structures: portal.directory.inCommune(commune.slug).count,
                    events: events[commune]?.count ?? 0)
            }
        },
        .html("carte", .map) { $0.kit.map.communes(from: .communes) },
    ])
}

struct CommuneView: View {
    let kit: PageKit
    let commune: Commune
    let body: HTMLFragment
    let here: [Entry<Structure>]
    let serving: [Entry<Structure>]
    let hubs: [ProximityHub]

    init(kit: PageKit, commune: Commune) {
        self.kit = kit
        self.commune = commune
        var text = PageText(kit.portal, on: .commune(commune.slug))
        body = kit.portal.entries[CommunePage.self, commune.slug].map { text.html($0.body) } ?? .empty
        let hubs = kit.portal.hubs.of(commune.slug)
        self.hubs = hubs
        here = kit.portal.directory.inCommune(commune.slug)
        // What stops here is told with its days; it need not be told again.
        serving = kit.portal.directory.serving(commune.slug)
            .filter { entry in !entry.record.permanences.contains { $0.commune?.slug == commune.slug } }
            .filter { entry in !hubs.contains { $0.entry.slug == entry.slug } }
    }

    /// The next permanences, nearby, of services that do not come here: one of each, soonest first.
    private var nearbyPermanences: [PermanenceDayItem] {
        let here = Set(kit.portal.permanences.inCommune(commune.slug).map(\.service.slug))
        var told: Set<Slug> = []
        return kit.portal.permanences.coming.compactMap { day -> PermanenceDayItem? in
            guard !here.contains(day.permanence.service.slug), !told.contains(day.permanence.service.slug),
                let kilometres = kit.portal.territory.kilometres(from: commune.slug, to: day.permanence.commune.slug),
                kilometres <= Self.near
            else { return nil }
            told.insert(day.permanence.service.slug)
            return PermanenceDayItem(day: day, kit: kit, kilometres: kilometres)
        }
        .prefix(5).map { $0 }
    }

    /// How many entries of a kind the page shows.
    static let most = 8

    /// Where the rest of what stands here is; nil when the page shows it all.
    private var rest: TermLink? {
        here.count > Self.most
            ? TermLink(
                label: "Les \(here.count) lieux et services \(FrenchPlace.at(commune.name))",
                address: .placesOf(commune.slug)) : nil
    }

    /// How far a family goes without thinking twice, in kilometres.
    private static let near = 12.0

    static let fields = ViewFields<CommuneView>(identity + services + around)

    private static let identity: [ViewField<CommuneView>] = [
        .text("nom") { $0.commune.name },
        .html("corps", .prose) { $0.body },
        .literal("parcours") { Address.carePath($0.commune.slug).path },
        .text("population") { FrenchNumber.whole($0.commune.population) },
        .text("annee_population") { String($0.commune.populationYear) },
        .text("superficie") { FrenchNumber.decimal($0.commune.area) },
        .text("densite") { FrenchNumber.decimal(Double($0.commune.population) / $0.commune.area) },
        .literal("code_postal") { $0.commune.postalCode },
        .literal("affiche") { Address.poster($0.commune.slug).path },
        .literal("code_insee") { $0.commune.inseeCode },
        .html("carte", .locator) {
            $0.kit.map.locator(of: $0.commune.slug, place: nil, from: .commune($0.commune.slug))
        },
        .view("mairie") { view in
            view.kit.portal.entries[CommunePage.self, view.commune.slug]?.record.townHall
                .map { TownHallView(townHall: $0, portal: view.kit.portal) }
        },
    ]

    private static let services: [ViewField<CommuneView>] = [
        .list("sur_place") { view in view.here.prefix(most).map { StructureItem($0, kit: view.kit) } },
        .view("sur_place_suite") { $0.rest },
        .list("viennent") { view in
            view.kit.portal.permanences.inCommune(view.commune.slug).map {
                PermanenceItem(permanence: $0, kit: view.kit)
            }
        },
        .list("permanences_proches") { $0.nearbyPermanences },
        .list("poles") { view in
            view.hubs.map { hub in
                HubItem(
                    hub: hub, kit: view.kit,
                    kilometres: hub.entry.record.commune.flatMap {
                        view.kit.portal.territory.kilometres(from: view.commune.slug, to: $0.slug)
                    })
            }
        },
        .list("desservent") { view in view.serving.prefix(most).map { StructureItem($0, kit: view.kit) } },
        .list("proches") { view in
            let told = Set(view.serving.map(\.slug))
            return view.kit.portal.directory.near(view.commune.slug, within: near, in: view.kit.portal.territory)
                .filter { !told.contains($0.entry.slug) }.prefix(8)
                .map { StructureItem($0.entry, kit: view.kit, kilometres: $0.kilometres) }
        },
        .text("partout_nombre") { String($0.kit.portal.directory.servingEverywhere.count) },
        .list("numeros") { view in
            view.kit.portal.seeds.numbers.filter(\.isEmergency).map { NumberItem($0, kit: view.kit) }
        },
    ]

    private static let around: [ViewField<CommuneView>] = [
        .list("evenements") { view in
            view.kit.portal.agenda.nextOfEach.filter { $0.event.record.isIn(view.commune.slug) }
                .prefix(most).map { EventItem($0, kit: view.kit) }
        },
        .list("alentour") { view in
            let soon = view.kit.portal.date.adding(days: 14)
            return EventsNearby.near(
                view.commune.slug, kit: view.kit, within: near, limit: 6, on: .earliest...soon
            )
            .sorted { $0.happening < $1.happening }
        },
        .list("reunions") { view in
            view.kit.portal.governance.meetings
                .filter { $0.record.commune?.slug == view.commune.slug && $0.record.isPublic && $0.isAhead(view.kit) }
                .map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("voisines") { view in
            view.kit.portal.territory.neighbours(of: view.commune.slug).prefix(6)
                .map { CommuneItem(commune: $0.commune, kilometres: $0.kilometres) }
        },
    ]
}

/// How to reach a town hall.
struct TownHallView: View {
    let townHall: TownHall
    let portal: FamilyPortal

    static let fields = ViewFields<TownHallView>([
        .text("adresse") { $0.townHall.street },
        .view("telephone") { $0.townHall.contact.phone.map { PhoneItem(number: $0) } },
        .literal("courriel") { $0.townHall.contact.email?.text },
        .view("site_web") { $0.townHall.contact.website.map { WebsiteItem(address: $0) } },
        .view("horaires") { view in view.townHall.hours.map { HoursView(hours: $0, portal: view.portal) } },
    ])
}
