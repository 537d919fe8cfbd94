/// A numbered week (ISO 8601): weeks begin on Monday, and week 1 holds the first Thursday of the year.
public struct ISOWeek: Hashable, Sendable {
    /// The year the week counts in, which near 1 January may not be the year of the date.
    public let year: Int
    /// 1 to 53.
    public let week: Int
}

extension CivilDate {
    /// The numbered week this date falls in.
    public var isoWeek: ISOWeek {
        let thursday = dayCount + Weekday.thursday.rawValue - weekday.rawValue
        let year = DayCount.parts(thursday).year
        let dayOfYear = thursday - DayCount.of(year: year, month: 1, day: 1)
        return ISOWeek(year: year, week: dayOfYear / 7 + 1)
    }

    /// The Monday on or before this date.
    public var startOfWeek: CivilDate { adding(days: 1 - weekday.rawValue) }
}
