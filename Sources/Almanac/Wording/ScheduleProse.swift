extension Schedule {
    /// When it takes place, in French: `samedi 5 décembre 2026 de 10 h à 12 h`, `du 3 au 5 juillet 2027`,
    /// `chaque mercredi de 9 h 30 à 11 h 30, du 9 septembre 2026 au 30 juin 2027, sauf pendant les vacances scolaires`.
    public var prose: String {
        switch self {
        case .day(let date, let hours):
            return hours.map { "\(date.french()) \($0.french)" } ?? date.french()
        case .span(let from, let to): return Self.span(from, to)
        case .recurring(let schedule): return schedule.prose
        }
    }

    private static func span(_ from: CivilDateTime, _ to: CivilDateTime) -> String {
        guard from.date <= to.date else { return "\(from.french) - \(to.french)" }
        if from.time == nil, to.time == nil {
            return from.date == to.date ? from.date.french() : (from.date...to.date).french
        }
        if from.date == to.date, let start = from.time {
            guard let end = to.time else { return from.french }
            return "\(from.date.french()) de \(start.french) à \(end.french)"
        }
        return "du \(from.french) au \(to.french)"
    }
}

extension RecurringSchedule {
    /// The recurrence, its limits and its exceptions, as one French phrase.
    public var prose: String {
        var parts = [recurrence.french]
        if let period { parts.append(period) }
        if let rest { parts.append("sauf \(rest)") }
        let added = also.filter { !except.contains($0) }
        if !added.isEmpty { parts.append("et aussi \(Self.list(added))") }
        return parts.joined(separator: ", ")
    }

    private var period: String? {
        switch (first, last) {
        case (nil, nil): nil
        case (let first?, nil): "à partir du \(first.french(.date))"
        case (nil, let last?): "jusqu’au \(last.french(.date))"
        case (let first?, let last?):
            first <= last ? (first...last).french : "du \(first.french(.date)) au \(last.french(.date))"
        }
    }

    private var rest: String? {
        var reasons: [String] = []
        if excludesSchoolHolidays { reasons.append("pendant les vacances scolaires") }
        if excludesPublicHolidays { reasons.append("les jours fériés") }
        if !except.isEmpty { reasons.append(Self.list(except)) }
        return reasons.isEmpty ? nil : reasons.enumerated
    }

    /// `le 23 décembre 2026`, `les 23 et 30 décembre 2026`, `les 30 décembre 2026 et 6 janvier 2027`.
    private static func list(_ dates: [CivilDate]) -> String {
        let sorted = Set(dates).sorted()
        guard sorted.count > 1 else { return sorted.map { "le \($0.french(.date))" }.enumerated }
        let names = sorted.indices.map { index -> String in
            let date = sorted[index]
            guard index + 1 < sorted.count else { return date.french(.date) }
            let following = sorted[index + 1]
            if date.civilMonth == following.civilMonth { return CivilDate.frenchDay(date.day) }
            return date.year == following.year ? date.french(.dayAndMonth) : date.french(.date)
        }
        return "les \(names.enumerated)"
    }
}
