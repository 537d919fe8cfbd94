import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

/// An action of the plan in a list.
struct ActionItem: View {
    let entry: Entry<PlanAction>
    let kit: PageKit

    static let fields = ViewFields<ActionItem>([
        .text("titre") { $0.entry.title },
        .text("resume") { $0.entry.common.summary },
        .literal("adresse") { $0.entry.address.path },
        .text("etat") { $0.entry.record.state.label },
        .word("etat_id", among: ActionState.allCases.map(\.rawValue)) { $0.entry.record.state.rawValue },
        .literal("etat_adresse") { Address.state($0.entry.record.state).path },
        .text("echeance") { $0.entry.record.term.map(String.init) },
        .text("pilote") { $0.entry.record.lead },
        .flag("exemple") { $0.entry.needsMark },
    ])
}

/// Actions under one heading.
struct ActionGroup: View {
    let title: String
    var summary: String?
    let actions: [ActionItem]

    static let fields = ViewFields<ActionGroup>([
        .text("titre") { $0.title },
        .text("resume") { $0.summary },
        .list("actions") { $0.actions },
    ])
}

/// How many actions stand in a state.
struct StateCount: View {
    let state: ActionState
    let count: Int

    static let fields = ViewFields<StateCount>([
        .text("libelle") { $0.state.label },
        .word("id", among: ActionState.allCases.map(\.rawValue)) { $0.state.rawValue },
        .literal("adresse") { Address.state($0.state).path },
        .text("nombre") { String($0.count) },
        .flag("aucune") { $0.count == 0 },
    ])

    static func all(_ actions: [Entry<PlanAction>]) -> [StateCount] {
        ActionState.allCases.map { state in
            StateCount(state: state, count: actions.count { $0.record.state == state })
        }
    }
}

/// A dated act of the project in a list: meeting, decision, opinion, agreement, change of state.
struct ActItem: View {
    let title: String
    let address: Address
    let date: CivilDate?
    var detail: String?
    var status: String?
    let isExample: Bool

    static let fields = ViewFields<ActItem>([
        .text("titre") { $0.title },
        .literal("adresse") { $0.address.path },
        .text("date") { $0.date?.french(.date) },
        .literal("iso") { $0.date?.iso },
        .text("detail") { $0.detail },
        .text("resultat") { $0.status },
        .flag("exemple") { $0.isExample },
    ])

    static func meeting(_ entry: Entry<Meeting>, kit: PageKit) -> ActItem {
        let place = [entry.record.place, entry.record.commune?.name].compactMap { $0 }.joined(
            separator: ", ")
        let hours = entry.record.hours.map { $0.french }
        return ActItem(
            title: entry.title, address: entry.address, date: entry.record.date,
            detail: [hours, place.isEmpty ? nil : place].compactMap { $0 }.joined(separator: ", "),
            status: entry.record.isPublic ? "Ouverte au public" : nil, isExample: entry.needsMark)
    }

    static func decision(_ entry: Entry<Decision>, kit: PageKit) -> ActItem {
        ActItem(
            title: entry.title, address: entry.address, date: entry.record.date,
            detail: kit.portal.governance.body(entry.record.body?.value)?.title, status: entry.record.result.label,
            isExample: entry.needsMark)
    }

    static func opinion(_ entry: Entry<Opinion>, on date: CivilDate) -> ActItem {
        ActItem(
            title: entry.title, address: entry.address, date: entry.record.receivedOn,
            detail: entry.record.givenOn.map { "avis rendu le \($0.french(.date))" }
                ?? entry.record.dueBy.map { "à rendre au plus tard le \($0.french(.date))" },
            status: entry.record.label(on: date),
            isExample: entry.needsMark)
    }

    static func agreement(_ entry: Entry<Agreement>, kit: PageKit) -> ActItem {
        let period = entry.record.first.flatMap { first in
            entry.record.last.flatMap { first <= $0 ? (first...$0).french : nil }
        }
        return ActItem(
            title: entry.title, address: entry.address, date: entry.record.first,
            detail: [entry.record.structure?.title, period].compactMap { $0 }.joined(separator: ", "),
            isExample: entry.needsMark)
    }
}

/// Links between the pages of the project.
enum ProjectLinks {
    static func indicators(_ slugs: [Slug], kit: PageKit) -> [IndicatorItem] {
        kit.portal.indicators.filter { slugs.contains($0.entry.slug) }.map { IndicatorItem(indicator: $0, kit: kit) }
    }
}
