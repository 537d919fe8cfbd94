import Almanac

extension RecurringSchedule {
    /// The rhythm as schema.org tells it (schema.org/Schedule), once for each time of the day; days that are added to
    /// the rhythm are schedules of one day.
    ///
    /// The last day of the month, which schema.org has no word for, is told date by date.
    ///
    /// - Parameters:
    ///   - today: what has no beginning, or no end, is told from this day on, for a year.
    ///   - holidays: the days left out by rhythms that rest on holidays.
    func linkedSchedules(from today: CivilDate, holidays: HolidayCalendar) -> [LinkedNode] {
        let from = first ?? today
        let window = from...max(from, last ?? max(from, today).adding(days: 366))
        let times: [TimeRange?] = recurrence.hours.isEmpty ? [nil] : recurrence.hours
        guard let days = recurrence.linkedDays else {
            let dates = dates(in: window, holidays: holidays).filter { changes[$0] == nil }
            return times.flatMap { hours in dates.map { Self.single($0, hours) } }
        }
        let left = Set(removedDates(in: window, holidays: holidays) + changes.keys.filter(window.contains)).sorted()
        return times.flatMap { hours in
            [
                LinkedNode("Schedule").with(days).with([
                    "startDate": first?.iso, "endDate": last?.iso, "exceptDate": left.map(\.iso),
                ]).with(Self.clock(hours))
            ] + addedDates(in: .earliest ... .latest).filter { changes[$0] == nil }.map { Self.single($0, hours) }
        }
    }

    /// One day, apart from any rhythm.
    private static func single(_ date: CivilDate, _ hours: TimeRange?) -> LinkedNode {
        LinkedNode("Schedule", ["repeatCount": 1, "startDate": date.iso, "endDate": date.iso]).with(clock(hours))
    }

    private static func clock(_ hours: TimeRange?) -> KeyValuePairs<String, any LinkedDatum> {
        [
            "startTime": hours.map { LinkedTime.text($0.start) }, "endTime": hours?.end.map { LinkedTime.text($0) },
            "scheduleTimezone": ParisTime.zone,
        ]
    }
}

extension Recurrence {
    /// How often and on which days; nil when schema.org cannot say it.
    fileprivate var linkedDays: KeyValuePairs<String, any LinkedDatum>? {
        switch pattern {
        case .daily: return ["repeatFrequency": "P1D"]
        case .weekly(let weekdays, let interval):
            return ["repeatFrequency": "P\(interval)W", "byDay": weekdays.map(\.schemaOrg)]
        case .monthlyByDay(let days):
            guard days.allSatisfy({ $0 > 0 }) else { return nil }
            return ["repeatFrequency": "P1M", "byMonthDay": days]
        case .monthlyByWeekday(let days):
            let weekdays = Set(days.map(\.weekday)).sorted()
            let weeks = Set(days.map(\.ordinal)).sorted()
            // Days and weeks apart mean each of these days in each of these weeks; otherwise the words of iCalendar.
            guard weekdays.count * weeks.count == days.count, weeks.allSatisfy({ $0 > 0 }) else {
                return ["repeatFrequency": "P1M", "byDay": days.map { "\($0.ordinal)\($0.weekday.iCalendar)" }]
            }
            return ["repeatFrequency": "P1M", "byDay": weekdays.map(\.schemaOrg), "byMonthWeek": weeks]
        }
    }
}

/// Times of the day as schema.org writes them.
enum LinkedTime {
    /// `14:00:00`; the end of the day is midnight.
    static func text(_ time: TimeOfDay) -> String { (time == .endOfDay ? "00:00" : time.iso) + ":00" }
}

extension Weekday {
    /// Its name as an address of schema.org.
    var schemaOrg: String {
        switch self {
        case .monday: "https://schema.org/Monday"
        case .tuesday: "https://schema.org/Tuesday"
        case .wednesday: "https://schema.org/Wednesday"
        case .thursday: "https://schema.org/Thursday"
        case .friday: "https://schema.org/Friday"
        case .saturday: "https://schema.org/Saturday"
        case .sunday: "https://schema.org/Sunday"
        }
    }
}
