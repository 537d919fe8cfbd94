import Almanac
import Content
import Markdown
import Portal

/// What a year of the project amounts to, from the entries alone.
enum YearReport {
    /// The years in which something was due, changed, met or was decided.
    static func years(_ portal: FamilyPortal) -> [Int] {
        let terms = portal.plan.actions.compactMap(\.record.term)
        let changes = portal.plan.actions.flatMap { $0.record.history.compactMap { $0.date?.year } }
        let meetings = portal.governance.meetings.compactMap { $0.record.date?.year }
        let decisions = portal.governance.decisions.compactMap { $0.record.date?.year }
        return Set(terms + changes + meetings + decisions).sorted()
    }
}

struct ReportView: View {
    let kit: PageKit
    let year: Int

    private var plan: ProjectPlan { kit.portal.plan }
    private var governance: Governance { kit.portal.governance }

    static let fields = ViewFields<ReportView>([
        .text("annee") { String($0.year) },
        .flag("en_cours") { $0.year == $0.kit.portal.date.year },
        .flag("a_venir") { $0.year > $0.kit.portal.date.year },
        .list("objectifs") { view in view.plan.actions(dueIn: view.year).map { ActionItem(entry: $0, kit: view.kit) } },
        .list("etats") { StateCount.all($0.plan.actions(dueIn: $0.year)) },
        .html("progression") { ProgressBar.draw($0.plan.actions(dueIn: $0.year)) },
        .list("changements") { view in
            view.plan.changes(in: view.year).map { action, change in
                ActItem(
                    title: action.title, address: action.address, date: change.date, detail: change.note,
                    status: change.state.label, isExample: action.common.isExample)
            }
        },
        .list("reunions") { view in
            view.governance.meetings.filter { $0.record.date?.year == view.year }
                .map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("decisions") { view in
            view.governance.decisions.filter { $0.record.date?.year == view.year }
                .map { ActItem.decision($0, kit: view.kit) }
        },
        .list("avis") { view in
            view.governance.opinions.filter { $0.record.receivedOn?.year == view.year }.map { ActItem.opinion($0) }
        },
        .list("annees") { view in
            YearReport.years(view.kit.portal).map {
                TermLink(label: String($0), address: .report($0), isCurrent: $0 == view.year)
            }
        },
    ])
}
