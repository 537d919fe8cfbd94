/// On which days something comes back, and at what times.
///
/// Says nothing of beginning, end and exceptions; see `RecurringSchedule`.
public struct Recurrence: Hashable, Sendable {
    /// The days it comes back on.
    public let pattern: Pattern
    /// The times on each of these days, sorted; empty means the whole day.
    public let hours: [TimeRange]

    /// The shapes people's words take.
    public enum Pattern: Hashable, Sendable {
        /// Every day.
        case daily
        /// On these weekdays (sorted, without duplicates, at least one), every `interval` weeks (1 to 4);
        /// from 2 on, weeks are counted from the week of the first day.
        case weekly([Weekday], interval: Int)
        /// On these weekdays of each month (at least one).
        case monthlyByWeekday([NthWeekday])
        /// On these days of each month (sorted, at least one): 1 to 31, or -1 for the last;
        /// months without the day are passed over.
        case monthlyByDay([Int])
    }

    /// A weekday counted within a month.
    public struct NthWeekday: Hashable, Sendable {
        /// 1 to 5 from the beginning, -1 (last) or -2 (last but one) from the end.
        public let ordinal: Int
        /// The weekday that is counted.
        public let weekday: Weekday

        /// Nil when the ordinal is none of 1...5, -1, -2.
        public init?(_ ordinal: Int, _ weekday: Weekday) {
            guard (1...5).contains(ordinal) || ordinal == -1 || ordinal == -2 else { return nil }
            self.ordinal = ordinal
            self.weekday = weekday
        }
    }

    /// A recurrence from its parts; the lists are sorted and rid of duplicates.
    ///
    /// Nil for an empty list, an interval outside 1...4 or a month day outside 1...31 and -1.
    public init?(_ pattern: Pattern, hours: [TimeRange] = []) {
        switch pattern {
        case .daily:
            self.pattern = .daily
        case .weekly(let weekdays, let interval):
            guard !weekdays.isEmpty, (1...4).contains(interval) else { return nil }
            self.pattern = .weekly(Set(weekdays).sorted(), interval: interval)
        case .monthlyByWeekday(let days):
            guard !days.isEmpty else { return nil }
            var seen: Set<NthWeekday> = []
            self.pattern = .monthlyByWeekday(days.filter { seen.insert($0).inserted })
        case .monthlyByDay(let days):
            guard !days.isEmpty, days.allSatisfy({ (1...31).contains($0) || $0 == -1 }) else { return nil }
            self.pattern = .monthlyByDay(Set(days).sorted { Self.order($0) < Self.order($1) })
        }
        self.hours = Set(hours).sorted()
    }

    private static func order(_ day: Int) -> Int { day < 0 ? 40 + day : day }

    /// The weekdays it names; none when it names days of the month.
    public var weekdays: [Weekday] {
        switch pattern {
        case .weekly(let days, _): days
        case .monthlyByWeekday(let days): days.map(\.weekday)
        case .daily: Weekday.allCases
        case .monthlyByDay: []
        }
    }

    /// The ordinals of each weekday, in the order of the list.
    static func groups(_ days: [NthWeekday]) -> [(weekday: Weekday, ordinals: [Int])] {
        days.reduce(into: []) { groups, day in
            if let index = groups.firstIndex(where: { $0.weekday == day.weekday }) {
                groups[index].ordinals.append(day.ordinal)
            } else {
                groups.append((day.weekday, [day.ordinal]))
            }
        }
    }

    /// Whether the days depend on the first one: every other week counted from when?
    public var needsFirstDate: Bool {
        if case .weekly(_, let interval) = pattern { interval > 1 } else { false }
    }
}
