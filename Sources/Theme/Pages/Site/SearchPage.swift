import Exports
import Markdown
import Portal
import Templates

extension PageKind {
    static let recherche = PageKind("recherche", SearchView.self, card: .page, on: .start, isSearched: false)
}

/// The search: a field for those who have scripts, the ways through the portal for all.
enum SearchPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            PlannedPage(
                address: .search, template: .recherche, title: "Rechercher",
                description: "Chercher dans le guide, l’annuaire, l’agenda et toutes les pages du portail."
            ) { SearchView(kit: kit) }
        ]
    }

    /// What a search is told of a page; nil for pages nobody looks for.
    static func searched(_ page: PlannedPage) -> SearchedPage? {
        guard page.template.isSearched else { return nil }
        return SearchedPage(
            page.address, title: page.title, description: page.description, parent: page.trail.last?.label,
            isExample: page.entry?.isExample == true)
    }
}

struct SearchView: View {
    let kit: PageKit

    static let fields = ViewFields<SearchView>([
        .list("portes") { HomePage.doors($0.kit) }
    ])
}
