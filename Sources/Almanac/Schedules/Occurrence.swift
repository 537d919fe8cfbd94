/// One time that something takes place.
public struct Occurrence: Hashable, Comparable, Sendable {
    /// When it begins; without a time, it takes the whole day.
    public let start: CivilDateTime
    /// When it ends; nil when nobody says. Without a time, the last whole day, included.
    public let end: CivilDateTime?

    /// - Parameters:
    ///   - start: when it begins.
    ///   - end: when it ends, or nil.
    public init(start: CivilDateTime, end: CivilDateTime?) {
        self.start = start
        self.end = end
    }

    /// One day, at certain hours or the whole day; an end past midnight falls on the next day.
    public init(on date: CivilDate, _ hours: TimeRange?) {
        start = CivilDateTime(date: date, time: hours?.start)
        guard let hours else {
            end = CivilDateTime(date: date)
            return
        }
        end = hours.end.map { CivilDateTime(date: hours.endsNextDay ? date.adding(days: 1) : date, time: $0) }
    }

    /// Whether it takes whole days.
    public var allDay: Bool { start.time == nil }

    /// By start, then end.
    public static func < (left: Occurrence, right: Occurrence) -> Bool {
        if left.start != right.start { return left.start < right.start }
        guard let leftEnd = left.end, let rightEnd = right.end else { return left.end == nil && right.end != nil }
        return leftEnd < rightEnd
    }

    /// Whether `to` can follow `from`: on a later day, or on the same day not at an earlier time.
    static func isOrdered(_ from: CivilDateTime, _ to: CivilDateTime) -> Bool {
        guard from.date == to.date, let start = from.time, let end = to.time else { return from.date <= to.date }
        return start <= end
    }
}
