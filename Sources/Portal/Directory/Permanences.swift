import Almanac
import Content

/// One permanence of a travelling service.
public struct LinkedPermanence: Sendable {
    /// The service.
    public let service: Entry<Structure>
    /// Where and when, as written.
    public let record: Permanence
    /// The commune it stops in.
    public let commune: Commune
    /// The rhythm with its limits.
    public let schedule: RecurringSchedule
    /// Its next day from the build's date on; nil when none is known within a year.
    public let next: Occurrence?

    /// The weekdays it comes on; none when it comes by the date, whatever the weekday.
    public var weekdays: [Weekday] { schedule.recurrence.weekdays }
}

/// One day that a travelling service comes.
public struct PermanenceDay: Sendable, Comparable {
    /// The permanence it comes to.
    public let permanence: LinkedPermanence
    /// When, this time.
    public let occurrence: Occurrence

    /// By time, then by service.
    public static func < (left: PermanenceDay, right: PermanenceDay) -> Bool {
        left.occurrence == right.occurrence
            ? left.permanence.service.slug < right.permanence.service.slug : left.occurrence < right.occurrence
    }

    /// The same service in the same place at the same time.
    public static func == (left: PermanenceDay, right: PermanenceDay) -> Bool {
        left.occurrence == right.occurrence && left.permanence.service.slug == right.permanence.service.slug
            && left.permanence.commune == right.permanence.commune
    }
}

/// All permanences of all travelling services.
public struct Permanences: Sendable {
    /// The permanences, by their next day; those without one last.
    public let all: [LinkedPermanence]
    /// Every day of the coming two weeks, in order.
    public let coming: [PermanenceDay]
    /// Where the permanences of each service are in `all`.
    private let positions: [Slug: [Int]]
    /// How far `coming` reaches, in days.
    public static let horizon = 14

    init(_ directory: Directory, from date: CivilDate, holidays: HolidayCalendar) {
        let permanences = directory.entries.flatMap { service in
            service.record.permanences.compactMap { permanence -> LinkedPermanence? in
                guard let commune = permanence.commune, let schedule = permanence.schedule else { return nil }
                let next = schedule.occurrences(in: date...date.adding(days: 366), holidays: holidays).first
                return LinkedPermanence(
                    service: service, record: permanence, commune: commune, schedule: schedule, next: next)
            }
        }
        all = permanences.enumerated().sorted { left, right in
            switch (left.element.next, right.element.next) {
            case (let a?, let b?) where a != b: a < b
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element)
        positions = Dictionary(grouping: all.indices) { [all] in all[$0].service.slug }
        let weeks = date...date.adding(days: Self.horizon - 1)
        coming = all.flatMap { permanence -> [PermanenceDay] in
            permanence.schedule.occurrences(in: weeks, holidays: holidays).map {
                PermanenceDay(permanence: permanence, occurrence: $0)
            }
        }.sorted()
    }

    /// The permanences in a commune.
    public func inCommune(_ commune: Slug) -> [LinkedPermanence] { all.filter { $0.commune.slug == commune } }

    /// The permanences of a service.
    public func of(_ service: Slug) -> [LinkedPermanence] { (positions[service] ?? []).map { all[$0] } }

    /// The permanences that come by the date: the 15th of the month.
    public var byDate: [LinkedPermanence] { all.filter(\.weekdays.isEmpty) }
}
