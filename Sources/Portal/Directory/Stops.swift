import Almanac
import Content

/// One stop of a travelling service.
public struct Stop: Sendable {
    /// The service.
    public let service: Entry<Structure>
    /// Where and when, as written.
    public let permanence: Permanence
    /// The commune it stops in.
    public let commune: Commune
    /// The rhythm with its limits.
    public let schedule: RecurringSchedule
    /// The next visit from the build's date on; nil when none is known within a year.
    public let next: Occurrence?

    /// The weekdays it comes on; none when it comes by the date, whatever the weekday.
    public var weekdays: [Weekday] { schedule.recurrence.weekdays }
}

/// One day that a travelling service comes.
public struct Visit: Sendable, Comparable {
    /// The stop it comes to.
    public let stop: Stop
    /// When, this time.
    public let occurrence: Occurrence

    /// By time, then by service.
    public static func < (left: Visit, right: Visit) -> Bool {
        left.occurrence == right.occurrence
            ? left.stop.service.slug < right.stop.service.slug : left.occurrence < right.occurrence
    }

    /// The same service in the same place at the same time.
    public static func == (left: Visit, right: Visit) -> Bool {
        left.occurrence == right.occurrence && left.stop.service.slug == right.stop.service.slug
            && left.stop.commune == right.stop.commune
    }
}

/// All stops of all travelling services.
public struct Stops: Sendable {
    /// The stops, by next visit; those without one last.
    public let all: [Stop]
    /// Every visit of the coming two weeks, in order.
    public let visits: [Visit]
    /// Where the stops of each service are in `all`.
    private let positions: [Slug: [Int]]
    /// How far `visits` reaches, in days.
    public static let horizon = 14

    init(_ directory: Directory, from date: CivilDate, holidays: HolidayCalendar) {
        let stops = directory.entries.flatMap { service in
            service.record.stops.compactMap { permanence -> Stop? in
                guard let commune = permanence.commune, let schedule = permanence.schedule else { return nil }
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
        positions = Dictionary(grouping: all.indices) { [all] in all[$0].service.slug }
        let coming = date...date.adding(days: Self.horizon - 1)
        visits = all.flatMap { stop -> [Visit] in
            stop.schedule.occurrences(in: coming, holidays: holidays).map { Visit(stop: stop, occurrence: $0) }
        }.sorted()
    }

    /// The stops in a commune.
    public func inCommune(_ commune: Slug) -> [Stop] { all.filter { $0.commune.slug == commune } }

    /// The stops of a service.
    public func of(_ service: Slug) -> [Stop] { (positions[service] ?? []).map { all[$0] } }

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
