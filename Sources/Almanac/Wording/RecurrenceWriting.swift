extension Recurrence {
    /// As it is written in an entry: `mercredi 9h30-11h30`, `1er et 3e samedi du mois 10h-12h`,
    /// `mercredi sur deux 14h-16h`. It is read back as the same.
    public var written: String {
        hours.isEmpty ? writtenDays : "\(writtenDays) \(hours.map(\.written).joined(separator: ", "))"
    }

    private var writtenDays: String {
        switch pattern {
        case .daily: return "jour"
        case .weekly(let weekdays, 1): return Self.written(weekdays)
        case .weekly(let weekdays, let interval):
            let weeks = ["", "", "deux", "trois", "quatre"][interval]
            return weekdays.count == 1
                ? "\(Self.written(weekdays)) sur \(weeks)" : "une semaine sur \(weeks), \(Self.written(weekdays))"
        case .monthlyByDay(let days):
            return days.map { $0 < 0 ? "dernier jour" : String($0) }.enumerated + " du mois"
        case .monthlyByWeekday(let days):
            return Self.groups(days).map { group in
                group.ordinals.map(OrdinalWords.french).enumerated + " \(group.weekday.french)"
            }.enumerated + " du mois"
        }
    }

    private static func written(_ weekdays: [Weekday]) -> String {
        guard weekdays.count > 2, let first = weekdays.first, let last = weekdays.last,
            first.through(last) == weekdays
        else { return weekdays.map(\.french).enumerated }
        return "du \(first.french) au \(last.french)"
    }
}
