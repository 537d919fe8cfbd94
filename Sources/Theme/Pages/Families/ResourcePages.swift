import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let parentalite = PageKind("parentalite", ResourcesView.self, card: .parentalite, on: .parents)
    static let ressource = PageKind("ressource", ResourceView.self, card: .parentalite, on: .parents)
}

/// Resources for parents, by need.
enum ResourcePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.entries[ParentResource.self].isEmpty else { return [] }
        let contents = PlannedPage(
            address: .resources, template: .parentalite, title: "Pour les parents",
            description: "Des repères et des personnes à qui parler, selon ce que vous vivez en ce moment.",
            section: .resources, newest: kit.portal.entries[ParentResource.self].newest()
        ) { ResourcesView(kit: kit) }
        return [contents]
            + kit.portal.entries[ParentResource.self].map { entry in
                PlannedPage(
                    address: entry.address, template: .ressource, title: entry.title,
                    description: entry.common.summary,
                    trail: [TermLink(label: "Pour les parents", address: .resources)],
                    section: .resources, entry: .init(entry)
                ) { ResourceView(kit: kit, entry: entry) }
            }
    }
}

struct ResourcesView: View {
    let kit: PageKit

    static let fields = ViewFields<ResourcesView>([
        .list("besoins") { view in
            view.kit.portal.seeds.needs.map { need in
                NeedItem(
                    need: need,
                    resources: view.kit.portal.entries[ParentResource.self].filter { $0.record.needs.contains(need) }
                        .map {
                            PageLink(title: $0.title, summary: view.kit.told($0.common.summary), address: $0.address)
                        })
            }
        },
        .list("numeros") { view in
            view.kit.portal.seeds.numbers.filter { !$0.isEmergency }.map { NumberItem($0, kit: view.kit) }
        },
    ])
}

/// A need and the resources that answer it.
struct NeedItem: View {
    let need: ParentNeed
    var resources: [PageLink] = []

    static let fields = ViewFields<NeedItem>([
        .text("libelle") { $0.need.label },
        .text("question") { $0.need.question },
        .literal("ancre") { $0.need.slug.text },
        .literal("adresse") { Address.resources.path + "#" + $0.need.slug.text },
        .list("ressources") { $0.resources },
    ])
}

struct ResourceView: View {
    let kit: PageKit
    let entry: Entry<ParentResource>
    let body: HTMLFragment

    init(kit: PageKit, entry: Entry<ParentResource>) {
        self.kit = kit
        self.entry = entry
        var text = PageText(kit.portal, on: entry.address)
        body = text.html(entry.body)
    }

    static let fields = ViewFields<ResourceView>([
        .text("titre") { $0.entry.title },
        .html("corps", .prose) { $0.body },
        .list("besoins") { view in
            view.entry.record.needs.map { NeedItem(need: $0) }
        },
        .list("ages") { $0.entry.record.ages.map(TermLink.init(age:)) },
        .list("structures") { view in
            view.entry.record.structures.compactMap(\.entry).map { StructureItem($0, kit: view.kit) }
        },
        .list("numeros") { view in
            view.entry.record.numbers.map { NumberItem($0, kit: view.kit) }
        },
        .list("liens") { view in
            view.entry.record.links.compactMap { link in
                link.address.map { WebLinkItem(title: link.title, address: $0) }
            }
        },
        .list("autres") { view in
            view.kit.portal.entries[ParentResource.self]
                .filter { other in
                    other.slug != view.entry.slug
                        && other.record.needs.contains { view.entry.record.needs.contains($0) }
                }
                .prefix(4).map {
                    PageLink(title: $0.title, summary: view.kit.told($0.common.summary), address: $0.address)
                }
        },
    ])
}

/// A public site to read.
struct WebLinkItem: View {
    let title: String
    let address: SafeAddress

    static let fields = ViewFields<WebLinkItem>([
        .text("titre") { $0.told },
        .literal("url") { $0.address.text },
        .literal("hote") { $0.address.host ?? $0.address.text },
    ])

    private static let formats = ["pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "zip"]

    /// The title, and the format of what is not a page (RGAA 13.3) unless it says it.
    private var told: String {
        let path = address.text.prefix { $0 != "?" && $0 != "#" }.lowercased()
        guard let format = Self.formats.first(where: { path.hasSuffix("." + $0) }),
            !title.lowercased().contains(format)
        else { return title }
        return "\(title) (\(format.uppercased()))"
    }
}
