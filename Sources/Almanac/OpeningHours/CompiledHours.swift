/// Opening hours as days, so that who reads them needs neither their language nor the calendars they lean on.
///
/// School and public holidays are already in the days. What is the same every week is written once.
public struct CompiledHours: Hashable, Sendable {
    /// Weeks that are alike, from a day on.
    public struct Season: Hashable, Sendable {
        /// The first day of this season; it lasts until the next one.
        public let first: CivilDate
        /// For each weekday from Monday on, its place in `days`.
        public let week: [Int]
    }

    /// The days there are, each once: what is open, and when.
    public let days: [OpeningDay]
    /// In order, at least one.
    public let seasons: [Season]
    /// Public holidays that are not as their weekday, with their place in `days`.
    public let exceptions: [(date: CivilDate, day: Int)]
    /// The last day that is known.
    public let last: CivilDate

    /// What holds on a date; nil before the first season and after the last day.
    public func day(on date: CivilDate) -> OpeningDay? {
        guard date <= last, let season = seasons.last(where: { $0.first <= date }) else { return nil }
        let place = exceptions.first { $0.date == date }?.day ?? season.week[date.weekday.rawValue - 1]
        return days[place]
    }

    /// By what they say.
    public static func == (left: CompiledHours, right: CompiledHours) -> Bool {
        left.days == right.days && left.seasons == right.seasons && left.last == right.last
            && left.exceptions.elementsEqual(right.exceptions, by: ==)
    }

    /// By what they say.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(days)
        hasher.combine(seasons)
        hasher.combine(last)
    }
}

extension OpeningHours {
    /// Thirteen months, in days: what is read later than that needs a new build.
    private static let horizon = 396

    /// The days from `first` on, for thirteen months at most.
    ///
    /// - Parameter holidays: hours that lean on them are known only as far as they are; not at all when they end
    ///   before `first`.
    public func compiled(from first: CivilDate, holidays: HolidayCalendar) -> CompiledHours? {
        let farthest = first.adding(days: Self.horizon)
        let last = namesHolidays ? min(farthest, holidays.knownThrough ?? first.adding(days: -1)) : farthest
        guard first <= last else { return nil }
        var compiler = HoursCompiler()
        for date in first...last {
            compiler.add(state(on: date, holidays: holidays), on: date, isPublicHoliday: holidays.isPublicHoliday(date))
        }
        return compiler.result(until: last)
    }

    private var namesHolidays: Bool { rules.contains { !$0.days.holidays.isEmpty } }
}

/// Finds the weeks that are alike: a season lasts as long as no weekday contradicts an earlier one of it.
private struct HoursCompiler {
    private var days: [OpeningDay] = []
    private var places: [OpeningDay: Int] = [:]
    private var seasons: [(first: CivilDate, week: [Int?])] = []
    private var holidays: [(date: CivilDate, day: Int)] = []

    mutating func add(_ day: OpeningDay, on date: CivilDate, isPublicHoliday: Bool) {
        let place = self.place(of: day)
        if seasons.isEmpty { begin(on: date) }
        // A day off in the middle of a week does not end what the weeks around it have in common.
        guard !isPublicHoliday else { return holidays.append((date, place)) }
        let weekday = date.weekday.rawValue - 1
        if let known = seasons[seasons.count - 1].week[weekday], known != place { begin(on: date) }
        seasons[seasons.count - 1].week[weekday] = place
    }

    func result(until last: CivilDate) -> CompiledHours {
        let known = seasons.map { season in
            CompiledHours.Season(first: season.first, week: season.week.map { $0 ?? 0 })
        }
        let exceptions = holidays.filter { holiday in
            known.last { $0.first <= holiday.date }?.week[holiday.date.weekday.rawValue - 1] != holiday.day
        }
        return CompiledHours(days: days, seasons: known, exceptions: exceptions, last: last)
    }

    private mutating func begin(on date: CivilDate) {
        seasons.append((date, Array(repeating: nil, count: Weekday.allCases.count)))
    }

    private mutating func place(of day: OpeningDay) -> Int {
        if let place = places[day] { return place }
        days.append(day)
        places[day] = days.count - 1
        return days.count - 1
    }
}
