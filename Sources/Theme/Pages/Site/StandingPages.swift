import Content
import Markdown
import Portal
import Templates

extension PageKind {
    static let page = PageKind("page", StandingPageView.self, card: .page, on: .about)
    static let siteMap = PageKind("plan-du-site", SiteMapView.self, card: .page)
    static let notFound = PageKind("erreur-404", NotFoundView.self, card: .page, isSearched: false)
}

/// Standing pages, the map of the site, and the page for what is not there.
enum StandingPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.plainPages.map { entry in
            PlannedPage(
                address: entry.address, template: .page, title: entry.title, description: entry.common.summary,
                entry: .init(entry)
            ) { StandingPageView(kit: kit, entry: entry) }
        }
    }

    /// The map of the site links every other page that is not found by reading on.
    static func siteMap(of pages: [PlannedPage], _ kit: PageKit) -> PlannedPage {
        PlannedPage(
            address: .siteMap, template: .siteMap, title: "Plan du site",
            description: "Toutes les pages du portail, rubrique par rubrique."
        ) { SiteMapView(pages: pages) }
    }

    static func notFound(_ kit: PageKit) -> PlannedPage {
        PlannedPage(
            address: .notFound, template: .notFound, title: "Page introuvable",
            description: "Cette page n’existe pas ou n’existe plus.", isIndexed: false
        ) { NotFoundView(kit: kit) }
    }
}

struct StandingPageView: View {
    let kit: PageKit
    let entry: Entry<StandingPage>
    let body: HTMLFragment
    let inventory: Inventory

    init(kit: PageKit, entry: Entry<StandingPage>) {
        self.kit = kit
        self.entry = entry
        inventory = Inventory(of: entry.record.types, kit: kit)
        var text = PageText(kit.portal, on: entry.address)
        body = text.html(entry.body)
    }

    static let fields = ViewFields<StandingPageView>([
        .text("titre") { $0.entry.title },
        .html("corps", .prose) { $0.body },
        .list("plan") { AnchorItem.plan(of: $0.entry.body) },
        .list("types") { $0.inventory.groups },
        .html("carte", .map) { $0.inventory.map(from: $0.entry.address) },
        .list("manques") { view in view.entry.record.gaps.map { SentenceItem(html: view.kit.told($0)) } },
        .list("actions") { view in
            view.entry.record.axes.flatMap { view.kit.portal.plan.actions(ofAxis: $0.slug) }
                .map { ActionItem(entry: $0, kit: view.kit) }
        },
    ])
}

struct SiteMapView: View {
    let pages: [PlannedPage]

    static let fields = ViewFields<SiteMapView>([
        .list("rubriques") { view in
            SiteMapPart.allCases.map { part in
                SiteMapGroup(
                    title: part.rawValue,
                    links: view.pages.filter { $0.template.part == part }
                        .map { PageLink(title: $0.title, address: $0.address) })
            }
            .filter { !$0.links.isEmpty }
        }
    ])
}

/// A part of the map of the site, and its pages.
struct SiteMapGroup: View {
    let title: String
    let links: [PageLink]

    static let fields = ViewFields<SiteMapGroup>([
        .text("titre") { $0.title },
        .list("liens") { $0.links },
    ])
}

struct NotFoundView: View {
    let kit: PageKit

    static let fields = ViewFields<NotFoundView>([
        .list("portes") { HomePage.doors($0.kit) }
    ])
}
