import Testing

@testable import Almanac

@Suite struct OpeningDayTests {
    private func said(_ text: String, _ iso: String) throws -> String {
        try OpeningHours.parse(text).state(on: day(iso), holidays: zoneC).french
    }

    @Test(arguments: [
        // 23 November 2026 is a Monday.
        ("Mo-Fr 08:30-12:30,14:00-18:00", "2026-11-23", "8 h 30 - 12 h 30, 14 h - 18 h"),
        ("Mo-Fr 08:30-12:30,14:00-18:00", "2026-11-28", "fermé"),
        // A later rule takes the place of an earlier one for its days.
        ("Mo-Fr 08:00-18:00; We 09:00-12:00", "2026-11-25", "9 h - 12 h"),
        ("Mo-Fr 08:00-18:00; We off", "2026-11-25", "fermé"),
        ("Mo-Fr 08:00-18:00; We 12:00-14:00 off", "2026-11-25", "8 h - 12 h, 14 h - 18 h"),
        // An additional rule adds to it.
        ("Mo-Fr 08:00-12:00, We 14:00-16:00", "2026-11-25", "8 h - 12 h, 14 h - 16 h"),
        ("Mo-Fr 08:00-12:00, We 11:00-14:00", "2026-11-25", "8 h - 14 h"),
        // Fallback.
        ("Mo-Fr 08:00-12:00 || \"sur rendez-vous\"", "2026-11-28", "sur rendez-vous"),
        (
            "Mo 10:00-12:00 || Mo-Tu 08:00-11:00 unknown \"à confirmer\"", "2026-11-23",
            "8 h - 10 h (à confirmer), 10 h - 12 h"
        ),
        // Holidays.
        ("Mo-Fr 08:00-18:00; PH off", "2027-03-29", "fermé"),
        ("PH off; Mo-Fr 08:00-18:00", "2027-03-29", "8 h - 18 h"),
        ("Mo-Fr 08:00-18:00; SH off", "2026-12-21", "fermé"),
        ("SH Mo-Fr 09:00-17:00", "2026-12-21", "9 h - 17 h"),
        ("SH Mo-Fr 09:00-17:00", "2026-12-26", "fermé"),
        ("SH Mo-Fr 09:00-17:00", "2026-11-23", "fermé"),
        ("Sa,PH 10:00-12:00", "2027-03-29", "10 h - 12 h"),
        // Nth weekdays.
        ("Th[1] 14:00-16:00", "2026-12-03", "14 h - 16 h"), ("Th[1] 14:00-16:00", "2026-12-10", "fermé"),
        ("Fr[-1] 14:00-16:00", "2026-11-27", "14 h - 16 h"), ("Fr[-1] 14:00-16:00", "2026-11-20", "fermé"),
        ("Mo[5] 14:00-16:00", "2026-11-30", "14 h - 16 h"),
        // Parts of the year.
        ("Jul-Aug 10:00-12:00", "2026-08-31", "10 h - 12 h"), ("Jul-Aug 10:00-12:00", "2026-09-01", "fermé"),
        ("Nov-Feb 10:00-12:00", "2027-01-05", "10 h - 12 h"), ("Nov-Feb 10:00-12:00", "2027-03-01", "fermé"),
        ("Dec 24-Jan 2 10:00-12:00", "2027-01-02", "10 h - 12 h"), ("Dec 24-Jan 2 10:00-12:00", "2027-01-03", "fermé"),
        ("2026 Sep 01-2027 Jun 30 10:00-12:00", "2027-06-30", "10 h - 12 h"),
        ("2026 Sep 01-2027 Jun 30 10:00-12:00", "2027-09-15", "fermé"),
        ("2027 10:00-12:00", "2026-12-31", "fermé"), ("2026-2027 Jul 10:00-12:00", "2027-07-05", "10 h - 12 h"),
        ("week 1-53/2 10:00-12:00", "2026-11-23", "fermé"), ("week 2-53/2 10:00-12:00", "2026-11-23", "10 h - 12 h"),
        // Times.
        ("Fr 22:00-02:00", "2026-11-27", "22 h - 2 h"), ("Fr 22:00-26:00", "2026-11-27", "22 h - 2 h"),
        ("Mo 14:00+", "2026-11-23", "à partir de 14 h"), ("24/7", "2026-11-23", "24 h sur 24"),
        ("Mo 09:00-12:00 \"sur rendez-vous\"", "2026-11-23", "9 h - 12 h (sur rendez-vous)"),
        ("Mo off \"travaux\"", "2026-11-23", "fermé (travaux)"), ("unknown", "2026-11-23", "horaires non connus"),
    ])
    func oneDay(_ text: String, _ iso: String, _ french: String) throws {
        #expect(try said(text, iso) == french)
    }

    @Test func aDayThatMayBeOpenIsNotSurelyOpen() throws {
        let state = try OpeningHours.parse("Mo 09:00-12:00; Mo 14:00-16:00 unknown")
            .state(on: day("2026-11-23"), holidays: .empty)
        #expect(state.openings.isEmpty)
        #expect(!state.isClosed)
    }
}
