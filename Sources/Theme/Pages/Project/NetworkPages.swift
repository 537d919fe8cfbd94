import Content
import Drawing
import Markdown
import Portal
import Templates

extension PageKind {
    static let reseau = PageKind("reseau", NetworkView.self, card: .reseau, on: .project)
}

/// Who works with whom, and a page for professionals.
enum NetworkPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            PlannedPage(
                address: .network, template: .reseau, title: "Réseau des acteurs",
                description: "Qui travaille avec qui pour les familles, et comment les professionnels se retrouvent.",
                trail: kit.portal.plan.axes.isEmpty ? [] : ProjectPages.trail, section: .project
            ) { NetworkView(kit: kit) }
        ]
    }
}

struct NetworkView: View {
    let kit: PageKit

    static let fields = ViewFields<NetworkView>([
        .html("dessin", .chart) { NetworkDrawing.draw($0.kit.portal.network) },
        .list("acteurs") { view in
            view.kit.portal.network.actors.sorted().enumerated().compactMap { index, slug in
                view.kit.portal.directory[slug].map { NetworkActor(entry: $0, number: index + 1, kit: view.kit) }
            }
        },
        .list("commissions") { view in view.kit.portal.network.tables.map { TableItem(table: $0, kit: view.kit) } },
        .list("reunions") { view in
            view.kit.portal.governance.meetings.filter { $0.isAhead(view.kit) }
                .prefix(4).map { ActItem.meeting($0, kit: view.kit) }
        },
        .flag("gouvernance") { !$0.kit.portal.governance.bodies.isEmpty },
        .text("liens_nombre") { String($0.kit.portal.network.links.count) },
    ])
}

/// An actor and those it works with.
struct NetworkActor: View {
    let entry: Entry<Structure>
    let number: Int
    let kit: PageKit

    static let fields = ViewFields<NetworkActor>([
        .text("numero") { String($0.number) },
        .text("nom") { $0.entry.title },
        .literal("adresse") { $0.entry.address.path },
        .flag("exemple") { $0.entry.needsMark },
        .list("commissions") { actor in
            actor.kit.portal.network.bodies(of: actor.entry.slug).map { PageLink(title: $0.title, address: $0.address) }
        },
        .list("partenaires") { actor in
            actor.kit.portal.network.partners(of: actor.entry.slug).compactMap { actor.kit.portal.directory[$0] }
                .map { PageLink(title: $0.title, address: $0.address) }
        },
    ])
}

/// A body and the structures that sit in it.
struct TableItem: View {
    let table: ActorNetwork.Table
    let kit: PageKit

    static let fields = ViewFields<TableItem>([
        .text("titre") { $0.table.body.title },
        .literal("adresse") { $0.table.body.address.path },
        .flag("exemple") { $0.table.body.needsMark },
        .list("structures") { item in
            item.table.structures.map { PageLink(title: $0.title, address: $0.address) }
        },
    ])
}
