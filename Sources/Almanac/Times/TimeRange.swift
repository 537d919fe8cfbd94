/// From one time to another, or from one time on.
///
/// An end at or before the start is on the next day: `22:00-02:00` lasts four hours.
public struct TimeRange: Hashable, Sendable {
    /// When it begins, before 24:00.
    public let start: TimeOfDay
    /// When it ends; nil when nobody says.
    public let end: TimeOfDay?

    /// 0:00 to 24:00.
    public static let wholeDay = TimeRange(unchecked: .startOfDay, .endOfDay)

    init(unchecked start: TimeOfDay, _ end: TimeOfDay?) {
        self.start = start
        self.end = end
    }

    /// The range, or nil when it begins at 24:00 or ends when it begins.
    public init?(start: TimeOfDay, end: TimeOfDay? = nil) {
        guard start < .endOfDay, end != start else { return nil }
        self.init(unchecked: start, end)
    }

    /// Whether the end falls on the day after the start.
    public var endsNextDay: Bool {
        guard let end else { return false }
        return end <= start
    }

    /// How long it lasts in minutes, 1 to 1440; nil without an end.
    public var duration: Int? {
        guard let end else { return nil }
        return end.minutes - start.minutes + (endsNextDay ? 1_440 : 0)
    }
}

extension TimeRange: Comparable {
    /// By start, then end; a range without an end comes first.
    public static func < (left: TimeRange, right: TimeRange) -> Bool {
        (left.start.minutes, left.duration ?? 0) < (right.start.minutes, right.duration ?? 0)
    }
}
