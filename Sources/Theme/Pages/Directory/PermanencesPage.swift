import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let permanences = PageKind("permanences", PermanencesView.self, card: .permanences, on: .start)
}

/// Travelling services: who is where, by place, by day and by service.
enum PermanencesPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.directory.entries.isEmpty else { return [] }
        return [
            PlannedPage(
                address: .permanences, template: .permanences, title: "Services itinérants",
                description: "Les services qui viennent près de chez vous : où, quel jour, à quelle heure.",
                trail: [TermLink(label: "Annuaire", address: .directory)], section: .directory,
                newest: kit.portal.permanences.all.map(\.service).newest()
            ) { PermanencesView(kit: kit) }
        ]
    }
}

struct PermanencesView: View {
    let kit: PageKit
    let weekdays: [Weekday]

    init(kit: PageKit) {
        self.kit = kit
        let used = Set(kit.portal.permanences.all.flatMap(\.weekdays))
        weekdays = Weekday.allCases.filter(used.contains)
    }

    private var services: [Entry<Structure>] { kit.portal.directory.entries.filter { !$0.record.permanences.isEmpty } }

    /// How many permanences a page can show by day, by commune and by service; of more, it shows the communes and how many
    /// each has: the page of a commune tells them.
    private static let most = 80

    /// The communes somebody comes to, when there are too many permanences to tell each.
    private var numbers: [CommuneCount] {
        guard isShort else { return [] }
        return kit.portal.territory.communes.compactMap { commune in
            let permanences = kit.portal.permanences.inCommune(commune.slug)
            return permanences.isEmpty ? nil : CommuneCount(commune: commune, count: permanences.count)
        }
    }

    /// The week of each commune somebody comes to.
    private var rows: [GridRow] {
        guard !isShort else { return [] }
        return kit.portal.territory.communes.map { GridRow(commune: $0, weekdays: weekdays, kit: kit) }
            .filter { !$0.permanences.isEmpty }
    }

    private var isShort: Bool { kit.portal.permanences.all.count > Self.most }

    /// The actions of the project about the kinds of services that travel.
    private var studies: [Entry<PlanAction>] {
        kit.portal.plan.actions(about: services.flatMap(\.record.types))
    }

    static let fields = ViewFields<PermanencesView>([
        .list("colonnes") { $0.weekdays.map { WeekdayHeading(weekday: $0) } },
        .list("nombres") { $0.numbers },
        .list("lignes") { $0.rows },
        .list("selon_la_date") { view in
            view.isShort ? [] : view.kit.portal.permanences.byDate.map { PermanenceItem(permanence: $0, kit: view.kit) }
        },
        .list("jours") { DayOfPermanences.all($0.kit, most: most) },
        .list("services") { view in
            view.isShort ? [] : view.services.map { TravellingService(entry: $0, kit: view.kit) }
        },
        .list("etudes") { view in view.studies.map { ActionItem(entry: $0, kit: view.kit) } },
        .list("poles") { view in view.kit.portal.hubs.all.map { HubItem(hub: $0, kit: view.kit) } },
    ])
}

/// The heading of a column of the week.
struct WeekdayHeading: View {
    let weekday: Weekday

    static let fields = ViewFields<WeekdayHeading>([
        .text("jour") { $0.weekday.french.prefix(1).uppercased() + $0.weekday.french.dropFirst() }
    ])
}

/// A commune's line in the grid of the week.
struct GridRow: View {
    let commune: Commune
    let permanences: [LinkedPermanence]
    let weekdays: [Weekday]
    let kit: PageKit

    init(commune: Commune, weekdays: [Weekday], kit: PageKit) {
        self.commune = commune
        self.weekdays = weekdays
        self.kit = kit
        permanences = kit.portal.permanences.inCommune(commune.slug).filter { !$0.weekdays.isEmpty }
    }

    static let fields = ViewFields<GridRow>([
        .text("nom") { $0.commune.name },
        .literal("adresse") { Address.commune($0.commune.slug).path },
        .literal("ancre") { "a-\($0.commune.slug)" },
        .list("cases") { row in
            row.weekdays.map { weekday in
                // By name: an order that does not follow the day.
                let permanences = row.permanences.filter { $0.weekdays.contains(weekday) }
                return GridCell(
                    weekday: weekday, permanences: permanences.sorted { $0.service.title < $1.service.title })
            }
        },
    ])
}

/// Who comes to a commune on a weekday.
struct GridCell: View {
    let weekday: Weekday
    let permanences: [LinkedPermanence]

    static let fields = ViewFields<GridCell>([
        .text("jour") { $0.weekday.french.prefix(1).uppercased() + $0.weekday.french.dropFirst() },
        .list("permanences") { cell in cell.permanences.map { GridPermanence(permanence: $0, weekday: cell.weekday) } },
    ])
}

/// A service in a cell of the grid.
struct GridPermanence: View {
    let permanence: LinkedPermanence
    let weekday: Weekday

    static let fields = ViewFields<GridPermanence>([
        .text("service") { $0.permanence.service.title },
        .literal("service_adresse") { $0.permanence.service.address.path },
        .text("quand") { $0.permanence.schedule.recurrence.french(under: $0.weekday) },
    ])
}

/// A day of the coming weeks and who comes where.
struct DayOfPermanences: View {
    let date: CivilDate
    let permanences: [PermanenceDay]
    let kit: PageKit

    /// The days of a week on which somebody comes.
    ///
    /// - Parameter most: how many are told; the day in which there are too many is told whole, and is the last.
    static func all(_ kit: PageKit, most: Int) -> [DayOfPermanences] {
        let week = kit.portal.permanences.coming.filter { $0.occurrence.start.date < kit.portal.date.adding(days: 7) }
        let days = Dictionary(grouping: week) { $0.occurrence.start.date }
            .sorted { $0.key < $1.key }.map { DayOfPermanences(date: $0.key, permanences: $0.value, kit: kit) }
        var told = 0
        return days.prefix { day in
            defer { told += day.permanences.count }
            return told == 0 || told + day.permanences.count <= most
        }
    }

    static let fields = ViewFields<DayOfPermanences>([
        .text("jour") { $0.date.french(.weekdayAndDay) },
        .literal("iso") { $0.date.iso },
        .list("permanences") { day in day.permanences.map { PermanenceDayItem(day: $0, kit: day.kit) } },
    ])
}

/// One day of a permanence of a travelling service.
struct PermanenceDayItem: View {
    let day: PermanenceDay
    let kit: PageKit
    var kilometres: Double?

    static let fields = ViewFields<PermanenceDayItem>([
        .text("service") { $0.day.permanence.service.title },
        .literal("service_adresse") { $0.day.permanence.service.address.path },
        .text("commune") { $0.day.permanence.commune.name },
        .literal("commune_adresse") { Address.commune($0.day.permanence.commune.slug).path },
        .text("jour") { $0.day.occurrence.start.date.french(.weekdayAndDay) },
        .literal("iso") { $0.day.occurrence.start.date.iso },
        .text("heures") { $0.day.occurrence.frenchHours },
        .text("lieu") { $0.day.permanence.record.place },
        .text("distance") { $0.kilometres.map(FrenchNumber.distance) },
    ])
}

/// A travelling service and the communes it comes to.
struct TravellingService: View {
    let entry: Entry<Structure>
    let kit: PageKit

    static let fields = ViewFields<TravellingService>([
        .text("nom") { $0.entry.title },
        .literal("adresse") { $0.entry.address.path },
        .flag("exemple") { $0.entry.needsMark },
        .texts("communes") { service in
            let permanences = service.kit.portal.permanences.of(service.entry.slug)
            return service.kit.portal.territory.communes
                .filter { commune in permanences.contains { $0.commune == commune } }.map(\.name)
        },
    ])
}

/// A proximity hub: its communes, and the services that come to one of them.
struct HubItem: View {
    let hub: ProximityHub
    let kit: PageKit
    /// From the commune whose page shows it to the hub's own.
    var kilometres: Double?

    static let fields = ViewFields<HubItem>([
        .text("nom") { $0.hub.entry.title },
        .literal("adresse") { $0.hub.entry.address.path },
        .flag("exemple") { $0.hub.entry.needsMark },
        .text("centre") { $0.hub.entry.record.commune?.name },
        .text("distance") { $0.kilometres.map(FrenchNumber.distance) },
        .list("communes") { item in
            item.hub.communes.compactMap { item.kit.commune($0) }.map { CommuneItem(commune: $0) }
        },
        .list("services") { item in
            let here = Set(item.hub.communes)
            return item.kit.portal.directory.entries
                .filter { entry in entry.record.permanences.contains { ($0.commune?.slug).map(here.contains) == true } }
                .map { PageLink(title: $0.title, address: $0.address) }
        },
    ])
}
