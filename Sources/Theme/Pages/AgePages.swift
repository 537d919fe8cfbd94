import Content
import Portal

/// One page per age band: guide, services, agenda and resources together.
enum AgePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let contents = PlannedPage(
            address: .ages, template: .ages, title: "Par âge",
            description: "De la grossesse à l’adolescence : tout ce qui existe pour l’âge de votre enfant."
        ) { AgesView(kit: kit) }
        return [contents]
            + kit.portal.seeds.ages.map { band in
                PlannedPage(
                    address: .age(band.slug), template: .age, title: band.label, description: band.phrase,
                    trail: [TermLink(label: "Par âge", address: .ages)]
                ) { AgeView(kit: kit, band: band) }
            }
    }
}

struct AgesView: View {
    let kit: PageKit

    static let fields = ViewFields<AgesView>([
        .list("tranches") { $0.kit.portal.seeds.ages.map { AgeItem(band: $0) } }
    ])
}

/// An age band in a list.
struct AgeItem: View {
    let band: AgeBand

    static let fields = ViewFields<AgeItem>([
        .text("libelle") { $0.band.label },
        .literal("adresse") { Address.age($0.band.slug).path },
        .text("phrase") { $0.band.phrase },
    ])
}

struct AgeView: View {
    let kit: PageKit
    let band: AgeBand

    static let fields = ViewFields<AgeView>([
        .text("libelle") { $0.band.label },
        .text("phrase") { $0.band.phrase },
        .list("chapitres") { view in
            view.kit.portal.guide.filter { $0.record.ages.contains(view.band.slug) }
                .map { PageLink(title: $0.title, summary: $0.common.summary, address: $0.address) }
        },
        .list("groupes") { TypeGroupItem.groups(view: $0) },
        .list("evenements") { view in
            view.kit.portal.agenda.nextOfEach.filter { $0.event.record.ages.contains(view.band.slug) }.prefix(12)
                .map { EventItem($0, kit: view.kit) }
        },
        .list("ressources") { view in
            view.kit.portal.resources.filter { $0.record.ages.contains(view.band.slug) }
                .map { PageLink(title: $0.title, summary: $0.common.summary, address: $0.address) }
        },
        .list("autres") { view in
            view.kit.portal.seeds.ages.map {
                TermLink(label: $0.label, address: .age($0.slug), isCurrent: $0.slug == view.band.slug)
            }
        },
    ])
}

/// Structures of one type.
struct TypeGroupItem: View {
    let type: StructureType
    let structures: [StructureItem]

    static let fields = ViewFields<TypeGroupItem>([
        .text("type") { $0.type.plural },
        .list("structures") { $0.structures },
    ])

    static func groups(view: AgeView) -> [TypeGroupItem] {
        let entries = Dictionary(grouping: view.kit.portal.directory.forAge(view.band.slug)) { $0.record.types.first }
        return view.kit.portal.seeds.types.compactMap { type in
            entries[type.slug].map { found in
                TypeGroupItem(type: type, structures: found.map { StructureItem($0, kit: view.kit) })
            }
        }
    }
}
