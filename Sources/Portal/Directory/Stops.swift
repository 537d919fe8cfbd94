import Almanac
import Content

/// One stop of a travelling service.
public struct Stop: Sendable {
    /// The service.
    public let service: Entry<Structure>
    /// Where and when, as written.
    public let permanence: Permanence
    /// The commune it stops in.
    public let commune: Slug
    /// The rhythm with its limits.
    public let schedule: RecurringSchedule
    /// The next visit from the build's date on; nil when none is known within a year.
    public let next: Occurrence?

    /// The weekdays it comes on; none when it comes by the date, whatever the weekday.
    public var weekdays: [Weekday] { schedule.recurrence.weekdays }
}

/// All stops of all travelling services.
public struct Stops: Sendable {
    /// The stops, by next visit; those without one last.
    public let all: [Stop]

    init(_ directory: Directory, from date: CivilDate, holidays: HolidayCalendar) {
        let stops = directory.entries.flatMap { service in
            service.record.stops.compactMap { permanence -> Stop? in
                guard let commune = permanence.commune, let recurrence = permanence.recurrence else { return nil }
                let schedule = RecurringSchedule(
                    recurrence, first: permanence.first, last: permanence.last,
                    excludesSchoolHolidays: permanence.excluded.contains(.vacances),
                    excludesPublicHolidays: permanence.excluded.contains(.feries))
                let next = schedule.occurrences(in: date...date.adding(days: 366), holidays: holidays).first
                return Stop(service: service, permanence: permanence, commune: commune, schedule: schedule, next: next)
            }
        }
        all = stops.enumerated().sorted { left, right in
            switch (left.element.next, right.element.next) {
            case (let a?, let b?) where a != b: a < b
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }

    /// The stops in a commune.
    public func inCommune(_ commune: Slug) -> [Stop] { all.filter { $0.commune == commune } }

    /// The stops of a service.
    public func of(_ service: Slug) -> [Stop] { all.filter { $0.service.slug == service } }

    /// The stops on a weekday.
    public func on(_ weekday: Weekday) -> [Stop] { all.filter { $0.weekdays.contains(weekday) } }

    /// The stops that come by the date: the 15th of the month.
    public var byDate: [Stop] { all.filter(\.weekdays.isEmpty) }
}

extension Recurrence {
    /// The weekdays it names.
    var weekdays: [Weekday] {
        switch pattern {
        case .weekly(let days, _): days
        case .monthlyByWeekday(let days): days.map(\.weekday)
        case .daily: Weekday.allCases
        case .monthlyByDay: []
        }
    }
}
