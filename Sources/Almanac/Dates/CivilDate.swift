/// A day of the Gregorian calendar, without time or zone, from 1900-01-01 to 2199-12-31.
///
/// Stored as a day count, so that comparing, adding and iterating are integer operations.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let dayCount: Int

    /// The years a date may fall in; anything else is taken for a typing mistake.
    public static let validYears = 1900...2199
    /// 1900-01-01, the first date there is.
    public static let earliest = CivilDate(unchecked: -25_567)
    /// 2199-12-31, the last date there is.
    public static let latest = CivilDate(unchecked: 84_005)

    init(unchecked dayCount: Int) {
        self.dayCount = dayCount
    }

    /// The date this many days after 1970-01-01, or nil outside 1900-2199.
    public init?(dayCount: Int) {
        guard (Self.earliest.dayCount...Self.latest.dayCount).contains(dayCount) else { return nil }
        self.dayCount = dayCount
    }

    /// The date with these parts, or nil when there is none (30 February, year 2200).
    ///
    /// - Parameters:
    ///   - year: 1900 to 2199.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.validYears.contains(year), (1...12).contains(month), day >= 1,
            day <= DayCount.length(ofMonth: month, year: year)
        else { return nil }
        self.dayCount = DayCount.of(year: year, month: month, day: day)
    }

    /// Reads exactly `YYYY-MM-DD` in ASCII digits (ISO 8601); nil for anything else, even a space more.
    public init?(iso text: String) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]),
            let day = Digits.value(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day at once: cheaper than asking for each.
    public var parts: (year: Int, month: Int, day: Int) { DayCount.parts(dayCount) }
    /// 1900 to 2199.
    public var year: Int { parts.year }
    /// 1 to 12; see `monthName` for the named month.
    public var month: Int { parts.month }
    /// 1 to 31.
    public var day: Int { parts.day }
    /// The month this date falls in.
    public var civilMonth: CivilMonth { CivilMonth(of: self) }
    /// The day of the week.
    public var weekday: Weekday { Weekday(dayCount: dayCount) }

    /// `YYYY-MM-DD` (ISO 8601).
    public var iso: String {
        let (year, month, day) = parts
        return "\(year)-\(Digits.two(month))-\(Digits.two(day))"
    }

    /// This date moved by `days`, which may be negative; stops at 1900-01-01 and 2199-12-31.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayCount.addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        return CivilDate(unchecked: min(max(sum, Self.earliest.dayCount), Self.latest.dayCount))
    }

    /// The same day so many months later, or the last day of that month when it is shorter.
    public func adding(months: Int) -> CivilDate {
        let count = year * 12 + month - 1 + months
        let (years, index) = (Int((Double(count) / 12).rounded(.down)), ((count % 12) + 12) % 12)
        guard let target = CivilMonth(year: years, month: index + 1) else { return self }
        return target.first.adding(days: min(day, target.length) - 1)
    }
}

/// A range of dates is a collection of days: `for date in first...last`.
extension CivilDate: Strideable {
    /// Earlier dates first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayCount < right.dayCount }
    /// Whether both are the same day.
    public static func == (left: CivilDate, right: CivilDate) -> Bool { left.dayCount == right.dayCount }

    /// Days from this date to `other`, negative when `other` is earlier.
    public func distance(to other: CivilDate) -> Int { other.dayCount - dayCount }
    /// Same as `adding(days:)`.
    public func advanced(by days: Int) -> CivilDate { adding(days: days) }
}

extension CivilDate: CustomStringConvertible {
    /// The ISO form.
    public var description: String { iso }
}
