import Foundation
import Testing

@testable import Almanac

/// The same rules expanded by Foundation's `Calendar.RecurrenceRule` and by day counts.
@Suite struct RecurrenceOracleTests {
    @Test(arguments: 0..<150)
    func foundationGivesTheSameDatesOverThreeYears(_ seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let pattern = try #require(Self.randomPattern(&dice))
        let recurrence = try #require(Recurrence(pattern))
        let start = try #require(CivilDate(dayCount: Int.random(in: 0..<30_000, using: &dice)))
        let schedule = RecurringSchedule(recurrence, first: start)
        let first = try #require(schedule.firstRuleDate)
        let window = first...first.adding(days: 3 * 365)
        let ours = schedule.ruleDates(in: window)
        let theirs = Self.foundation(recurrence, from: first, through: window.upperBound)
        let onlyOurs = Set(ours).subtracting(theirs).sorted()
        let onlyTheirs = Set(theirs).subtracting(ours).sorted()
        #expect(
            ours == theirs,
            "\(recurrence.rrule) from \(first): only ours \(onlyOurs), only Foundation's \(onlyTheirs)")
        #expect(!ours.isEmpty)
    }

    static func randomPattern(_ dice: inout Dice) -> Recurrence.Pattern? {
        let weekdays = Weekday.allCases.shuffled(using: &dice)
        let some = Array(weekdays.prefix(Int.random(in: 1...4, using: &dice)))
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: return .daily
        case 1: return .weekly(some, interval: Int.random(in: 1...4, using: &dice))
        case 2:
            let ordinals = [1, 2, 3, 4, 5, -1, -2].shuffled(using: &dice)
            return .monthlyByWeekday(zip(ordinals, some).compactMap { Recurrence.NthWeekday($0, $1) })
        default:
            let days = (Array(1...31) + [-1]).shuffled(using: &dice)
            return .monthlyByDay(Array(days.prefix(Int.random(in: 1...3, using: &dice))))
        }
    }

    static func foundation(_ recurrence: Recurrence, from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        let rule = rule(recurrence)
        let start = Date(timeIntervalSince1970: Double(first.dayCount) * 86_400)
        let end = Date(timeIntervalSince1970: Double(last.dayCount) * 86_400 + 1)
        var dates: [CivilDate] = []
        for moment in rule.recurrences(of: start, in: start..<end) {
            let date = CivilDate(dayCount: Int((moment.timeIntervalSince1970 / 86_400).rounded()))
            // A day that two parts of the rule name (29 and the last of February) comes twice from Foundation.
            if let date, date != dates.last { dates.append(date) }
        }
        return dates
    }

    /// Weeks begin on Monday for weekly rules only: with it, Foundation counts weekdays within months wrongly
    /// (swift-foundation #1387: a week off in months whose first days fall in a week begun before).
    static func rule(_ recurrence: Recurrence) -> Calendar.RecurrenceRule {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        if case .weekly = recurrence.pattern { calendar.firstWeekday = 2 }
        let names: [Locale.Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
        func named(_ weekday: Weekday) -> Locale.Weekday { names[weekday.rawValue - 1] }
        switch recurrence.pattern {
        case .daily: return Calendar.RecurrenceRule(calendar: calendar, frequency: .daily)
        case .weekly(let weekdays, let interval):
            return Calendar.RecurrenceRule(
                calendar: calendar, frequency: .weekly, interval: interval,
                weekdays: weekdays.map { .every(named($0)) })
        case .monthlyByWeekday(let days):
            return Calendar.RecurrenceRule(
                calendar: calendar, frequency: .monthly, weekdays: days.map { .nth($0.ordinal, named($0.weekday)) })
        case .monthlyByDay(let days):
            return Calendar.RecurrenceRule(
                calendar: calendar, frequency: .monthly, matchingPolicy: .strict, daysOfTheMonth: days)
        }
    }
}
