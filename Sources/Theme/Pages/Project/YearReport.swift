import Almanac
import Content
import Drawing
import Markdown
import Portal
import Templates

extension PageKind {
    static let bilan = PageKind("bilan", ReportView.self, card: .projet, on: .project)
}

/// What a year of the project amounts to, from the entries alone.
enum YearReport {
    /// The years in which something was due, changed, met or was decided.
    static func years(_ portal: FamilyPortal) -> [Int] {
        let terms = portal.plan.actions.compactMap(\.record.term)
        let changes = portal.plan.actions.flatMap { $0.record.history.compactMap { $0.date?.year } }
        let meetings = portal.governance.meetings.compactMap { $0.record.date?.year }
        let decisions = portal.governance.decisions.compactMap { $0.record.date?.year }
        let opinions = portal.governance.opinions.flatMap { [$0.record.receivedOn?.year, $0.record.givenOn?.year] }
        return Set(terms + changes + meetings + decisions + opinions.compactMap { $0 }).sorted()
    }
}

struct ReportView: View {
    let kit: PageKit
    let year: Int

    private var plan: ProjectPlan { kit.portal.plan }

    /// The actions that were to be done that year, each in the state it had at its end: a report that is printed in
    /// January says the same in June. Of a year that is not over, in their state of today.
    private var actions: [Entry<PlanAction>] {
        guard let end = CivilDate(year: year, month: 12, day: 31), end < kit.portal.date else {
            return plan.actions(dueIn: year)
        }
        return plan.actions(dueIn: year).map { entry in
            var then = entry.record
            then.state = then.state(on: end)
            return entry.with(record: then)
        }
    }
    private var governance: Governance { kit.portal.governance }

    static let fields = ViewFields<ReportView>([
        .text("annee") { String($0.year) },
        .flag("en_cours") { $0.year == $0.kit.portal.date.year },
        .flag("a_venir") { $0.year > $0.kit.portal.date.year },
        .flag("passee") { $0.year < $0.kit.portal.date.year },
        .list("objectifs") { view in view.actions.map { ActionItem(entry: $0, kit: view.kit) } },
        .list("etats") { StateCount.all($0.actions) },
        .html("progression", .progress) { ProgressBar.draw($0.actions) },
        .list("indicateurs") { view in
            ProjectLinks.indicators(view.actions.flatMap(\.record.indicators).map(\.value), kit: view.kit)
        },
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
            view.governance.opinions.filter { entry in
                [entry.record.receivedOn, entry.record.givenOn].contains { $0?.year == view.year }
            }
            .map { ActItem.opinion($0, on: view.kit.portal.date) }
        },
        .list("conventions") { view in
            view.governance.agreements.filter { entry in
                let first = entry.record.first?.year ?? view.year
                return first <= view.year && (entry.record.last?.year ?? view.year) >= view.year
            }
            .map { ActItem.agreement($0, kit: view.kit) }
        },
        .list("annees") { view in
            YearReport.years(view.kit.portal).map {
                TermLink(label: String($0), address: .report($0), isCurrent: $0 == view.year)
            }
        },
    ])
}
