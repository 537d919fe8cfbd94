import Almanac

extension OpeningHours {
    /// The hours of the week (schema.org/OpeningHoursSpecification); empty unless they are a plain week.
    ///
    /// A plain week is the same all the year but for public holidays on which it is closed: of anything else (school
    /// holidays, a closed month, the first Saturday, a comment) the week alone would say something untrue.
    var linkedWeek: [LinkedNode] {
        guard rules.allSatisfy(\.isPlain) else { return [] }
        var days: [TimeRange: [Weekday]] = [:]
        for row in weekTable.rows {
            for range in row.day.openings { days[range, default: []].append(row.weekday) }
        }
        let week = days.sorted { $0.key < $1.key }.map { range, weekdays in
            LinkedNode(
                "OpeningHoursSpecification",
                [
                    "dayOfWeek": weekdays.map(\.schemaOrg), "opens": range.start.iso,
                    // Search engines know no hour 24.
                    "closes": range.end.map { $0 == .endOfDay ? "23:59" : $0.iso },
                ])
        }
        let restsOnHolidays = rules.contains { !$0.days.holidays.isEmpty }
        return week.isEmpty || !restsOnHolidays ? week : week + [Self.closedOnPublicHolidays]
    }

    /// Closed is open from midnight to midnight.
    private static let closedOnPublicHolidays = LinkedNode(
        "OpeningHoursSpecification",
        ["dayOfWeek": "https://schema.org/PublicHolidays", "opens": "00:00", "closes": "00:00"])
}

extension OpeningRule {
    /// Whether it holds every week of the year, or closes on public holidays.
    fileprivate var isPlain: Bool {
        guard !days.isLimitedInYear, comment == nil, joining != .fallback, state != .unknown,
            times.allSatisfy({ $0.end != nil }), days.weekdays.allSatisfy({ $0.nth.isEmpty })
        else { return false }
        if days.holidays.isEmpty { return true }
        return days.holidays == [.publicHoliday] && state == .closed && times.isEmpty && !days.holidaysRestrict
    }
}
