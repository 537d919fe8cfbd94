/// A recurrence with its beginning, its end and its exceptions.
public struct RecurringSchedule: Hashable, Sendable {
    /// The days and hours.
    public var recurrence: Recurrence
    /// First possible day; every other week is counted from it. Nil means it has always been so.
    public var first: CivilDate?
    /// Last possible day, included. Nil means until further notice.
    public var last: CivilDate?
    /// Whether it rests during school holidays.
    public var excludesSchoolHolidays: Bool
    /// Whether it rests on public holidays.
    public var excludesPublicHolidays: Bool
    /// Days on which it does not take place; they win over everything else.
    public var except: [CivilDate]
    /// Days on which it takes place besides, whatever the weekday, the season or the holidays.
    public var also: [CivilDate]
    /// What became of single dates, by the day the rhythm gives them.
    public var changes: [CivilDate: DateChange]

    /// See the properties.
    public init(
        _ recurrence: Recurrence, first: CivilDate? = nil, last: CivilDate? = nil,
        excludesSchoolHolidays: Bool = false, excludesPublicHolidays: Bool = false,
        except: [CivilDate] = [], also: [CivilDate] = [], changes: [CivilDate: DateChange] = [:]
    ) {
        self.recurrence = recurrence
        self.first = first
        self.last = last
        self.excludesSchoolHolidays = excludesSchoolHolidays
        self.excludesPublicHolidays = excludesPublicHolidays
        self.except = except
        self.also = also
        self.changes = changes
    }

    /// What takes place within these days, by start, without duplicates.
    public func occurrences(in window: ClosedRange<CivilDate>, holidays: HolidayCalendar) -> [Occurrence] {
        let dates = dates(in: window, holidays: holidays)
        guard changes.isEmpty else { return changed(dates, in: window, holidays: holidays) }
        guard !recurrence.hours.isEmpty else { return dates.map { Occurrence(on: $0, nil) } }
        if recurrence.hours.count == 1, let hours = recurrence.hours.first {
            return dates.map { Occurrence(on: $0, hours) }
        }
        return dates.flatMap { date in recurrence.hours.map { Occurrence(on: date, $0) } }
    }

    /// The occurrences of these dates, some of them cancelled or moved; what is moved into the window is added.
    private func changed(
        _ dates: [CivilDate], in window: ClosedRange<CivilDate>, holidays: HolidayCalendar
    ) -> [Occurrence] {
        let outside = changes.keys.filter { !window.contains($0) && takesPlace(on: $0, holidays: holidays) }
        return (dates + outside).flatMap { date -> [Occurrence] in
            let hours: [TimeRange?] = recurrence.hours.isEmpty ? [nil] : recurrence.hours
            return hours.map { changes[date]?.occurrence(of: Occurrence(on: date, $0), $0) ?? Occurrence(on: date, $0) }
        }
        .filter { window.contains($0.start.date) }.sorted()
    }

    /// Whether it takes place on this day, or would if nothing had changed.
    public func takesPlace(on date: CivilDate, holidays: HolidayCalendar) -> Bool {
        dates(in: date...date, holidays: holidays) == [date]
    }

    /// The days it takes place on, in order, without duplicates.
    public func dates(in window: ClosedRange<CivilDate>, holidays: HolidayCalendar) -> [CivilDate] {
        let kept = ruleDates(in: window).filter { !rests(on: $0, holidays: holidays) }
        let added = also.filter { window.contains($0) && !except.contains($0) }
        return added.isEmpty ? kept : Set(kept + added).sorted()
    }

    /// The days the recurrence names between `first` and `last`, before any exception: those of the RRULE.
    public func ruleDates(in window: ClosedRange<CivilDate>) -> [CivilDate] {
        let from = max(window.lowerBound, first ?? .earliest)
        let to = min(window.upperBound, last ?? .latest)
        guard from <= to else { return [] }
        return recurrence.dates(in: from...to, countedFrom: first)
    }

    /// The first day the recurrence names on or after `first`: the DTSTART that goes with the RRULE.
    /// Nil without `first`, or when there is none within five years.
    public var firstRuleDate: CivilDate? {
        guard let first else { return nil }
        // 29 or 31 of the month, or a fifth weekday, comes back within months: a year is ample, five are cheap.
        for year in 0..<5 {
            let start = first.adding(days: 366 * year)
            if let found = ruleDates(in: start...start.adding(days: 365)).first { return found }
        }
        return nil
    }

    /// The days of the rule on which it does not take place: the EXDATE that go with the RRULE.
    public func removedDates(in window: ClosedRange<CivilDate>, holidays: HolidayCalendar) -> [CivilDate] {
        ruleDates(in: window).filter {
            rests(on: $0, holidays: holidays) && (except.contains($0) || !also.contains($0))
        }
    }

    /// The days it takes place on that are none of the rule's: the RDATE that go with the RRULE.
    public func addedDates(in window: ClosedRange<CivilDate>) -> [CivilDate] {
        let rule = Set(ruleDates(in: window))
        return Set(also.filter { window.contains($0) && !except.contains($0) && !rule.contains($0) }).sorted()
    }

    private func rests(on date: CivilDate, holidays: HolidayCalendar) -> Bool {
        except.contains(date)
            || excludesPublicHolidays && holidays.isPublicHoliday(date)
            || excludesSchoolHolidays && holidays.isSchoolHoliday(date)
    }
}
