/// The part of the year that an ordinary school week stands for.
///
/// Yearly date ranges (`Jul-Aug`, `Sep-Jun`) split the year into seasons; the ordinary one is that under which most
/// months from September to June fall.
struct OrdinarySeason {
    /// The yearly date ranges that hold in it.
    private let dates: Set<[DateSelector]>
    private let months: [Month]

    init(_ rules: [OpeningRule]) {
        let seasonal = Set(rules.map(\.days).filter(Self.isSeasonal).map(\.dates))
        let byMonth = Month.allCases.map { month in
            seasonal.filter { dates in dates.contains { $0.contains(Self.middle(of: month)) } }
        }
        var best = byMonth[8]
        var bestCount = 0
        for month in Month.september.through(.june) {
            let candidate = byMonth[month.rawValue - 1]
            let count = Month.september.through(.june).count { byMonth[$0.rawValue - 1] == candidate }
            if count > bestCount { (best, bestCount) = (candidate, count) }
        }
        let ordinary = best
        dates = ordinary
        months = Month.august.through(.july).filter { byMonth[$0.rawValue - 1] == ordinary }
    }

    /// Whether a rule speaks of this weekday in the ordinary season, holidays aside.
    func includes(_ rule: OpeningRule, on weekday: Weekday) -> Bool {
        let days = rule.days
        guard holds(days), !days.holidaysRestrict else { return false }
        if days.weekdays.isEmpty { return days.holidays.isEmpty }
        return days.weekdays.contains { $0.nth.isEmpty && $0.includes(weekday) }
    }

    /// Whether a rule speaks of this weekday in some weeks only: `Sa[1,3]`, `week 1-53/2 Mo`.
    func includesSomeWeeks(_ rule: OpeningRule, on weekday: Weekday) -> Bool {
        let days = rule.days
        guard !days.holidaysRestrict else { return false }
        let named = days.weekdays.filter { $0.first.through($0.last).contains(weekday) }
        return holds(days) && named.contains { !$0.nth.isEmpty } || !days.weeks.isEmpty && !named.isEmpty
    }

    /// Whether these days are those of the whole year or of the ordinary season.
    func holds(_ days: DaySelector) -> Bool {
        !days.isLimitedInYear || Self.isSeasonal(days) && dates.contains(days.dates)
    }

    /// `De septembre à juin`; nil when it is the whole year but for what the notes say.
    var french: String? {
        guard let only = dates.first else { return nil }
        let phrase = dates.count == 1 ? DateProse.phrase(only) : DateProse.months(months)
        return phrase.capitalizedFirst
    }

    private static func isSeasonal(_ days: DaySelector) -> Bool {
        days.years.isEmpty && days.weeks.isEmpty && !days.dates.isEmpty && days.dates.allSatisfy { $0.from.year == nil }
    }

    private static func middle(of month: Month) -> CivilDate {
        CivilDate(unchecked: DayCount.of(year: 2_026, month: month.rawValue, day: 15))
    }
}
