import Testing

@testable import Almanac

@Suite struct HolidayCalendarTests {
    @Test(
        arguments: [
            ("2026-10-16", nil), ("2026-10-17", "Vacances de la Toussaint"), ("2026-11-01", "Vacances de la Toussaint"),
            ("2026-11-02", nil), ("2026-12-18", nil), ("2026-12-19", "Vacances de Noël"),
            ("2027-01-03", "Vacances de Noël"), ("2027-01-04", nil), ("2027-05-06", "Pont de l’Ascension"),
            ("2027-05-10", nil), ("2027-07-03", "Vacances d’été"), ("2026-01-10", nil),
        ] as [(String, String?)])
    func schoolHolidaysRunFromSaturdayToSunday(_ iso: String, _ name: String?) {
        #expect(zoneC.schoolHoliday(on: day(iso))?.name == name)
        #expect(zoneC.isSchoolHoliday(day(iso)) == (name != nil))
    }

    @Test func publicHolidaysHaveNames() {
        #expect(zoneC.publicHoliday(on: day("2027-03-29"))?.name == "Lundi de Pâques")
        #expect(zoneC.publicHoliday(on: day("2027-03-28")) == nil)
    }

    @Test func whatIsKnownEndsWithTheShorterTable() {
        #expect(zoneC.knownThrough == day("2027-08-31"))
        #expect(HolidayCalendar.empty.knownThrough == nil)
        let noPublic = HolidayCalendar(schoolHolidays: zoneC.schoolHolidays)
        #expect(noPublic.knownThrough == nil)
    }

    @Test func theOrderOfTheTablesDoesNotMatter() {
        let shuffled = HolidayCalendar(
            schoolHolidays: zoneC.schoolHolidays.reversed(), publicHolidays: zoneC.publicHolidays.reversed())
        #expect(shuffled == zoneC)
    }
}
