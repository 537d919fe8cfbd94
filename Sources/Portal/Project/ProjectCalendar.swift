import Almanac
import Content

/// The dates of the project, one after the other: meetings, decisions, deadlines, steps of actions.
public struct ProjectCalendar: Sendable {
    /// The dates, soonest first.
    public let dates: [ProjectDate]

    init(_ governance: Governance, _ plan: ProjectPlan) {
        let meetings = governance.meetings.compactMap { entry in
            entry.record.date.map { ProjectDate(date: $0, subject: .meeting(entry)) }
        }
        let decisions = governance.decisions.compactMap { entry in
            entry.record.date.map { ProjectDate(date: $0, subject: .decision(entry)) }
        }
        let opinions = governance.opinions.compactMap { entry in
            entry.record.dueBy.map { ProjectDate(date: $0, subject: .opinionDue(entry)) }
        }
        let agreements = governance.agreements.compactMap { entry in
            entry.record.last.map { ProjectDate(date: $0, subject: .agreementEnd(entry)) }
        }
        let steps = plan.actions.flatMap { entry in
            entry.record.history.compactMap { change in
                change.date.map { ProjectDate(date: $0, subject: .step(entry, change)) }
            }
        }
        dates = (meetings + decisions + opinions + agreements + steps).sorted {
            ($0.date, $0.subject.file) < ($1.date, $1.subject.file)
        }
    }

    /// The dates of some days.
    public func dates(in days: ClosedRange<CivilDate>) -> [ProjectDate] { dates.filter { days.contains($0.date) } }
}

/// A day on which something happens in the project.
public struct ProjectDate: Sendable {
    /// The day.
    public let date: CivilDate
    /// What happens.
    public let subject: Subject

    /// What can happen.
    public enum Subject: Sendable {
        /// A body meets.
        case meeting(Entry<Meeting>)
        /// A body decided.
        case decision(Entry<Decision>)
        /// An opinion has to be given before.
        case opinionDue(Entry<Opinion>)
        /// An agreement ends.
        case agreementEnd(Entry<Agreement>)
        /// An action changed its state.
        case step(Entry<PlanAction>, StateChange)

        /// The file that says it.
        var file: String {
            switch self {
            case .meeting(let entry): entry.file
            case .decision(let entry): entry.file
            case .opinionDue(let entry): entry.file
            case .agreementEnd(let entry): entry.file
            case .step(let entry, _): entry.file
            }
        }
    }
}
