extension Recurrence {
    /// The days and hours in French: `chaque mercredi de 9 h 30 à 11 h 30`,
    /// `les 1er et 3e samedis du mois de 10 h à 12 h`, `un mercredi sur deux de 14 h à 16 h`.
    public var french: String {
        hours.isEmpty ? days : "\(days) \(hours.map(\.french).enumerated)"
    }

    /// What is left to say under the heading of one of its weekdays: `de 9 h à 12 h` when it comes every week,
    /// `1er et 3e, de 10 h à 12 h`, `une semaine sur deux, de 14 h à 16 h`.
    public func french(under weekday: Weekday) -> String {
        let rhythm: String? =
            switch pattern {
            case .daily, .monthlyByDay: nil
            case .weekly(_, let interval): interval == 1 ? nil : "une semaine sur \(Self.intervals[interval])"
            case .monthlyByWeekday(let days):
                days.filter { $0.weekday == weekday }.map { OrdinalWords.french($0.ordinal) }.enumerated + " du mois"
            }
        let parts = [rhythm, hours.isEmpty ? nil : hours.map(\.french).enumerated].compactMap { $0 }
        return parts.isEmpty ? "toute la journée" : parts.joined(separator: ", ")
    }

    private static let intervals = ["", "", "deux", "trois", "quatre"]

    private var days: String {
        switch pattern {
        case .daily: "tous les jours"
        case .weekly(let weekdays, let interval): Self.weekly(weekdays, interval: interval)
        case .monthlyByWeekday(let days): Self.monthly(days)
        case .monthlyByDay(let days): Self.monthly(days)
        }
    }

    private static func weekly(_ weekdays: [Weekday], interval: Int) -> String {
        if weekdays.count == 1, let day = weekdays.first {
            return interval == 1 ? "chaque \(day.french)" : "un \(day.french) sur \(intervals[interval])"
        }
        if interval > 1 { return "une semaine sur \(intervals[interval]), \(list(weekdays))" }
        if weekdays.count == 7 { return "tous les jours" }
        return isRun(weekdays) ? list(weekdays) : "les " + weekdays.map { $0.french + "s" }.enumerated
    }

    /// `le mardi et le jeudi`, `du lundi au vendredi`.
    static func list(_ weekdays: [Weekday]) -> String {
        if isRun(weekdays), let first = weekdays.first, let last = weekdays.last {
            return "du \(first.french) au \(last.french)"
        }
        return weekdays.map { "le \($0.french)" }.enumerated
    }

    /// Whether these are three or more weekdays in a row.
    private static func isRun(_ weekdays: [Weekday]) -> Bool {
        guard weekdays.count > 2, let first = weekdays.first, let last = weekdays.last else { return false }
        return first.through(last) == weekdays
    }

    private static func monthly(_ days: [NthWeekday]) -> String {
        let phrases = groups(days).map { group in
            let ordinals = group.ordinals.map(OrdinalWords.french).enumerated
            return group.ordinals.count == 1
                ? OrdinalWords.withArticle(ordinals) + " \(group.weekday.french)"
                : "les \(ordinals) \(group.weekday.french)s"
        }
        return phrases.enumerated + " du mois"
    }

    private static func monthly(_ days: [Int]) -> String {
        let names = days.map { $0 < 0 ? "dernier jour" : CivilDate.frenchDay($0) }
        if names.count == 1 { return "le \(names.enumerated) du mois" }
        let hasLast = days.contains(-1)
        return (hasLast ? names.map { "le \($0)" }.enumerated : "les \(names.enumerated)") + " du mois"
    }
}
