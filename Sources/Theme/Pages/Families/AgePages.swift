import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let ages = PageKind("ages", AgesView.self, card: .ages, on: .start)
    static let age = PageKind("age", AgeView.self, card: .ages, on: .start)
}

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
                    trail: [TermLink(label: "Par âge", address: .ages)],
                    newest: kit.portal.agenda.entries.filter { $0.record.ages.contains(band) }.newest()
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

    /// The entries for this age that stand for a number to call.
    private var numbers: [PublicNumber] {
        let named = Set(
            kit.portal.directory.forAge(band.slug).flatMap { AgeFamilyItem.isNumber($0) ? $0.record.numbers : [] })
        let numbers = kit.portal.seeds.numbers.filter(named.contains)
        return numbers.filter(\.answersAlways) + numbers.filter { !$0.answersAlways }
    }

    /// The next events for some bands, one of each.
    private func events(for bands: [AgeBand], limit: Int) -> [EventItem] {
        kit.portal.agenda.nextOfEach.filter { $0.event.record.ages.contains(where: bands.contains) }.prefix(limit)
            .map { EventItem($0, kit: kit) }
    }

    /// The bands just before and after this one.
    private var neighbours: [AgeBand] {
        let bands = kit.portal.seeds.ages
        guard let place = bands.firstIndex(of: band) else { return [] }
        return [place - 1, place + 1].filter(bands.indices.contains).map { bands[$0] }
    }

    static let fields = ViewFields<AgeView>([
        .text("libelle") { $0.band.label },
        .text("phrase") { $0.band.phrase },
        .literal("parcours") { view in
            view.kit.portal.seeds.carePath.stages.first { $0.age == view.band.slug }
                .map { Address.carePath($0.slug).path }
        },
        .list("demarches") { view in
            view.kit.portal.seeds.ageTasks.filter { $0.age == view.band.slug }
                .map { AgeTaskItem(task: $0, kit: view.kit) }
        },
        .list("familles") { AgeFamilyItem.all(for: $0.band, kit: $0.kit) },
        .list("evenements") { $0.events(for: [$0.band], limit: 6) },
        .list("evenements_voisins") { $0.events(for: $0.neighbours, limit: 3) },
        .list("chapitres") { view in
            view.kit.portal.entries[GuideChapter.self].filter { $0.record.ages.contains(view.band) }
                .map { PageLink(title: $0.title, summary: view.kit.told($0.common.summary), address: $0.address) }
        },
        .list("ressources") { view in
            view.kit.portal.entries[ParentResource.self].filter { $0.record.ages.contains(view.band) }
                .map { PageLink(title: $0.title, summary: view.kit.told($0.common.summary), address: $0.address) }
        },
        .list("numeros") { view in view.numbers.map { NumberItem($0, kit: view.kit) } },
        .list("autres") { view in
            view.kit.portal.seeds.ages.map {
                TermLink(label: $0.label, address: .age($0.slug), isCurrent: $0.slug == view.band.slug)
            }
        },
    ])
}

/// Something to do at an age, with the chapter that explains it.
struct AgeTaskItem: View {
    let task: AgeTask
    let kit: PageKit

    static let fields = ViewFields<AgeTaskItem>([
        .text("quand") { $0.task.moment },
        .text("quoi") { $0.task.text },
        .view("chapitre") { item in
            item.kit.portal.entries[GuideChapter.self, item.task.chapter.value]
                .map { PageLink(title: $0.title, address: $0.address) }
        },
    ])
}

/// The structures of a family that are for an age: closed but for the first families, so that no wall of names
/// stands between a parent and the rest of the page.
struct AgeFamilyItem: View {
    let family: TypeFamily
    let band: AgeBand
    let structures: [StructureItem]
    let isOpen: Bool
    let icon: HTMLFragment

    static let fields = ViewFields<AgeFamilyItem>([
        .text("libelle") { $0.family.label },
        .text("nombre") { String($0.structures.count) },
        .flag("ouverte") { $0.isOpen },
        .html("icone", .icon) { $0.icon },
        .list("structures") { Array($0.structures.prefix(shown)) },
        .literal("suite") { item in
            item.structures.count > shown
                ? "\(Address.directory.path)?age=\(item.band.slug)&quoi=tout-\(item.family.slug)" : nil
        },
    ])

    /// The rest is in the directory, where it can be filtered.
    private static let shown = 12

    /// Whether an entry only stands for a number: it is shown with the numbers.
    static func isNumber(_ entry: Entry<Structure>) -> Bool { !entry.record.numbers.isEmpty }

    static func all(for band: AgeBand, kit: PageKit) -> [AgeFamilyItem] {
        let entries = kit.portal.directory.forAge(band.slug).filter { !isNumber($0) }
        let found = Dictionary(grouping: entries) { kit.family(of: $0.record)?.slug }
        let families = kit.portal.seeds.typeFamilies
        let first = band.families.compactMap { slug in families.first { $0.slug == slug } }
        let order = first + families.filter { !band.families.contains($0.slug) }
        return order.compactMap { family in
            found[family.slug].map { (family, $0) }
        }.enumerated().map { place, group in
            AgeFamilyItem(
                family: group.0, band: band, structures: group.1.map { StructureItem($0, kit: kit) },
                isOpen: place == 0,
                icon: kit.icon(group.0.icon))
        }
    }
}
