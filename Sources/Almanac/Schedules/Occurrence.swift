/// One time that something takes place.
public struct Occurrence: Hashable, Comparable, Sendable {
    /// When it begins; without a time, it takes the whole day.
    public let start: CivilDateTime
    /// When it ends; nil when nobody says. Without a time, the last whole day, included.
    public let end: CivilDateTime?
    /// Whether it is as the rhythm has it.
    public let change: Change

    /// What became of one date of a rhythm.
    public enum Change: Hashable, Sendable {
        /// It takes place as planned.
        case none
        /// It does not take place, and people are told so.
        case cancelled
        /// It takes place at another time than this one.
        case moved(from: CivilDateTime)
    }

    /// - Parameters:
    ///   - start: when it begins.
    ///   - end: when it ends, or nil.
    ///   - change: whether it is as the rhythm has it.
    public init(start: CivilDateTime, end: CivilDateTime?, change: Change = .none) {
        self.start = start
        self.end = end
        self.change = change
    }

    /// One day, at certain hours or the whole day; an end past midnight falls on the next day.
    public init(on date: CivilDate, _ hours: TimeRange?, change: Change = .none) {
        self.change = change
        start = CivilDateTime(date: date, time: hours?.start)
        guard let hours else {
            end = CivilDateTime(date: date)
            return
        }
        end = hours.end.map { CivilDateTime(date: hours.endsNextDay ? date.adding(days: 1) : date, time: $0) }
    }

    /// The last day it takes place on; an evening that ends in the night after is of its day alone.
    public var lastDay: CivilDate {
        guard let end else { return start.date }
        if let time = end.time, start.time != nil, time <= .endOfNight, end.date == start.date.adding(days: 1) {
            return start.date
        }
        return end.date
    }

    /// When it ends, as far as it is told beside its beginning: on the same day or the next one.
    public var toldEnd: CivilDateTime? {
        guard start.time != nil, let end, end.date <= start.date.adding(days: 1), end.time != nil, end != start else {
            return nil
        }
        return end
    }

    /// Whether it takes whole days.
    public var allDay: Bool { start.time == nil }

    /// Whether it does not take place.
    public var isCancelled: Bool { change == .cancelled }

    /// The time the rhythm gave it: that of its start unless it was moved.
    public var planned: CivilDateTime {
        if case .moved(let from) = change { from } else { start }
    }

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
