/// What opening hours say of one day.
public struct OpeningDay: Hashable, Sendable {
    /// A stretch of the day that is not closed.
    public struct Span: Hashable, Sendable {
        /// When; an end past midnight falls on the next day.
        public let range: TimeRange
        /// Whether it is open, or nobody can say (`unknown`): `closed` never occurs.
        public let state: OpeningRule.State
        /// What people should know.
        public let comment: String?
    }

    /// By time, without overlap.
    public let spans: [Span]
    /// What people should know of a day that is closed.
    public let comment: String?

    /// Whether nothing is open all day; a night begun the day before does not count.
    public var isClosed: Bool { spans.isEmpty }
    /// The times that are surely open.
    public var openings: [TimeRange] { spans.filter { $0.state == .open }.map(\.range) }
}

extension OpeningHours {
    /// What holds on a date.
    public func state(on date: CivilDate, holidays: HolidayCalendar) -> OpeningDay {
        Self.day(rules) { $0.days.contains(date, holidays: holidays) }
    }

    /// What the rules that match say together.
    static func day(_ rules: [OpeningRule], matching matches: (OpeningRule) -> Bool) -> OpeningDay {
        var timeline = Timeline()
        var comment: String?
        for rule in rules where matches(rule) {
            let stretches = rule.times.isEmpty ? [TimeRange.wholeDay] : rule.times
            switch (rule.joining, rule.state) {
            case (.fallback, .closed):
                if timeline.isEmpty { comment = rule.comment ?? comment }
            case (.fallback, .open), (.fallback, .unknown):
                for range in stretches { timeline.fill(range, rule.state, rule.comment) }
            case (.override, .closed) where rule.times.isEmpty, (.additional, .closed) where rule.times.isEmpty:
                timeline = Timeline()
                comment = rule.comment
            case (.override, .closed), (.additional, .closed):
                for range in stretches { timeline.remove(range) }
            case (.override, .open), (.override, .unknown):
                timeline = Timeline()
                comment = nil
                for range in stretches { timeline.put(range, rule.state, rule.comment) }
            case (.additional, .open), (.additional, .unknown):
                for range in stretches { timeline.put(range, rule.state, rule.comment) }
            }
        }
        return OpeningDay(spans: timeline.spans, comment: timeline.isEmpty ? comment : nil)
    }
}

extension DaySelector {
    /// Whether this date is named.
    public func contains(_ date: CivilDate, holidays: HolidayCalendar) -> Bool {
        containsInYear(date) && containsInWeek(date, holidays: holidays)
    }

    private func containsInYear(_ date: CivilDate) -> Bool {
        (years.isEmpty || years.contains { $0.contains(date.year) })
            && (dates.isEmpty || dates.contains { $0.contains(date) })
            && (weeks.isEmpty || weeks.contains { $0.contains(date.isoWeek.week) })
    }

    private func containsInWeek(_ date: CivilDate, holidays: HolidayCalendar) -> Bool {
        let onWeekday = weekdays.contains { $0.contains(date) }
        guard !self.holidays.isEmpty else { return weekdays.isEmpty || onWeekday }
        let onHoliday = self.holidays.contains { kind in
            switch kind {
            case .publicHoliday: holidays.isPublicHoliday(date)
            case .schoolHoliday: holidays.isSchoolHoliday(date)
            }
        }
        return holidaysRestrict ? onHoliday && onWeekday : onHoliday || onWeekday
    }
}
