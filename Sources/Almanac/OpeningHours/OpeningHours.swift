/// Opening hours in the language of OpenStreetMap (opening_hours 0.7.4), read into rules.
///
/// Covers weekdays, nth weekdays, public and school holidays, months, month days, years, numbered weeks, times,
/// open ends, states and comments; anything else is an error that says so.
public struct OpeningHours: Hashable, Sendable {
    /// The text they were read from, without white space around it.
    public let text: String
    /// In the order written; at least one. Later rules change what earlier ones say.
    public let rules: [OpeningRule]

    init(text: String, rules: [OpeningRule]) {
        self.text = text
        self.rules = rules
    }
}

/// One rule: on which days, at what times, in which state.
public struct OpeningRule: Hashable, Sendable {
    /// How a rule acts on those before it.
    public enum Joining: String, Hashable, Sendable {
        /// `;` replaces what earlier rules say of its days.
        case override
        /// `,` adds its times to them.
        case additional
        /// `||` holds when earlier rules say neither open nor unknown.
        case fallback
    }

    /// What a rule says of its times.
    public enum State: String, Hashable, Sendable { case open, closed, unknown }

    /// How it acts on the rules before it; the first is an override.
    public let joining: Joining
    /// Its days.
    public let days: DaySelector
    /// Its times, in the order written; empty means the whole day.
    public let times: [TimeRange]
    /// What it says of them.
    public let state: State
    /// What people should know, as written between quotes.
    public let comment: String?
}

/// The days a rule is about: those that pass every list that is not empty.
public struct DaySelector: Hashable, Sendable {
    /// Calendar years, for yearly date ranges limited to some years.
    public var years: [ClosedRange<Int>] = []
    /// Months and days.
    public var dates: [DateSelector] = []
    /// Numbered weeks.
    public var weeks: [WeekSelector] = []
    /// Days of the week.
    public var weekdays: [WeekdaySelector] = []
    /// Holidays; with weekdays, see `holidaysRestrict`.
    public var holidays: [HolidayKind] = []
    /// `SH Mo-Fr` (true): only those weekdays that fall in the holidays.
    /// `Mo-Fr,PH` (false): those weekdays, and the holidays besides.
    public var holidaysRestrict = false

    /// Whether it names only some parts of the year.
    public var isLimitedInYear: Bool { !years.isEmpty || !dates.isEmpty || !weeks.isEmpty }
}

/// The holidays opening hours know of.
public enum HolidayKind: String, Hashable, Sendable {
    /// `PH`
    case publicHoliday = "PH"
    /// `SH`
    case schoolHoliday = "SH"
}

/// Days between two dates, both included; every year unless the dates name theirs.
public struct DateSelector: Hashable, Sendable {
    /// A month, or a day of a month, of one year or of every year.
    public struct Bound: Hashable, Sendable {
        /// 1900 to 2199; both bounds have one or none has.
        public let year: Int?
        /// The month.
        public let month: Month
        /// 1 to 31; nil means the first day in `from`, the last in `to`.
        public let day: Int?
    }

    /// The first day.
    public let from: Bound
    /// The last day; without years it may come before `from` in the year, over the turn of the year.
    public let to: Bound

    /// Whether this date is between the bounds.
    public func contains(_ date: CivilDate) -> Bool {
        let (year, month, day) = date.parts
        let first = (from.year ?? 0) * 512 + from.month.rawValue * 32 + (from.day ?? 1)
        let last = (to.year ?? 0) * 512 + to.month.rawValue * 32 + (to.day ?? 31)
        let key = (from.year == nil ? 0 : year) * 512 + month * 32 + day
        if first <= last { return (first...last).contains(key) }
        return from.year == nil && (key >= first || key <= last)
    }
}

/// Numbered weeks (ISO 8601), every `interval`-th from the first.
public struct WeekSelector: Hashable, Sendable {
    /// 1 to 53.
    public let first: Int
    /// Not below `first`.
    public let last: Int
    /// 1 for every week.
    public let interval: Int

    /// Whether this week number is meant.
    public func contains(_ week: Int) -> Bool { week >= first && week <= last && (week - first) % interval == 0 }
}

/// Days of the week, or nth days of the month.
public struct WeekdaySelector: Hashable, Sendable {
    /// The first day.
    public let first: Weekday
    /// The last day; before `first` it runs over the end of the week.
    public let last: Weekday
    /// Empty, or the only ones meant: 1 to 5 from the beginning of the month, -1 to -5 from its end.
    public let nth: [Int]

    /// The weekdays named.
    public var weekdays: [Weekday] { first.through(last) }

    /// Whether this date is meant.
    public func contains(_ date: CivilDate) -> Bool {
        guard includes(date.weekday) else { return false }
        if nth.isEmpty { return true }
        let (year, month, day) = date.parts
        let fromStart = (day - 1) / 7 + 1
        let fromEnd = -((DayCount.length(ofMonth: month, year: year) - day) / 7 + 1)
        return nth.contains(fromStart) || nth.contains(fromEnd)
    }

    /// Whether this weekday is named, whatever `nth` says.
    public func includes(_ weekday: Weekday) -> Bool {
        first <= last ? first <= weekday && weekday <= last : weekday >= first || weekday <= last
    }
}
