import Testing

@testable import Almanac

@Suite("Opening hours, day by day")
struct CompiledHoursTests {
    @Test(
        "the days are those of the rules, for thirteen months",
        arguments: [
            "Mo-Fr 08:30-12:30,14:00-18:00", "Mo-Fr 07:30-18:30; PH off; Aug 03-Aug 14 off; Dec 24-Dec 31 off",
            "We 14:00-18:30; Sa 14:00-18:00; SH Tu-Fr 13:30-19:00; PH off", "Sa[1,3] 10:00-12:00; PH,SH off",
            "24/7", "Fr 22:00-02:00", "Mo 14:00+", "Mo-Fr 08:00-12:00 || \"sur rendez-vous\"",
        ])
    func sameDays(_ text: String) throws {
        let hours = try OpeningHours.parse(text)
        let first = try day("2026-11-01")
        let compiled = try #require(hours.compiled(from: first, holidays: zoneC))
        #expect(compiled.last > first.adding(days: 200))
        for date in first...compiled.last {
            #expect(compiled.day(on: date) == hours.state(on: date, holidays: zoneC), "\(date)")
        }
    }

    @Test("what is the same every week is written once")
    func short() throws {
        let hours = try OpeningHours.parse("Mo-Fr 09:00-12:00; PH off")
        let compiled = try #require(hours.compiled(from: try day("2026-11-01"), holidays: zoneC))
        #expect(compiled.seasons.count == 1)
        #expect(compiled.days.count == 2)
        #expect(compiled.exceptions.contains { $0.date.iso == "2026-12-25" })
        #expect(!compiled.exceptions.contains { $0.date.weekday == .sunday })
    }

    @Test("before the first day and after the last, nothing is known")
    func limits() throws {
        let first = try day("2026-11-01")
        let compiled = try #require(try OpeningHours.parse("24/7").compiled(from: first, holidays: .empty))
        #expect(compiled.day(on: first.adding(days: -1)) == nil)
        #expect(compiled.day(on: compiled.last.adding(days: 1)) == nil)
    }

    @Test("hours that lean on holidays are not told where no table says them")
    func unknownHolidays() throws {
        let hours = try OpeningHours.parse("Mo-Fr 09:00-12:00; SH off")
        #expect(hours.compiled(from: try day("2026-11-01"), holidays: .empty) == nil)
    }
}
