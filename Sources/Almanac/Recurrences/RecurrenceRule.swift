extension Recurrence {
    /// The value of an iCalendar RRULE property without UNTIL (RFC 5545 §3.3.10): `FREQ=MONTHLY;BYDAY=1SA,3SA`.
    ///
    /// It gives the same days when DTSTART is the first of them (see `RecurringSchedule.firstRuleDate`);
    /// weeks begin on Monday, the default of WKST.
    public var rrule: String {
        switch pattern {
        case .daily: "FREQ=DAILY"
        case .weekly(let weekdays, let interval):
            "FREQ=WEEKLY;" + (interval > 1 ? "INTERVAL=\(interval);" : "")
                + "BYDAY=" + weekdays.map(\.iCalendar).joined(separator: ",")
        case .monthlyByWeekday(let days):
            "FREQ=MONTHLY;BYDAY=" + days.map { "\($0.ordinal)\($0.weekday.iCalendar)" }.joined(separator: ",")
        case .monthlyByDay(let days):
            "FREQ=MONTHLY;BYMONTHDAY=" + days.map(String.init).joined(separator: ",")
        }
    }
}
