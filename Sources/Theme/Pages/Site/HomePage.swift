import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let accueil = PageKind("accueil", HomeView.self, card: .accueil, on: .start)
}

/// The home page: four doors, this week, whom to call, choose your commune.
enum HomePage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let settings = kit.portal.settings
        return [
            PlannedPage(
                address: .home, template: .accueil, title: settings.name, description: settings.tagline,
                subject: .portal
            ) { HomeView(kit: kit) }
        ]
    }

    /// The door to childcare: the questions, or the guide when the portal asks none.
    private static func childcare(_ kit: PageKit) -> DoorItem {
        let asks = !kit.portal.seeds.carePath.stages.isEmpty
        return DoorItem(
            title: "Faire garder son enfant",
            text: asks
                ? "Trois questions, et les accueils près de chez vous, avec qui appeler."
                : "Le guide : chaque mode d’accueil, ce qu’il coûte, comment s’inscrire.",
            address: asks ? .carePath : .guide, icon: kit.icon("guide"))
    }

    /// The four doors, on the home page and where a page was not found; those that lead to nothing are left out.
    static func doors(_ kit: PageKit) -> [DoorItem] {
        [
            childcare(kit),
            DoorItem(
                title: "Trouver qui peut aider",
                text: "L’annuaire : crèches, écoles, relais, santé, démarches, près de chez vous.",
                address: .directory, icon: kit.icon("annuaire")),
            DoorItem(
                title: "Sortir, se rencontrer", text: "L’agenda : ce qui se passe dans les communes, jour après jour.",
                address: .agenda, icon: kit.icon("agenda")),
            DoorItem(
                title: "Être parent", text: "Des repères et des personnes à qui parler, selon ce que vous vivez.",
                address: .resources, icon: kit.icon("parents")),
        ].filter { kit.has($0.address) }
    }
}

struct HomeView: View {
    let kit: PageKit
    let week: [EventItem]

    init(kit: PageKit) {
        self.kit = kit
        // One line per event: what comes every day would fill the week alone.
        var seen: Set<Slug> = []
        week = kit.portal.agenda.upcoming(days: 7).filter { seen.insert($0.event.slug).inserted }.prefix(8)
            .map { EventItem($0, kit: kit) }
    }

    /// The numbers a family may need before all others.
    private static let first = ["15", "119", "3919", "allo-parents-bebe", "3114"]

    static let fields = ViewFields<HomeView>([
        .list("portes") { HomePage.doors($0.kit) },
        .list("semaine") { $0.week },
        .text("semaine_titre") { _ in "Cette semaine près de chez vous" },
        .list("numeros") { view in
            first.compactMap { Slug($0).flatMap(view.kit.number) }.map { NumberItem($0, kit: view.kit) }
        },
        .list("communes") { $0.kit.portal.territory.communes.map { CommuneItem(commune: $0) } },
        .html("carte", .map) { $0.kit.map.communes(from: .home) },
        .list("ages") { $0.kit.portal.seeds.ages.map { AgeItem(band: $0) } },
        .view("chiffres") { FiguresView(portal: $0.kit.portal) },
        .list("a_la_une") { view in
            view.kit.portal.entries[GuideChapter.self].prefix(3).map {
                PageLink(title: $0.title, summary: view.kit.told($0.common.summary), address: $0.address)
            }
        },
    ])
}

/// One of the four doors.
struct DoorItem: View {
    let title: String
    let text: String
    let address: Address
    let icon: HTMLFragment

    static let fields = ViewFields<DoorItem>([
        .text("titre") { $0.title },
        .text("texte") { $0.text },
        .literal("adresse") { $0.address.path },
        .html("icone", .icon) { $0.icon },
    ])
}

/// How much there is in the portal.
struct FiguresView: View {
    let portal: FamilyPortal

    static let fields = ViewFields<FiguresView>([
        .text("structures") { said($0.portal.directory.entries.count) },
        .text("evenements") { said($0.portal.agenda.nextOfEach.count) },
        .text("chapitres") { said($0.portal.entries[GuideChapter.self].count) },
    ])

    /// Nobody is told how many there are of what the portal does not have.
    private static func said(_ count: Int) -> String? { count == 0 ? nil : String(count) }
}
