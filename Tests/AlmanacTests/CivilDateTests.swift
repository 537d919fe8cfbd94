import Foundation
import Testing

@testable import Almanac

@Suite struct CivilDateTests {
    @Test func theFirstAndTheLastDateAreThoseOfTheYears() {
        #expect(CivilDate(year: 1900, month: 1, day: 1) == .earliest)
        #expect(CivilDate(year: 2199, month: 12, day: 31) == .latest)
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayCount == 0)
    }

    @Test func everyDayGoesToPartsAndTextAndBack() throws {
        var expected = (year: 1900, month: 1, day: 1)
        for date in CivilDate.earliest...CivilDate.latest {
            guard date.parts == expected else {
                Issue.record("\(date.dayCount): \(date.parts) instead of \(expected)")
                return
            }
            guard CivilDate(year: expected.year, month: expected.month, day: expected.day) == date,
                CivilDate(iso: date.iso) == date
            else {
                Issue.record("\(date) does not come back")
                return
            }
            expected.day += 1
            if expected.day > DayCount.length(ofMonth: expected.month, year: expected.year) {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(expected == (2200, 1, 1))
    }

    @Test(
        arguments: [
            ("2026-10-31", 4, "2027-02-28"), ("2026-01-15", 4, "2026-05-15"), ("2027-10-31", 4, "2028-02-29"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"), ("2026-12-01", 0, "2026-12-01"),
        ])
    func monthsAreAddedAndShortOnesGiveTheirLastDay(_ date: String, _ months: Int, _ expected: String) throws {
        #expect(try #require(CivilDate(iso: date)).adding(months: months).iso == expected)
    }

    @Test func weekdaysAndWeeksAreThoseOfFoundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for offset in stride(from: CivilDate.earliest.dayCount, through: CivilDate.latest.dayCount, by: 5) {
            let date = try #require(CivilDate(dayCount: offset))
            let moment = Date(timeIntervalSince1970: Double(offset) * 86_400)
            let parts = calendar.dateComponents([.weekday, .weekOfYear, .yearForWeekOfYear], from: moment)
            let weekday = try #require(parts.weekday)
            guard date.weekday.rawValue == (weekday + 5) % 7 + 1, date.isoWeek.week == parts.weekOfYear,
                date.isoWeek.year == parts.yearForWeekOfYear
            else {
                Issue.record("\(date): \(date.weekday) \(date.isoWeek), Foundation \(parts)")
                return
            }
        }
    }

    @Test(arguments: [
        "2026-2-03", "2026-02-3", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2200-01-01",
        " 2026-02-03", "2026-02-03 ", "2026/02/03", "20260203", "２０２６-02-03", "", "-026-02-03", "2026-02-0３",
    ])
    func nothingButAnExistingISODateIsRead(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(arguments: [(2000, true), (1900, false), (2024, true), (2026, false), (2100, false)])
    func leapYears(_ year: Int, _ leap: Bool) {
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == leap)
    }

    @Test(arguments: [
        ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2024-12-30", 2025, 1),
        ("2021-01-03", 2020, 53), ("2026-01-01", 2026, 1),
    ])
    func weeksAtTheTurnOfTheYear(_ iso: String, _ year: Int, _ week: Int) {
        #expect(day(iso).isoWeek == ISOWeek(year: year, week: week))
    }

    @Test func addingPassesOverTheTurnOfTheYearAndStopsAtTheEnds() {
        #expect(day("2026-12-30").adding(days: 3) == day("2027-01-02"))
        #expect(day("2028-02-28").adding(days: 1) == day("2028-02-29"))
        #expect(day("2026-01-01").adding(days: -1) == day("2025-12-31"))
        #expect(day("2026-01-01").adding(days: .max) == .latest)
        #expect(day("2026-01-01").adding(days: .min) == .earliest)
        #expect(CivilDate.latest.adding(days: 1) == .latest)
        #expect(day("2026-12-30").distance(to: day("2027-01-02")) == 3)
    }

    @Test func monthsKnowTheirDaysAndNeighbours() throws {
        let november = try #require(CivilMonth(iso: "2026-11"))
        #expect(november.days.count == 30)
        #expect(november.next?.iso == "2026-12")
        #expect(november.next?.next?.iso == "2027-01")
        #expect(CivilMonth(iso: "2027-01")?.previous?.iso == "2026-12")
        #expect(CivilMonth(iso: "2199-12")?.next == nil)
        #expect(CivilMonth(iso: "1900-01")?.previous == nil)
        #expect(november.french == "novembre 2026")
        #expect(november.days.contains(day("2026-11-30")))
        #expect(CivilMonth(iso: "2026-13") == nil)
        #expect(CivilMonth(iso: "2026-1") == nil)
    }
}
