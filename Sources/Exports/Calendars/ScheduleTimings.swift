import Almanac

extension Schedule {
    /// The timings of an event, one for each time of the day it comes back at.
    ///
    /// - Parameters:
    ///   - since: where a rhythm without beginning is taken to begin.
    ///   - holidays: the days left out by rhythms that rest on holidays, as far as they are known.
    func timings(since: CivilDate, holidays: HolidayCalendar) -> [CalendarEvent.Timing] {
        switch self {
        case .dated(let schedule): schedule.occurrences.map { .once($0) }
        case .span(let from, let to): [.once(Occurrence(start: from, end: to))]
        case .recurring(let rhythms): rhythms.flatMap { $0.repetitions(since: since, holidays: holidays) }
        }
    }
}

extension RecurringSchedule {
    func repetitions(since: CivilDate, holidays: HolidayCalendar) -> [CalendarEvent.Timing] {
        var bounded = self
        bounded.first = first ?? since
        let times: [TimeRange?] = recurrence.hours.isEmpty ? [nil] : recurrence.hours
        return times.flatMap { bounded.timings(at: $0, holidays: holidays) }
    }

    /// The rule at one time of the day. When it has no day at all, its added days stand alone.
    private func timings(at hours: TimeRange?, holidays: HolidayCalendar) -> [CalendarEvent.Timing] {
        let window = (first ?? .earliest)...max(first ?? .earliest, last ?? horizon(holidays))
        let added = addedDates(in: .earliest ... .latest)
        // What rests on a day has no date there that could change.
        let changed = changes.sorted { $0.key < $1.key }.filter { takesPlace(on: $0.key, holidays: holidays) }
            .map { date, change in change.occurrence(of: Occurrence(on: date, hours), hours) }
        guard let start = firstRuleDate, start <= (last ?? .latest) else {
            return added.map { date in
                .once(changed.first { $0.planned.date == date } ?? Occurrence(on: date, hours))
            }
        }
        return [
            .recurring(
                CalendarEvent.Repetition(
                    first: Occurrence(on: start, hours), rule: recurrence.rrule, last: last,
                    removed: removedDates(in: window, holidays: holidays), added: added, changed: changed))
        ]
    }

    /// How far exceptions of an endless rule are written: as far as holidays are known.
    private func horizon(_ holidays: HolidayCalendar) -> CivilDate {
        (except + holidays.publicHolidays.map(\.date) + holidays.schoolHolidays.map(\.last)).max() ?? .earliest
    }
}
