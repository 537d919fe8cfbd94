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
        guard let schedule = entry?.record.schedule?.rhythms.first, entry?.record.schedule?.rhythms.count == 1 else {
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
                    "8:9 quand Il faut aussi dire à partir de quand et jusqu’à quand. → "
                        + "Ajoutez deux lignes, « debut: » et « jusqu_au: », chacune suivie d’une date : 2026-12-05."
                ]),
            Mistake(
                lines: "chaque: mercredi\ndebut: 2026-12-02\njusqu_au: 2027-06-30\nheures: 9h-11h",
                said: [
                    "11:9 date-comme-on-la-dit Lu avec « chaque » : chaque mercredi de 9 h à 11 h. → "
                        + "Écrivez « chaque: mercredi 9h-11h », et retirez cette ligne."
                ]),
            Mistake(
                lines: "chaque: mercredi 8h-9h\ndebut: 2026-12-02\njusqu_au: 2027-06-30\nheures: 9h-11h",
                said: ["11:9 quand Les heures sont dites deux fois : ici, et dans « chaque ». → Retirez cette ligne."]),
            Mistake(
                lines: "chaque: mercredi\ndebut: 2026-12-02\nfin: 2027-06-30",
                said: [
                    "10:6 nom-de-champ « fin » est lu comme « jusqu_au ». → Écrivez « jusqu_au: 2027-06-30 »."
                ]),
            Mistake(
                lines: "jour: 2026-12-02\nchaque: mercredi 9h-11h",
                said: [
                    "8:7 quand « jour » est pour une seule fois, « chaque » pour ce qui revient. → "
                        + "Si cela commence ce jour-là, écrivez « debut: 2026-12-02 » ; sinon, retirez « chaque »."
                ]),
        ])
    func mistakes(mistake: Mistake) async {
        #expect(await event(mistake.lines).said == mistake.said)
    }

    @Test(
        "what is said in one phrase is what its fields say",
        arguments: [
            ("jour: les 3, 10 et 17 décembre 2026 à 14h", "jours: [2026-12-03, 2026-12-10, 2026-12-17]\nheures: 14h"),
            ("jours: 3, 10 et 17 décembre 2026", "jours: [2026-12-03, 2026-12-10, 2026-12-17]"),
            ("chaque: les jeudis 3 et 10 décembre 2026, 9h-10h", "jours: [2026-12-03, 2026-12-10]\nheures: 9h-10h"),
            ("jour: du 20 au 24 décembre 2026", "debut: 2026-12-20\nfin: 2026-12-24"),
            (
                "jour: tous les jours du 23 au 24 décembre 2026 de 14h à 17h",
                "jours: [2026-12-23, 2026-12-24]\nheures: 14h-17h"
            ),
            (
                "chaque: tous les mercredis de 14h à 16h hors vacances scolaires, de septembre 2026 à juin 2027",
                "chaque: mercredi 14h-16h\ndebut: 2026-09-01\njusqu_au: 2027-06-30\nhors: [vacances]"
            ),
            (
                "chaque: mercredi sauf le 23 décembre 2026\nheures: 14h-16h\ndebut: 2026-12-02\nfin: 2026-12-30",
                "chaque: mercredi 14h-16h\ndebut: 2026-12-02\njusqu_au: 2026-12-30\nsauf: [2026-12-23]"
            ),
            (
                "chaque: mardi 9h-10h sauf juillet août\ndebut: 2027-06-25\njusqu_au: 2027-09-08",
                "chaque: mardi 9h-10h\ndebut: 2027-06-25\njusqu_au: 2027-09-08\nsauf: [2027-07-06, 2027-07-13, "
                    + "2027-07-20, 2027-07-27, 2027-08-03, 2027-08-10, 2027-08-17, 2027-08-24, 2027-08-31]"
            ),
        ])
    func said(lines: String, canonical: String) async throws {
        let (said, written) = (await event(lines), await event(canonical))
        #expect(written.said == [])
        #expect(
            !said.said.isEmpty && said.said.allSatisfy { $0.contains("comme-on-la-dit") || $0.contains("nom-de-champ") }
        )
        #expect(try #require(said.entry?.record.schedule) == written.entry?.record.schedule)
    }

    @Test("a long period at certain hours is told by its ends, one beyond measure is refused")
    func longPeriods() async {
        let long = await event("jour: du 1er septembre 2026 au 30 juin 2027 de 14h à 17h")
        #expect(
            long.said == [
                "8:7 date-comme-on-la-dit Lu : tous les jours de 14 h à 17 h, du 1er septembre 2026 au 30 juin 2027. → "
                    + "Écrivez, chacun sur sa ligne : « chaque: jour 14h-17h », « debut: 2026-09-01 », « jusqu_au: 2027-06-30 »."
            ])
        #expect(long.entry?.record.schedule?.occurrences(in: .earliest ... .latest, holidays: .empty).count == 303)
        for line in ["jour: du 1/1/1900 au 31/12/2199 de 14h à 17h", "jours: du 1/1/1900 au 31/12/2199"] {
            let said = await event(line).said
            #expect(said.count == 1 && said[0].count < 400, "\(said)")
        }
    }

    @Test("two slots, several dates, a day that moved and one that is elsewhere")
    func shapes() async throws {
        let slots = await event(
            "chaque: mercredi 14h-16h et samedi 10h-12h\ndebut: 2026-12-01\njusqu_au: 2026-12-12\naussi: [2026-12-19]")
        #expect(slots.said == [])
        let schedule = try #require(slots.entry?.record.schedule)
        let found = schedule.occurrences(in: .earliest ... .latest, holidays: .empty)
        #expect(
            found.map(\.start.iso) == [
                "2026-12-02T14:00", "2026-12-05T10:00", "2026-12-09T14:00", "2026-12-12T10:00", "2026-12-19T10:00",
            ])
        #expect(
            schedule.prose == "chaque mercredi de 14 h à 16 h et chaque samedi de 10 h à 12 h, "
                + "du 1er au 12 décembre 2026, et aussi le 19 décembre 2026")
        let moved = await event(
            "jours: [2026-12-05, 2026-12-12]\nheures: 10h-12h\ndeplacements:\n  - du: 2026-12-05\n    au: 2026-12-06\n  - du: 2026-12-12\n    lieu: Salle des fêtes"
        )
        #expect(moved.said == [])
        let record = try #require(moved.entry?.record)
        let times = record.schedule?.occurrences(in: .earliest ... .latest, holidays: .empty) ?? []
        #expect(times.map(\.start.iso) == ["2026-12-06T10:00", "2026-12-12T10:00"])
        #expect(times.map(\.planned.iso) == ["2026-12-05T10:00", "2026-12-12T10:00"])
        #expect(record.relocations == [try date("2026-12-12"): "Salle des fêtes"])
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
