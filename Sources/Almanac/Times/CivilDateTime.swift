/// A date, with a time of day when one is known; wall-clock time of the territory, without zone.
public struct CivilDateTime: Hashable, Comparable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The time; nil means the whole day.
    public let time: TimeOfDay?

    /// - Parameters:
    ///   - date: the day.
    ///   - time: the time, or nil for the whole day.
    public init(date: CivilDate, time: TimeOfDay? = nil) {
        self.date = date
        self.time = time
    }

    /// By date, then time; a whole day comes before every time in it.
    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        (left.date.dayCount, left.time?.minutes ?? -1) < (right.date.dayCount, right.time?.minutes ?? -1)
    }

    /// `2026-12-05T14:00`, or `2026-12-05` without a time (ISO 8601, local).
    public var iso: String {
        guard let time else { return date.iso }
        return "\(date.iso)T\(time.iso)"
    }
}
