/// A time on a clock, in whole minutes from 0:00 to 24:00, without date or zone.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since the day began, 0 to 1440; 1440 is the end of the day and only ends a range.
    public let minutes: Int

    /// 0:00, the beginning of the day.
    public static let startOfDay = TimeOfDay(unchecked: 0)
    /// 24:00, the end of the day.
    public static let endOfDay = TimeOfDay(unchecked: 1_440)
    /// Six o’clock: as far as the hours of a day may run into the next one.
    public static let endOfNight = TimeOfDay(unchecked: 360)

    init(unchecked minutes: Int) {
        self.minutes = minutes
    }

    /// The time this many minutes after the day began, or nil outside 0...1440.
    public init?(minutes: Int) {
        guard (0...1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// The time with these parts, or nil when there is none; 24 h goes with 0 minutes only.
    public init?(hour: Int, minute: Int = 0) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// 0 to 24.
    public var hour: Int { minutes / 60 }
    /// 0 to 59.
    public var minute: Int { minutes % 60 }

    /// `09:30` (ISO 8601); the end of the day is `24:00`.
    public var iso: String { "\(Digits.two(hour)):\(Digits.two(minute))" }

    /// Earlier times first.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
