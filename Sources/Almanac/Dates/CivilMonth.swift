/// A month of a year, from January 1900 to December 2199.
public struct CivilMonth: Hashable, Comparable, Sendable {
    /// 1900 to 2199.
    public let year: Int
    /// 1 to 12.
    public let month: Int

    /// The month with these parts, or nil when there is none.
    public init?(year: Int, month: Int) {
        guard CivilDate.validYears.contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// The month a date falls in.
    public init(of date: CivilDate) {
        (year, month, _) = date.parts
    }

    /// Reads exactly `YYYY-MM`; nil for anything else.
    public init?(iso text: String) {
        guard let first = CivilDate(iso: text + "-01") else { return nil }
        self.init(of: first)
    }

    /// Earlier months first.
    public static func < (left: CivilMonth, right: CivilMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    /// `YYYY-MM`.
    public var iso: String { "\(year)-\(Digits.two(month))" }
    /// The named month.
    public var name: Month { Month.allCases[month - 1] }
    /// `novembre 2026`.
    public var french: String { "\(name.french) \(year)" }

    /// The first day.
    public var first: CivilDate { CivilDate(unchecked: DayCount.of(year: year, month: month, day: 1)) }
    /// The last day.
    public var last: CivilDate { CivilDate(unchecked: first.dayCount + length - 1) }
    /// How many days it has, 28 to 31.
    public var length: Int { DayCount.length(ofMonth: month, year: year) }
    /// Its days, a collection of dates.
    public var days: ClosedRange<CivilDate> { first...last }

    /// The month after, or nil after December 2199.
    public var next: CivilMonth? {
        month == 12 ? CivilMonth(year: year + 1, month: 1) : CivilMonth(year: year, month: month + 1)
    }

    /// The month before, or nil before January 1900.
    public var previous: CivilMonth? {
        month == 1 ? CivilMonth(year: year - 1, month: 12) : CivilMonth(year: year, month: month - 1)
    }
}
