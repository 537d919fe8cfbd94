import Almanac
import Content
import Portal

/// Travelling services: who is where, by day, by commune and by service.
enum StopsPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            PlannedPage(
                address: .stops, template: .permanences, title: "Services itinérants",
                description: "Les services qui viennent près de chez vous : où, quel jour, à quelle heure.",
                trail: [TermLink(label: "Annuaire", address: .directory)], section: .directory
            ) { StopsView(kit: kit) }
        ]
    }
}

struct StopsView: View {
    let kit: PageKit

    private var days: [WeekdayItem] {
        let stops = kit.portal.stops
        let weekdays = Weekday.allCases.map { weekday in
            WeekdayItem(
                label: weekday.french.prefix(1).uppercased() + weekday.french.dropFirst(), stops: stops.on(weekday),
                kit: kit)
        }
        return (weekdays + [WeekdayItem(label: "Selon la date", stops: stops.byDate, kit: kit)])
            .filter { !$0.stops.isEmpty }
    }

    static let fields = ViewFields<StopsView>([
        .list("jours") { $0.days },
        .list("communes") { view in
            view.kit.portal.territory.communes.map { commune in
                CommuneStops(commune: commune, stops: view.kit.portal.stops.inCommune(commune.slug), kit: view.kit)
            }
            .filter { !$0.stops.isEmpty }
        },
        .list("services") { view in
            view.kit.portal.directory.entries.filter { !$0.record.stops.isEmpty }
                .map { StructureItem($0, kit: view.kit) }
        },
    ])
}

/// A weekday and who comes on it.
struct WeekdayItem: View {
    let label: String
    let stops: [Stop]
    let kit: PageKit

    static let fields = ViewFields<WeekdayItem>([
        .text("jour") { $0.label },
        .list("permanences") { view in view.stops.map { StopItem(stop: $0, kit: view.kit) } },
    ])
}

/// A commune and who comes to it.
struct CommuneStops: View {
    let commune: Commune
    let stops: [Stop]
    let kit: PageKit

    static let fields = ViewFields<CommuneStops>([
        .text("nom") { $0.commune.name },
        .literal("adresse") { Address.commune($0.commune.slug).path },
        .list("permanences") { view in view.stops.map { StopItem(stop: $0, kit: view.kit) } },
    ])
}
