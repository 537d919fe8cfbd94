import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let integration = PageKind("integration", EmbedView.self, card: .communes, isSearched: false)
}

/// « Ce mois-ci dans ma commune »: a bare page for the frame of another site, without script.
enum EmbedPages {
    /// How far it looks, in days.
    private static let days = 31

    static func pages(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.territory.communes.map { commune in
            PlannedPage(
                address: .embed(commune.slug), template: .integration,
                title: "Ce mois-ci \(FrenchPlace.at(commune.name))",
                description:
                    "Les rendez-vous pour les familles \(FrenchPlace.at(commune.name)), dans le mois qui vient.",
                trail: [TermLink(label: commune.name, address: .commune(commune.slug))], section: .communes,
                isIndexed: false
            ) { EmbedView(kit: kit, commune: commune, events: events(in: commune, kit)) }
        }
    }

    /// What to paste into the page of a town hall’s site.
    static func snippet(_ address: String, of commune: Commune) -> String {
        let title = "Agenda des familles \(FrenchPlace.at(commune.name))"
        return "<iframe src=\"\(escapeHTML(address))\" title=\"\(escapeHTML(title))\" width=\"100%\" height=\"520\" "
            + "loading=\"lazy\"></iframe>"
    }

    private static func events(in commune: Commune, _ kit: PageKit) -> [EventItem] {
        kit.portal.agenda.upcoming(days: days).filter { $0.event.record.isIn(commune.slug) }
            .map { EventItem($0, kit: kit) }
    }
}

struct EmbedView: View {
    let kit: PageKit
    let commune: Commune
    let events: [EventItem]

    static let fields = ViewFields<EmbedView>([
        .text("nom") { $0.commune.name },
        .literal("commune_adresse") { Address.commune($0.commune.slug).path },
        .list("evenements") { $0.events },
        .list("alentour") { $0.nearby },
    ])

    /// When there is nothing here, what there is not far away.
    private var nearby: [EventItem] {
        guard events.isEmpty else { return [] }
        let today = kit.portal.date
        return EventsNearby.near(commune.slug, kit: kit, within: 12, limit: 4, on: today...today.adding(days: 14))
    }
}
