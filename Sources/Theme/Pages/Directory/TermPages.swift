import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let liste = PageKind("liste", TermView.self, card: .annuaire, on: .terms)
}

/// One page per term that gathers entries: types, thématiques and publics of the directory, themes of the agenda.
enum TermPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        types(kit) + thematiques(kit) + publics(kit) + themes(kit)
    }

    private static func types(_ kit: PageKit) -> [PlannedPage] {
        let directory = kit.portal.directory
        let used = kit.portal.seeds.types.filter { !directory.ofType($0.slug).isEmpty }
        return used.flatMap { type in
            gathered(
                kit, title: type.plural, address: .type(type.slug), intro: nil, definition: type.definition,
                structures: directory.ofType(type.slug),
                actions: kit.portal.plan.actions(about: [type]),
                others: used.filter { $0.family == type.family && $0.slug != type.slug }.map {
                    TermLink(label: $0.plural, address: .type($0.slug), count: directory.ofType($0.slug).count)
                })
        }
    }

    private static func thematiques(_ kit: PageKit) -> [PlannedPage] {
        let directory = kit.portal.directory
        let used = self.used(kit.portal.seeds.thematiques, by: directory.ofThematique) { .thematique($0) }
        return kit.portal.seeds.thematiques.filter { !directory.ofThematique($0.slug).isEmpty }.flatMap { term in
            gathered(
                kit, title: "Besoin : \(term.label.prefix(1).lowercased() + term.label.dropFirst())",
                address: .thematique(term.slug),
                intro: "Les services de l’annuaire pour ce besoin.", definition: nil,
                structures: directory.ofThematique(term.slug),
                others: used.filter { $0.address != .thematique(term.slug) })
        }
    }

    private static func publics(_ kit: PageKit) -> [PlannedPage] {
        let directory = kit.portal.directory
        let used = self.used(kit.portal.seeds.publics, by: directory.forPublic) { .audience($0) }
        return kit.portal.seeds.publics.filter { !directory.forPublic($0.slug).isEmpty }.flatMap { term in
            gathered(
                kit, title: "Pour : \(term.label.prefix(1).lowercased() + term.label.dropFirst())",
                address: .audience(term.slug),
                intro: "Les services de l’annuaire qui s’adressent à ce public.", definition: nil,
                structures: directory.forPublic(term.slug),
                others: used.filter { $0.address != .audience(term.slug) })
        }
    }

    private static func themes(_ kit: PageKit) -> [PlannedPage] {
        let counts = ThemeCount(kit)
        return kit.portal.seeds.themes.filter { counts[$0.slug] > 0 }.flatMap { theme in
            let events = kit.portal.agenda.nextOfEach.filter { $0.event.record.themes.contains(theme) }
            return ListPart.all(of: events, at: .theme(theme.slug)) { $0.date.french(.date) }.map { part in
                PlannedPage(
                    address: part.address, template: .liste, title: theme.label + part.mark,
                    description: "\(theme.label) : les rendez-vous à venir dans les communes du territoire.",
                    trail: [TermLink(label: "Agenda", address: .agenda)], section: .agenda,
                    newest: kit.portal.agenda.entries.filter { $0.record.themes.contains(theme) }.newest(),
                    card: .agenda
                ) {
                    TermView(
                        kit: kit, address: part.address, intro: nil, definition: nil, structures: [],
                        events: part.items.map { EventItem($0, kit: kit) }, parts: part.links,
                        others: counts.links.filter { $0.address != .theme(theme.slug) })
                }
            }
        }
    }

    /// The page of entries that have something in common, or several when they are many.
    static func gathered(
        _ kit: PageKit, title: String, address: Address, intro: String?, definition: String?,
        structures: [Entry<Structure>], actions: [Entry<PlanAction>] = [], others: [TermLink],
        trail: [TermLink] = [TermLink(label: "Annuaire", address: .directory)], section: Address = .directory
    ) -> [PlannedPage] {
        ListPart.all(of: structures.sorted { $0.title.folded < $1.title.folded }, at: address, named: \.title).map {
            part in
            PlannedPage(
                address: part.address, template: .liste, title: title + part.mark,
                description: definition
                    ?? "\(title) : qui s’en occupe sur le territoire, où, quand et comment les joindre.",
                trail: trail, section: section, newest: part.items.newest()
            ) {
                TermView(
                    kit: kit, address: part.address, intro: intro, definition: definition, structures: part.items,
                    events: [], parts: part.links, actions: part.isFirst ? actions : [], others: others)
            }
        }
    }

    /// The terms that some entries carry, with their number.
    static func used(
        _ terms: [PlainTerm], by entries: (Slug) -> [Entry<Structure>], address: (Slug) -> Address
    ) -> [TermLink] {
        terms.compactMap { term in
            let count = entries(term.slug).count
            return count == 0 ? nil : TermLink(label: term.label, address: address(term.slug), count: count)
        }
    }
}

/// The themes of the agenda with the number of events to come.
struct ThemeCount {
    private let counts: [Slug: Int]
    /// The themes that some events carry.
    let links: [TermLink]

    init(_ kit: PageKit) {
        // Every theme an event ever carried keeps its page: past events link to it.
        var upcoming: [Slug: Int] = [:]
        var all: [Slug: Int] = [:]
        for happening in kit.portal.agenda.nextOfEach {
            for theme in Set(happening.event.record.themes) { upcoming[theme.slug, default: 0] += 1 }
        }
        for entry in kit.portal.agenda.entries {
            for theme in Set(entry.record.themes) { all[theme.slug, default: 0] += 1 }
        }
        counts = all
        links = kit.portal.seeds.themes.filter { all[$0.slug] != nil }.map {
            TermLink(label: $0.label, address: .theme($0.slug), count: upcoming[$0.slug] ?? 0)
        }
    }

    /// How many events carry the theme, past ones included.
    subscript(theme: Slug) -> Int { counts[theme] ?? 0 }
}

struct TermView: View {
    let kit: PageKit
    let address: Address
    let intro: String?
    let definition: String?
    let structures: [Entry<Structure>]
    let events: [EventItem]
    /// The pages the list is shared between; none when this is all.
    var parts: [TermLink] = []
    var actions: [Entry<PlanAction>] = []
    let others: [TermLink]

    static let fields = ViewFields<TermView>([
        .text("intro") { $0.intro },
        .text("definition") { $0.definition },
        .list("parties") { $0.parts },
        .list("structures") { view in view.structures.map { StructureItem($0, kit: view.kit) } },
        .list("evenements") { $0.events },
        .list("actions") { view in view.actions.map { ActionItem(entry: $0, kit: view.kit) } },
        .html("carte", .map) { view in
            view.structures.contains { $0.record.coordinates != nil }
                ? view.kit.map.places(view.structures, from: view.address) : nil
        },
        .list("autres") { $0.others },
    ])
}
