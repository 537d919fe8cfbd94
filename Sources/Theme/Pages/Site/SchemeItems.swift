import Content
import Portal
import Templates

/// The accessibility plan, year by year.
struct SchemeView: View {
    let kit: PageKit

    static let fields = ViewFields<SchemeView>([
        .list("annees") { view in
            let plan = view.kit.portal.seeds.accessibilityPlan
            return Set(plan.map(\.year)).sorted().map { year in
                SchemeYear(
                    year: year, isCurrent: year == view.kit.portal.date.year,
                    actions: plan.filter { $0.year == year })
            }
        },
        .html("corps", .prose) { RequiredPages.body(.accessibilityScheme, $0.kit) },
    ])
}

/// A year of the accessibility plan.
struct SchemeYear: View {
    let year: Int
    let isCurrent: Bool
    let actions: [AccessibilityAction]

    static let fields = ViewFields<SchemeYear>([
        .text("annee") { String($0.year) },
        .flag("en_cours") { $0.isCurrent },
        .text("faites") { view in String(view.actions.count { $0.state == .faite }) },
        .text("nombre") { String($0.actions.count) },
        .list("actions") { $0.actions.map { SchemeAction(action: $0) } },
    ])
}

/// An action of the accessibility plan.
struct SchemeAction: View {
    let action: AccessibilityAction

    static let fields = ViewFields<SchemeAction>([
        .text("action") { $0.action.action },
        .text("etat") { $0.action.state.label },
        .text("sujet") { $0.action.subject },
    ])
}
