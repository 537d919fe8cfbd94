extension Schedule {
    /// When it takes place, in French: `samedi 5 décembre 2026 de 10 h à 12 h`, `du 3 au 5 juillet 2027`,
    /// `chaque mercredi de 9 h 30 à 11 h 30, du 9 septembre 2026 au 30 juin 2027, sauf pendant les vacances scolaires`.
    public var prose: String {
        switch self {
        case .dated(let schedule): return schedule.prose
        case .span(let from, let to): return Self.span(from, to)
        case .recurring(let rhythms): return RecurringSchedule.prose(of: rhythms)
        }
    }

    /// The rhythm alone, without its limits: `chaque mercredi de 14 h à 16 h et chaque samedi de 10 h à 12 h`.
    /// Nil for what does not come back by a rule.
    public var rhythm: String? {
        rhythms.isEmpty ? nil : rhythms.map(\.recurrence.french).enumerated
    }

    /// What became of single dates, in French; nil when all take place as planned.
    public var changesProse: String? {
        switch self {
        case .dated(let schedule): DateChange.prose(of: schedule.changes)
        case .span: nil
        case .recurring(let rhythms):
            DateChange.prose(of: rhythms.reduce(into: [:]) { $0.merge($1.changes) { first, _ in first } })
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

extension DatedSchedule {
    /// `samedi 5 décembre 2026 de 10 h à 12 h`, `les 3, 10 et 17 décembre 2026 de 10 h à 12 h`.
    fileprivate var prose: String {
        let named = days.count == 1 ? days[0].french() : CivilDate.list(days)
        return hours.isEmpty ? named : "\(named) \(hours.map(\.french).enumerated)"
    }
}

extension RecurringSchedule {
    /// The recurrence, its limits and its exceptions, as one French phrase.
    public var prose: String { Self.prose(of: [self]) }

    /// Rhythms that share their limits and their exceptions.
    fileprivate static func prose(of rhythms: [RecurringSchedule]) -> String {
        guard let first = rhythms.first else { return "" }
        var parts = [rhythms.map(\.recurrence.french).enumerated]
        if let period = first.period { parts.append(period) }
        if let rest = first.rest { parts.append("sauf \(rest)") }
        let added = rhythms.flatMap(\.also).filter { !first.except.contains($0) }
        if !added.isEmpty { parts.append("et aussi \(CivilDate.list(added))") }
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
        if !except.isEmpty { reasons.append(CivilDate.list(except)) }
        return reasons.isEmpty ? nil : reasons.enumerated
    }
}

extension CivilDate {
    /// `le 23 décembre 2026`, `les 23 et 30 décembre 2026`, `les 30 décembre 2026 et 6 janvier 2027`.
    static func list(_ dates: [CivilDate]) -> String {
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
