/// Everything an agenda entry says of when.
public enum Schedule: Hashable, Sendable {
    /// One day or several, at certain hours or the whole day.
    case dated(DatedSchedule)
    /// From one moment to another; without times, whole days, both included.
    case span(from: CivilDateTime, to: CivilDateTime)
    /// Again and again: one rhythm, or several that share their limits and their exceptions, as
    /// `mercredi 14h-16h et samedi 10h-12h` does. Never empty.
    case recurring([RecurringSchedule])

    /// One day, at certain hours or the whole day.
    public static func day(_ date: CivilDate, _ hours: TimeRange? = nil) -> Schedule {
        .dated(DatedSchedule([date], hours: hours.map { [$0] } ?? []))
    }

    /// The rhythms; none for what does not come back by a rule.
    public var rhythms: [RecurringSchedule] {
        if case .recurring(let rhythms) = self { rhythms } else { [] }
    }

    /// What takes place within these days, by start, without duplicates.
    ///
    /// A span counts when it touches the window, anything else when it begins in it.
    /// A span that ends before it begins gives nothing.
    public func occurrences(in window: ClosedRange<CivilDate>, holidays: HolidayCalendar) -> [Occurrence] {
        switch self {
        case .dated(let schedule):
            return schedule.occurrences.filter { window.contains($0.start.date) }
        case .span(let from, let to):
            guard Occurrence.isOrdered(from, to), from.date <= window.upperBound, to.date >= window.lowerBound else {
                return []
            }
            return [Occurrence(start: from, end: to)]
        case .recurring(let rhythms):
            if rhythms.count == 1 { return rhythms[0].occurrences(in: window, holidays: holidays) }
            return Set(rhythms.flatMap { $0.occurrences(in: window, holidays: holidays) }).sorted()
        }
    }

    /// The first day on which anything can take place; nil for a recurrence without beginning.
    public var firstDate: CivilDate? {
        switch self {
        case .dated(let schedule): schedule.occurrences.first?.start.date
        case .span(let from, _): from.date
        case .recurring(let rhythms): rhythms.compactMap(\.first).min()
        }
    }

    /// The last day on which anything can take place; nil for a recurrence without end.
    public var lastDate: CivilDate? {
        switch self {
        case .dated(let schedule):
            return schedule.occurrences.map { $0.end?.date ?? $0.start.date }.max()
        case .span(_, let to): return to.date
        case .recurring(let rhythms):
            let ends = rhythms.map { rhythm in rhythm.last.map { last in rhythm.also.reduce(last, max) } }
            return ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
        }
    }

    /// Whether some time has no known end.
    public var hasOpenEnd: Bool {
        switch self {
        case .dated(let schedule): schedule.hours.contains { $0.end == nil }
        case .span: false
        case .recurring(let rhythms): rhythms.contains { $0.recurrence.hours.contains { $0.end == nil } }
        }
    }
}
