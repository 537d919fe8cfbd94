extension Recurrence {
    /// The days of the pattern, in order, without duplicates.
    ///
    /// - Parameters:
    ///   - window: the days wanted; the cost grows with its length only.
    ///   - anchor: the first day of the whole series; every other week is counted from the week (Monday to Sunday)
    ///     of the first day on or after it that the pattern names. Without it, weeks are counted from 1900-01-01.
    public func dates(in window: ClosedRange<CivilDate>, countedFrom anchor: CivilDate? = nil) -> [CivilDate] {
        let first = window.lowerBound.dayCount
        let last = window.upperBound.dayCount
        switch pattern {
        case .daily: return window.map { $0 }
        case .weekly(let weekdays, let interval):
            return Self.weekly(weekdays, interval, from: first, to: last, anchor: anchor?.dayCount)
        case .monthlyByWeekday(let days):
            return Self.monthly(from: window.lowerBound, to: window.upperBound) { year, month, append in
                for day in days { if let found = Self.find(day, year: year, month: month) { append(found) } }
            }
        case .monthlyByDay(let days):
            return Self.monthly(from: window.lowerBound, to: window.upperBound) { year, month, append in
                let length = DayCount.length(ofMonth: month, year: year)
                let start = DayCount.of(year: year, month: month, day: 1)
                for day in days where day <= length { append(start + (day < 0 ? length : day) - 1) }
            }
        }
    }

    private static func weekly(
        _ weekdays: [Weekday], _ interval: Int, from first: Int, to last: Int, anchor: Int?
    ) -> [CivilDate] {
        let offsets = weekdays.map { $0.rawValue - 1 }
        var monday = first - Weekday(dayCount: first).rawValue + 1
        let step = 7 * interval
        if interval > 1 {
            let origin = firstMonday(of: offsets, onOrAfter: anchor ?? CivilDate.earliest.dayCount)
            let behind = ((monday - origin) % step + step) % step
            if behind > 0 { monday += step - behind }
        }
        var dates: [CivilDate] = []
        dates.reserveCapacity((last - first) / step * offsets.count + offsets.count)
        while monday <= last {
            for offset in offsets where monday + offset >= first && monday + offset <= last {
                dates.append(CivilDate(unchecked: monday + offset))
            }
            monday += step
        }
        return dates
    }

    /// The Monday of the week that holds the first of these weekdays on or after a day.
    private static func firstMonday(of offsets: [Int], onOrAfter day: Int) -> Int {
        let offset = Weekday(dayCount: day).rawValue - 1
        let monday = day - offset
        return offsets.contains { $0 >= offset } ? monday : monday + 7
    }

    private static func monthly(
        from first: CivilDate, to last: CivilDate, days: (Int, Int, (Int) -> Void) -> Void
    ) -> [CivilDate] {
        var (year, month, _) = first.parts
        let end = last.parts
        var dates: [CivilDate] = []
        while (year, month) <= (end.year, end.month) {
            var counts: [Int] = []
            days(year, month) { counts.append($0) }
            counts.sort()
            for count in counts where count >= first.dayCount && count <= last.dayCount {
                if dates.last?.dayCount != count { dates.append(CivilDate(unchecked: count)) }
            }
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return dates
    }

    /// The day count of `3e samedi` in a month, or nil when the month has no fifth.
    static func find(_ day: NthWeekday, year: Int, month: Int) -> Int? {
        let start = DayCount.of(year: year, month: month, day: 1)
        let length = DayCount.length(ofMonth: month, year: year)
        if day.ordinal > 0 {
            let lead = (day.weekday.rawValue - Weekday(dayCount: start).rawValue + 7) % 7
            let offset = lead + 7 * (day.ordinal - 1)
            return offset < length ? start + offset : nil
        }
        let end = start + length - 1
        let lag = (Weekday(dayCount: end).rawValue - day.weekday.rawValue + 7) % 7
        let found = end - lag + 7 * (day.ordinal + 1)
        return found >= start ? found : nil
    }
}
