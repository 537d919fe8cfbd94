/// Everything an agenda entry says of when.
public enum Schedule: Hashable, Sendable {
    /// One day, at certain hours or the whole day.
    case day(CivilDate, TimeRange?)
    /// From one moment to another; without times, whole days, both included.
    case span(from: CivilDateTime, to: CivilDateTime)
    /// Again and again.
    case recurring(RecurringSchedule)

    /// What takes place within these days, by start, without duplicates.
    ///
    /// A span counts when it touches the window, anything else when it begins in it.
    /// A span that ends before it begins gives nothing.
    public func occurrences(in window: ClosedRange<CivilDate>, holidays: HolidayCalendar) -> [Occurrence] {
        switch self {
        case .day(let date, let hours):
            return window.contains(date) ? [Occurrence(on: date, hours)] : []
        case .span(let from, let to):
            guard Occurrence.isOrdered(from, to), from.date <= window.upperBound, to.date >= window.lowerBound else {
                return []
            }
            return [Occurrence(start: from, end: to)]
        case .recurring(let schedule):
            return schedule.occurrences(in: window, holidays: holidays)
        }
    }

    /// The last day on which anything can take place; nil for a recurrence without end.
    public var lastDate: CivilDate? {
        switch self {
        case .day(let date, let hours): hours?.endsNextDay == true ? date.adding(days: 1) : date
        case .span(_, let to): to.date
        case .recurring(let schedule): schedule.last.map { last in schedule.also.reduce(last, max) }
        }
    }

    /// The value of an iCalendar RRULE without UNTIL, or nil when nothing recurs.
    public var rrule: String? {
        switch self {
        case .day, .span: nil
        case .recurring(let schedule): schedule.recurrence.rrule
        }
    }
}
