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

    static let fields = ViewFields<StopsView>([
        .list("jours") { view in
            Weekday.allCases.map { WeekdayItem(weekday: $0, stops: view.kit.portal.stops.on($0), kit: view.kit) }
                .filter { !$0.stops.isEmpty }
        },
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
    let weekday: Weekday
    let stops: [Stop]
    let kit: PageKit

    static let fields = ViewFields<WeekdayItem>([
        .text("jour") { $0.weekday.french.prefix(1).uppercased() + $0.weekday.french.dropFirst() },
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
