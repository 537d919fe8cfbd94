import Almanac
import Content
import Portal
import Templates

extension PageKind {
    static let calendrier = PageKind("calendrier", ProjectCalendarView.self, card: .projet, on: .project)
}

/// The shared calendar of the project: meetings, decisions, deadlines, steps of actions.
enum ProjectCalendarPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.governance.bodies.isEmpty else { return [] }
        return [
            PlannedPage(
                address: .projectCalendar, template: .calendrier, title: "Calendrier du projet",
                description: "Les réunions, les décisions, les échéances et les étapes du projet, mois par mois.",
                trail: ProjectPages.trail, section: .project, newest: kit.portal.governance.meetings.newest()
            ) { ProjectCalendarView(kit: kit) }
        ]
    }
}

struct ProjectCalendarView: View {
    let kit: PageKit

    /// A school year behind, a year ahead.
    private static let behind = 270
    private static let ahead = 400

    private func months(in days: ClosedRange<CivilDate>) -> [ProjectMonth] {
        Dictionary(grouping: kit.portal.calendar.dates(in: days)) { $0.date.civilMonth }
            .sorted { $0.key < $1.key }.map { month, dates in
                ProjectMonth(month: month, dates: dates.map { ActItem.date($0, kit: kit) })
            }
    }

    static let fields = ViewFields<ProjectCalendarView>([
        .list("a_venir") { view in
            view.months(in: view.kit.portal.date...view.kit.portal.date.adding(days: ahead))
        },
        .list("passe") { view in
            let yesterday = view.kit.portal.date.adding(days: -1)
            return view.months(in: yesterday.adding(days: -behind)...yesterday).reversed()
        },
    ])
}

/// A month of the project.
struct ProjectMonth: View {
    let month: CivilMonth
    let dates: [ActItem]

    static let fields = ViewFields<ProjectMonth>([
        .text("mois") { $0.month.french.prefix(1).uppercased() + $0.month.french.dropFirst() },
        .list("dates") { $0.dates },
    ])
}

extension ActItem {
    /// A date of the project, in the words of the page that says more.
    static func date(_ date: ProjectDate, kit: PageKit) -> ActItem {
        switch date.subject {
        case .meeting(let entry): meeting(entry, kit: kit)
        case .decision(let entry): decision(entry, kit: kit)
        case .opinionDue(let entry):
            ActItem(
                title: entry.title, address: entry.address, date: date.date,
                detail: "avis à rendre au plus tard ce jour",
                status: "Échéance", isExample: entry.common.isExample)
        case .agreementEnd(let entry):
            ActItem(
                title: entry.title, address: entry.address, date: date.date, detail: "fin de la convention",
                status: "Échéance", isExample: entry.common.isExample)
        case .step(let entry, let change):
            ActItem(
                title: entry.title, address: entry.address, date: date.date, detail: change.note,
                status: change.state.label, isExample: entry.common.isExample)
        }
    }
}
