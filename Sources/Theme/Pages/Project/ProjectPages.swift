import Content
import Drawing
import Markdown
import Portal
import Site
import Telling
import Templates

extension PageKind {
    static let projet = PageKind("projet", ProjectView.self, card: .projet, on: .project)
    static let actions = PageKind("actions", ActionsView.self, card: .projet, on: .project)
    static let action = PageKind("action", ActionView.self, card: .projet)
}

/// The territory project: plan by axis, by state and by year, one page per action, one report per year.
enum ProjectPages {
    static let trail = [TermLink(label: "Projet de territoire", address: .project)]

    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.plan.axes.isEmpty else { return [] }
        let contents = PlannedPage(
            address: .project, template: .projet, title: "Projet de territoire",
            description: "Ce que le projet de territoire imagine pour les familles, et où en est chaque action.",
            section: .project, newest: kit.portal.plan.actions.newest()
        ) { ProjectView(kit: kit) }
        return [contents] + axes(kit) + states(kit) + objectives(kit) + actions(kit) + reports(kit)
    }

    private static func axes(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.plan.axes.map { axis in
            PlannedPage(
                address: .axis(axis.slug), template: .actions, title: axis.label, description: axis.stake,
                trail: trail, section: .project, newest: kit.portal.plan.actions(ofAxis: axis.slug).newest()
            ) {
                ActionsView(
                    intro: axis.stake, actions: kit.portal.plan.actions(ofAxis: axis.slug),
                    groups: kit.portal.plan.objectives(of: axis.slug).map { objective in
                        ActionGroup(
                            title: objective.title, summary: objective.common.summary,
                            actions: kit.portal.plan.actions(of: objective.slug).map { ActionItem(entry: $0, kit: kit) }
                        )
                    },
                    indicators: kit.portal.indicators.filter { $0.entry.record.axes.contains(axis) }
                        .map { IndicatorItem(indicator: $0, kit: kit) })
            }
        }
    }

    private static func states(_ kit: PageKit) -> [PlannedPage] {
        ActionState.allCases.map { state in
            PlannedPage(
                address: .state(state), template: .actions, title: "Actions : \(state.label.lowercased())",
                description: "Les actions du projet de territoire dans cet état, axe par axe.",
                trail: trail, section: .project, newest: kit.portal.plan.actions(in: state).newest()
            ) {
                let actions = kit.portal.plan.actions(in: state)
                return ActionsView(
                    intro: nil, actions: actions,
                    groups: kit.portal.plan.axes.map { axis in
                        ActionGroup(
                            title: axis.label,
                            actions: actions.filter { $0.record.axis == axis }.map {
                                ActionItem(entry: $0, kit: kit)
                            })
                    }
                    .filter { !$0.actions.isEmpty },
                    indicators: [])
            }
        }
    }

    private static func objectives(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.plan.objectives.map { entry in
            PlannedPage(
                address: entry.address, template: .actions, title: entry.title, description: entry.common.summary,
                trail: trail + [entry.record.axis].compactMap { $0.map(TermLink.init(axis:)) },
                section: .project, entry: .init(entry)
            ) {
                var text = PageText(kit.portal, on: entry.address)
                let actions = kit.portal.plan.actions(of: entry.slug)
                return ActionsView(
                    intro: entry.common.summary, body: text.html(entry.body), actions: actions,
                    groups: [
                        ActionGroup(title: "Les actions", actions: actions.map { ActionItem(entry: $0, kit: kit) })
                    ],
                    indicators: [])
            }
        }
    }

    private static func actions(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.plan.actions.map { entry in
            PlannedPage(
                address: entry.address, template: .action, title: entry.title, description: entry.common.summary,
                trail: trail + [entry.record.axis].compactMap { $0.map(TermLink.init(axis:)) },
                section: .project, entry: .init(entry)
            ) { ActionView(kit: kit, entry: entry) }
        }
    }

    private static func reports(_ kit: PageKit) -> [PlannedPage] {
        YearReport.years(kit.portal).map { year in
            PlannedPage(
                address: .report(year), template: .bilan,
                title: year > kit.portal.date.year ? "Objectifs \(year)" : "Bilan \(year)",
                description: year > kit.portal.date.year
                    ? "Ce qui est prévu pour \(year), action par action."
                    : "Ce qui \(year < kit.portal.date.year ? "était" : "est") prévu en \(year), ce qui a changé, "
                        + "ce qui a été décidé.",
                trail: trail, section: .project, newest: kit.portal.plan.actions.newest()
            ) { ReportView(kit: kit, year: year) }
        }
    }
}

struct ProjectView: View {
    let kit: PageKit

    static let fields = ViewFields<ProjectView>([
        .list("piliers") { PillarItem.all($0.kit) },
        .list("etats") { StateCount.all($0.kit.portal.plan.actions) },
        .html("progression", .progress) { ProgressBar.draw($0.kit.portal.plan.actions) },
        .text("nombre") { String($0.kit.portal.plan.actions.count) },
        .list("annees") { view in
            YearReport.years(view.kit.portal).map { TermLink(label: String($0), address: .report($0)) }
        },
        .list("demandes") { view in view.kit.portal.plan.requests.map { RequestItem(request: $0, kit: view.kit) } },
        .text("indicateurs_nombre") { String($0.kit.portal.indicators.count) },
    ])
}

/// A pillar and its axes.
struct PillarItem: View {
    let title: String
    let axes: [AxisItem]

    static let fields = ViewFields<PillarItem>([
        .text("titre") { $0.title },
        .list("axes") { $0.axes },
    ])

    static func all(_ kit: PageKit) -> [PillarItem] {
        var seen: Set<String> = []
        let pillars = kit.portal.plan.axes.map(\.pillar).filter { seen.insert($0).inserted }
        return pillars.map { pillar in
            PillarItem(
                title: pillar,
                axes: kit.portal.plan.axes.filter { $0.pillar == pillar }.map { axis in
                    AxisItem(axis: axis, actions: kit.portal.plan.actions(ofAxis: axis.slug))
                })
        }
    }
}

/// An axis and how far its actions are.
struct AxisItem: View {
    let axis: ProjectAxis
    let actions: [Entry<PlanAction>]

    static let fields = ViewFields<AxisItem>([
        .text("libelle") { $0.axis.label },
        .text("enjeu") { $0.axis.stake },
        .literal("adresse") { Address.axis($0.axis.slug).path },
        .text("nombre") { String($0.actions.count) },
        .html("progression", .progress) { ProgressBar.draw($0.actions) },
    ])
}

/// Something the seed document asks, and where the portal answers.
struct RequestItem: View {
    let request: ProjectRequest
    let kit: PageKit

    static let fields = ViewFields<RequestItem>([
        .text("numero") { $0.request.slug.text },
        .text("titre") { $0.request.title },
        .text("phrase") { $0.request.answer },
        .literal("adresse") { $0.kit.has(Address($0.request.page)) ? $0.request.page : nil },
    ])
}

struct ActionsView: View {
    let intro: String?
    var body: HTMLFragment?
    let actions: [Entry<PlanAction>]
    let groups: [ActionGroup]
    let indicators: [IndicatorItem]

    static let fields = ViewFields<ActionsView>([
        .text("intro") { $0.intro },
        .html("corps", .prose) { $0.body },
        .html("progression", .progress) { ProgressBar.draw($0.actions) },
        .list("etats") { StateCount.all($0.actions) },
        .list("groupes") { $0.groups },
        .list("indicateurs") { $0.indicators },
    ])
}

struct ActionView: View {
    let kit: PageKit
    let entry: Entry<PlanAction>
    let body: HTMLFragment

    init(kit: PageKit, entry: Entry<PlanAction>) {
        self.kit = kit
        self.entry = entry
        var text = PageText(kit.portal, on: entry.address)
        body = text.html(entry.body)
    }

    private var record: PlanAction { entry.record }

    static let fields = ViewFields<ActionView>([
        .text("titre") { $0.entry.title },
        .text("resume") { $0.entry.common.summary },
        .html("corps", .prose) { $0.body },
        .text("etat") { $0.record.state.label },
        .word("etat_id", among: ActionState.allCases.map(\.rawValue)) { $0.record.state.rawValue },
        .literal("etat_adresse") { Address.state($0.record.state).path },
        .text("pilote") { $0.record.lead },
        .list("partenaires") { $0.record.partners.map { ActorItem(actor: $0) } },
        .text("echeance") { $0.record.term.map(String.init) },
        .text("budget") { $0.record.budget },
        .view("objectif") { $0.objective },
        .list("axes") { [$0.record.axis].compactMap { $0.map(TermLink.init(axis:)) } },
        .list("indicateurs") { view in ProjectLinks.indicators(view.record.indicators.map(\.value), kit: view.kit) },
        .list("histoire") { $0.record.history.map { ChangeItem(change: $0) } },
        .list("demandes") { view in
            view.record.requests.map { RequestItem(request: $0, kit: view.kit) }
        },
    ])

    private var objective: PageLink? {
        let slug = record.objective?.value
        return kit.portal.plan.objectives.first { $0.slug == slug }.map {
            PageLink(title: $0.title, address: $0.address)
        }
    }
}

/// A change of an action's state.
struct ChangeItem: View {
    let change: StateChange

    static let fields = ViewFields<ChangeItem>([
        .text("date") { $0.change.date?.french(.date) },
        .literal("iso") { $0.change.date?.iso },
        .text("etat") { $0.change.state.label },
        .text("note") { $0.change.note },
    ])
}
