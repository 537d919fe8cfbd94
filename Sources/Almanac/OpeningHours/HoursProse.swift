/// How the notes of opening hours say days and hours.
enum HoursProse {
    /// `les jours fériés`, `pendant les vacances scolaires`, or both.
    static func holidays(_ kinds: [HolidayKind]) -> String {
        var phrases: [String] = []
        if kinds.contains(.publicHoliday) { phrases.append("les jours fériés") }
        if kinds.contains(.schoolHoliday) { phrases.append("pendant les vacances scolaires") }
        return phrases.enumerated
    }

    /// `du lundi au vendredi`, `le mardi et le jeudi`, `tous les jours`.
    static func weekdays(_ days: [Weekday]) -> String {
        days.count == 7 ? "tous les jours" : Recurrence.list(days)
    }

    /// `1er jeudi du mois`, `1er et 3e jeudis du mois`.
    static func nth(_ selector: WeekdaySelector) -> String {
        let ordinals = selector.nth.map(OrdinalWords.french).enumerated
        return "\(ordinals) \(selector.first.french)\(selector.nth.count > 1 ? "s" : "") du mois"
    }

    /// The same words inside a sentence: `le 1er jeudi du mois`.
    static func withArticle(_ phrase: String) -> String {
        guard phrase.hasSuffix(" du mois"), !phrase.hasPrefix("le"), !phrase.contains(", ") else { return phrase }
        return (phrase.contains("s du mois") ? "les " : "le ") + phrase
    }

    /// `14 h - 16 h`, `ouvert toute la journée`, `sur rendez-vous`.
    static func hours(_ rule: OpeningRule) -> String {
        let note = rule.comment.map { " (\($0))" } ?? ""
        if rule.times.isEmpty {
            return switch rule.state {
            case .open: "ouvert toute la journée\(note)"
            case .closed: "fermé\(note)"
            case .unknown: rule.comment ?? "horaires non connus"
            }
        }
        let hours = rule.times.map(\.shortFrench).joined(separator: ", ")
        return rule.state == .unknown && rule.comment == nil ? "\(hours) (non confirmé)" : hours + note
    }

    /// The part of the year: `en juillet et août`, `semaines 1 à 53, une sur deux`.
    static func period(_ days: DaySelector) -> String? {
        var phrases: [String] = []
        if !days.dates.isEmpty { phrases.append(DateProse.phrase(days.dates)) }
        if !days.years.isEmpty { phrases.append(days.years.map(years).enumerated) }
        if !days.weeks.isEmpty { phrases.append(days.weeks.map(weeks).enumerated) }
        return phrases.isEmpty ? nil : phrases.joined(separator: ", ")
    }

    private static func years(_ years: ClosedRange<Int>) -> String {
        years.count == 1 ? "en \(years.lowerBound)" : "de \(years.lowerBound) à \(years.upperBound)"
    }

    private static func weeks(_ weeks: WeekSelector) -> String {
        guard weeks.first < weeks.last else { return "semaine \(weeks.first)" }
        let rhythm = ["", "", ", une sur deux", ", une sur trois", ", une sur quatre"]
        let interval =
            rhythm.indices.contains(weeks.interval) ? rhythm[weeks.interval] : ", une sur \(weeks.interval)"
        return "semaines \(weeks.first) à \(weeks.last)\(interval)"
    }
}

/// How periods of the year are said.
enum DateProse {
    /// `en juillet et août`, `du 24 décembre au 2 janvier`, `le 1er janvier et le 1er mai`.
    static func phrase(_ dates: [DateSelector]) -> String {
        if dates.allSatisfy({ $0.isMonths && $0.from.year == nil }) {
            return months(dates.flatMap { $0.from.month.through($0.to.month) })
        }
        return dates.map(\.phrase).enumerated
    }

    /// `en juillet`, `en juillet et août`, `de septembre à juin`, `en mars, mai et juillet`, `toute l’année`.
    static func months(_ months: [Month]) -> String {
        guard let first = months.first, let last = months.last else { return "" }
        if months.count >= 12 { return "toute l’année" }
        if months.count > 2, first.through(last) == months { return between(first.french, last.french) }
        return "en \(months.map(\.french).enumerated)"
    }

    /// `de septembre à juin`, `d’avril à octobre`.
    static func between(_ first: String, _ last: String) -> String {
        let vowel = first.hasPrefix("a") || first.hasPrefix("o")
        return (vowel ? "d’" : "de ") + "\(first) à \(last)"
    }
}

extension DateSelector {
    fileprivate var isMonths: Bool { from.day == nil }

    fileprivate var phrase: String {
        let first = Self.name(from)
        let last = Self.name(to)
        if isMonths { return from == to ? "en \(first)" : DateProse.between(first, last) }
        if from == to { return "le \(first)" }
        let sameMonth = from.month == to.month && from.year == to.year
        let start = sameMonth ? from.day.map(CivilDate.frenchDay) ?? first : first
        return "du \(start) au \(last)"
    }

    private static func name(_ bound: Bound) -> String {
        [bound.day.map(CivilDate.frenchDay), bound.month.french, bound.year.map(String.init)]
            .compactMap { $0 }.joined(separator: " ")
    }
}
