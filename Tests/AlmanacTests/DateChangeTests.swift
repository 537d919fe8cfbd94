import Testing

@testable import Almanac

@Suite struct DateChangeTests {
    private func schedule(_ changes: [String: DateChange]) throws -> RecurringSchedule {
        var schedule = RecurringSchedule(
            try Recurrence("mercredi 9h-12h"), first: try date("2026-12-02"), last: try date("2026-12-31"))
        for (day, change) in changes { schedule.changes[try date(day)] = change }
        return schedule
    }

    private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func prose(_ occurrences: [Occurrence]) -> [String] {
        occurrences.map {
            switch $0.change {
            case .none: $0.start.iso
            case .cancelled: "\($0.start.iso) annulé"
            case .moved(let from): "\($0.start.iso) au lieu de \(from.iso)"
            }
        }
    }

    @Test func aCancelledDateStaysAndSaysSo() throws {
        let schedule = try schedule(["2026-12-09": .cancelled])
        let found = schedule.occurrences(in: try date("2026-12-01")...(try date("2026-12-16")), holidays: .empty)
        #expect(prose(found) == ["2026-12-02T09:00", "2026-12-09T09:00 annulé", "2026-12-16T09:00"])
    }

    @Test func aMovedDateTakesItsPlaceInTheOrderOfTime() throws {
        let hours = try TimeRange("14h-16h")
        let schedule = try schedule([
            "2026-12-09": .moved(to: try date("2026-12-17"), hours: hours),
            "2026-12-30": .moved(to: try date("2026-12-01"), hours: nil),
        ])
        let found = schedule.occurrences(in: try date("2026-12-01")...(try date("2026-12-31")), holidays: .empty)
        #expect(
            prose(found) == [
                "2026-12-01T09:00 au lieu de 2026-12-30T09:00", "2026-12-02T09:00", "2026-12-16T09:00",
                "2026-12-17T14:00 au lieu de 2026-12-09T09:00", "2026-12-23T09:00",
            ])
    }

    @Test func whatIsMovedOutOfTheWindowOrIntoItIsSeenWhereItTakesPlace() throws {
        let schedule = try schedule(["2026-12-09": .moved(to: try date("2026-12-17"), hours: nil)])
        let first = schedule.occurrences(in: try date("2026-12-05")...(try date("2026-12-12")), holidays: .empty)
        let second = schedule.occurrences(in: try date("2026-12-17")...(try date("2026-12-18")), holidays: .empty)
        #expect(first.isEmpty)
        #expect(prose(second) == ["2026-12-17T09:00 au lieu de 2026-12-09T09:00"])
    }

    @Test func changesAreToldInOneSentenceByTheDayTheyWerePlannedFor() throws {
        let schedule = try schedule([
            "2026-12-16": .moved(to: try date("2026-12-17"), hours: try TimeRange("14h-16h")),
            "2026-12-09": .cancelled, "2026-12-30": .moved(to: try date("2027-01-01"), hours: nil),
        ])
        #expect(
            Schedule.recurring([schedule]).changesProse == "annulé le 9 décembre 2026 ; "
                + "le 17 décembre 2026 de 14 h à 16 h au lieu du 16 décembre 2026 ; "
                + "le 1er janvier 2027 au lieu du 30 décembre 2026")
        #expect(try Schedule.recurring([self.schedule([:])]).changesProse == nil)
    }

    @Test func aDateThatDoesNotTakePlaceAnywayIsNotBroughtBack() throws {
        var schedule = try schedule(["2026-12-09": .moved(to: try date("2026-12-17"), hours: nil)])
        schedule.except = [try date("2026-12-09")]
        let found = schedule.occurrences(in: try date("2026-12-17")...(try date("2026-12-18")), holidays: .empty)
        #expect(found.isEmpty)
    }
}
