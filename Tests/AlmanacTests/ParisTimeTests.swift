import Foundation
import Testing

@testable import Almanac

@Suite struct ParisTimeTests {
    /// Every half hour of the days around each change of the clock, and one hour of every tenth day between.
    @Test func itIsThatOfFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: ParisTime.zone))
        let first = try #require(CivilDate(year: 2020, month: 1, day: 1))
        for offset in 0..<(366 * 10) {
            let date = first.adding(days: offset)
            guard [3, 10].contains(date.month) && date.weekday == .sunday || offset % 10 == 0 else { continue }
            for minutes in stride(from: 0, to: 1440, by: 30) {
                let time = try #require(TimeOfDay(minutes: minutes))
                let parts = DateComponents(
                    year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute)
                let moment = try #require(calendar.date(from: parts))
                // An hour that the clock leaves out does not exist: nobody can meet in it.
                guard calendar.component(.hour, from: moment) == time.hour else { continue }
                let expected = calendar.timeZone.secondsFromGMT(for: moment) / 60
                let found = ParisTime.offset(at: CivilDateTime(date: date, time: time))
                #expect(found == expected, "\(date.iso) \(time.iso)")
            }
        }
    }

    @Test(arguments: [
        ("2026-12-05T14:00", "20261205T130000Z", "2026-12-05T14:00:00+01:00"),
        ("2026-07-05T00:30", "20260704T223000Z", "2026-07-05T00:30:00+02:00"),
        ("2027-01-01T00:00", "20261231T230000Z", "2027-01-01T00:00:00+01:00"),
        ("2026-12-31T24:00", "20261231T230000Z", "2027-01-01T00:00:00+01:00"),
        // Two o’clock does not exist: it is an hour after one o’clock.
        ("2027-03-28T02:30", "20270328T013000Z", "2027-03-28T02:30:00+01:00"),
        ("2027-03-28T03:00", "20270328T010000Z", "2027-03-28T03:00:00+02:00"),
        ("2026-12-31T24:00", "20261231T230000Z", "2027-01-01T00:00:00+01:00"),
    ])
    func itIsWrittenAsOthersWantIt(_ local: String, _ universal: String, _ offset: String) throws {
        let parts = local.split(separator: "T")
        let hour = try #require(Int(parts[1].prefix(2)))
        let minute = try #require(Int(parts[1].suffix(2)))
        let moment = CivilDateTime(
            date: try #require(CivilDate(iso: String(parts[0]))),
            time: try #require(TimeOfDay(hour: hour, minute: minute)))
        #expect(ParisTime.universal(moment) == universal)
        #expect(ParisTime.rfc3339(moment) == offset)
    }
}
