import SmallPortals
import Testing

@testable import Almanac

/// What `Tests/site/test_vectors.py` asks of the scripts too.
@Suite("Words of time held in common with the scripts")
struct TimeVectorTests {
    private struct Cases: Decodable {
        let heures: [Hour]
        let dates: [Day]
        let comptes: [Count]
    }

    private struct Hour: Decodable {
        let minutes: Int
        let said: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            minutes = try values.decode(Int.self)
            said = try values.decode(String.self)
        }
    }

    private struct Day: Decodable {
        let jour: String
        let dit: String
        let entier: String
        let court: [String]
    }

    private struct Count: Decodable {
        let from: String
        let days: Int
        let to: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            from = try values.decode(String.self)
            days = try values.decode(Int.self)
            to = try values.decode(String.self)
        }
    }

    private func cases() throws -> Cases { try Vectors.read("temps", as: Cases.self) }

    @Test("hours") func hours() throws {
        let hours = try cases().heures
        #expect(hours.count > 8)
        for hour in hours {
            let time = try #require(TimeOfDay(hour: hour.minutes / 60, minute: hour.minutes % 60))
            #expect(time.french == hour.said, "\(hour.minutes)")
        }
    }

    @Test("dates, at their lengths") func dates() throws {
        let dates = try cases().dates
        #expect(Set(dates.map { $0.court[2] }).count == 12)
        #expect(Set(dates.map { $0.court[0] }).count == 7)
        for date in dates {
            let day = try #require(CivilDate(iso: date.jour))
            #expect(day.french(.weekdayAndDay) == date.dit)
            #expect(day.french(.date) == date.entier)
            #expect([day.weekday.shortFrench, "\(day.day)", day.monthName.shortFrench] == date.court)
        }
    }

    @Test("days counted from a day") func counts() throws {
        for count in try cases().comptes {
            let day = try #require(CivilDate(iso: count.from))
            #expect(day.adding(days: count.days).iso == count.to)
        }
    }
}
