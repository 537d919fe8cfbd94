/// A day of the week; weeks begin on Monday (ISO 8601).
public enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The weekday of a count of days since 1970-01-01, a Thursday.
    init(dayCount: Int) {
        let fromMonday = (dayCount % 7 + 10) % 7
        self = Self.allCases[fromMonday]
    }

    /// Monday first.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    /// `lundi`, in lower case as French writes it.
    public var french: String {
        switch self {
        case .monday: "lundi"
        case .tuesday: "mardi"
        case .wednesday: "mercredi"
        case .thursday: "jeudi"
        case .friday: "vendredi"
        case .saturday: "samedi"
        case .sunday: "dimanche"
        }
    }

    /// `lun.`, the usual three letters and a point.
    public var shortFrench: String { french.prefix(3) + "." }

    /// `MO`, as RFC 5545 §3.3.10 writes it in `BYDAY`.
    public var iCalendar: String { openStreetMap.uppercased() }

    /// `Mo`, as OpenStreetMap's opening_hours writes it.
    public var openStreetMap: String {
        switch self {
        case .monday: "Mo"
        case .tuesday: "Tu"
        case .wednesday: "We"
        case .thursday: "Th"
        case .friday: "Fr"
        case .saturday: "Sa"
        case .sunday: "Su"
        }
    }

    /// The days from this one to `last`, both included, passing over the end of the week when `last` comes before.
    public func through(_ last: Weekday) -> [Weekday] {
        let count = (last.rawValue - rawValue + 7) % 7 + 1
        return (0..<count).map { Self.allCases[(rawValue - 1 + $0) % 7] }
    }
}
