import Almanac
import Testing

@testable import Content

@Suite("When an event takes place, from its fields")
struct ScheduleFieldTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test("a day, alone or with hours")
    func day() async throws {
        #expect(await event("jour: 2026-12-05").entry?.record.schedule == .day(try date("2026-12-05"), nil))
        #expect(
            await event("jour: 2026-12-05\nheures: 14h-17h").entry?.record.schedule
                == .day(try date("2026-12-05"), try TimeRange("14h-17h")))
    }

    @Test("a start and an end, with hours or whole days")
    func span() async throws {
        let days = Schedule.span(from: try CivilDateTime("2026-12-05"), to: try CivilDateTime("2026-12-06"))
        #expect(await event("debut: 2026-12-05\nfin: 2026-12-06").entry?.record.schedule == days)
        let hours = Schedule.span(
            from: try CivilDateTime("2026-12-05 14:00"), to: try CivilDateTime("2026-12-06 18:00"))
        #expect(await event("debut: 2026-12-05 14:00\nfin: 2026-12-06 18:00").entry?.record.schedule == hours)
        let alone = try CivilDateTime("2026-12-05 14:00")
        #expect(await event("debut: 2026-12-05 14:00").entry?.record.schedule == .span(from: alone, to: alone))
    }

    @Test("a rhythm with its limits and its exceptions")
    func rhythm() async throws {
        let (entry, said) = await event(
            """
            chaque: mercredi 9h30-11h30
            debut: 2026-11-25
            jusqu_au: 2027-01-31
            hors: [vacances, Fériés]
            sauf: [2026-12-02]
            aussi: [2027-01-02]
            """)
        #expect(said == [])
        guard case .recurring(let schedule) = entry?.record.schedule else {
            Issue.record("ce n’est pas un rythme : \(String(describing: entry?.record.schedule))")
            return
        }
        #expect(schedule.excludesSchoolHolidays && schedule.excludesPublicHolidays)
        let holidays = await load([:]).content.seeds.holidays
        let dates = schedule.occurrences(in: try date("2026-11-01")...date("2027-02-28"), holidays: holidays).map(
            \.start.date.iso)
        #expect(
            dates == [
                "2026-11-25", "2026-12-09", "2026-12-16", "2027-01-02", "2027-01-06", "2027-01-13", "2027-01-20",
                "2027-01-27",
            ])
    }

    struct Mistake: Sendable {
        let lines: String
        let said: [String]
    }

    @Test(
        "what does not say when is told at its place",
        arguments: [
            Mistake(
                lines: "tarif: gratuit",
                said: [
                    "1:1 quand La fiche ne dit pas quand cela a lieu. → Choisissez : « jour » et « heures », ou « debut » et "
                        + "« fin », ou « chaque » avec « debut » et « jusqu_au »."
                ]),
            Mistake(
                lines: "jour: 2026-12-05\ndebut: 2026-12-06",
                said: [
                    "9:8 quand La date est dite de deux manières. → Choisissez : « jour » et « heures », ou « debut » et "
                        + "« fin », ou « chaque » avec « debut » et « jusqu_au »."
                ]),
            Mistake(
                lines: "debut: 2026-12-05\nfin: 2026-12-03",
                said: ["9:6 periode La fin (2026-12-03) vient avant le début (2026-12-05)."]),
            Mistake(
                lines: "chaque: mercredi 9h-11h\ndebut: 2027-01-06\njusqu_au: 2026-06-30",
                said: ["10:11 periode La dernière date (2026-06-30) vient avant la première (2027-01-06)."]),
            Mistake(
                lines: "chaque: mercredi 9h-11h",
                said: [
                    "8:9 quand Avec « chaque », il faut aussi « debut ». → Ajoutez la ligne « debut: » et une date.",
                    "8:9 quand Avec « chaque », il faut aussi « jusqu_au ». → Ajoutez la ligne « jusqu_au: » et une date.",
                ]),
            Mistake(
                lines: "chaque: mercredi\ndebut: 2026-12-02\njusqu_au: 2027-06-30\nheures: 9h-11h",
                said: [
                    "11:9 quand « heures » ne va pas avec « chaque ». → Écrivez les heures dans « chaque » : mercredi 9h30-11h30."
                ]),
            Mistake(
                lines: "chaque: mercredi\ndebut: 2026-12-02\nfin: 2027-06-30",
                said: [
                    "8:9 quand Avec « chaque », il faut aussi « jusqu_au ». → Ajoutez la ligne « jusqu_au: » et une date.",
                    "10:6 quand « fin » ne va pas avec « chaque ». → Écrivez « jusqu_au ».",
                ]),
        ])
    func mistakes(mistake: Mistake) async {
        #expect(await event(mistake.lines).said == mistake.said)
    }

    @Test(
        "fields that another one needs",
        arguments: [
            ("jour: 2026-12-05\nhors: [vacances]", "9:7 quand"), ("jour: 2026-12-05\nfin: 2026-12-06", "9:6 quand"),
            ("debut: 2026-12-05\nheures: 9h-10h", "9:9 quand"),
            ("debut: 2026-12-05\njusqu_au: 2026-12-06", "9:11 quand"),
        ])
    func useless(lines: String, place: String) async {
        #expect(places(await event(lines).said) == [place])
    }

    @Test(
        "dates propose what was meant",
        arguments: [
            (
                "31/11/2026",
                "« 31/11/2026 » n’est pas une date du calendrier. → Année, mois et jour avec des tirets : 2026-12-05."
            ),
            ("2026-02-29", "« 2026-02-29 » n’est pas une date du calendrier. → Ce mois-là a 28 jours."),
            (
                "demain",
                "« demain » n’est pas une date du calendrier. → Année, mois et jour avec des tirets : 2026-12-05."
            ),
            (
                "2026-13-01",
                "« 2026-13-01 » n’est pas une date du calendrier. → Année, mois et jour avec des tirets : 2026-12-05."
            ),
        ])
    func dates(text: String, expected: String) async {
        #expect(await event("jour: \(text)").said == ["8:7 date \(expected)"])
    }

    @Test("mistakes inside a value have their own column, with or without quotes", arguments: ["", "\""])
    func columns(quote: String) async {
        let shift = quote.count
        #expect(
            places(await event("jour: 2026-12-05\nheures: \(quote)14h-99h\(quote)").said) == ["9:\(13 + shift) heures"])
        #expect(
            places(await structure("horaires: \(quote)Mo 08:00-12:00; Me 14:00-17:00\(quote)").said)
                == ["8:\(27 + shift) horaires"])
    }
}
