import Almanac
import Content
import Diagnostics
import Portal
import SmallPortals
import Testing

@testable import Exports

@Suite("Calendars")
struct CalendarTests {
    private static func event(_ dates: String) -> String {
        """
        ---
        titre: Fête du jeu
        resume: Un après-midi de jeux pour petits et grands, sur la place du village.
        exemple: true
        \(dates)
        commune: Vaour
        themes: [eveil]
        verifie_le: 2026-11-16
        ---

        """
    }

    /// The lines of the calendar of one event, unfolded, from its first date to its summary.
    private func dates(_ dates: String) async throws -> [String] {
        let portal = await ExportedPortal(
            SmallPortal.overlaid(["content/agenda/fete-du-jeu.md": Self.event(dates)]))
        #expect(portal.findings == [])
        let text = try portal.text("agenda/fete-du-jeu/evenement.ics")
        let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        let names = ["DTSTART", "DTEND", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "STATUS"]
        return lines.drop { $0 != "BEGIN:VEVENT" }.filter { line in names.contains { line.hasPrefix($0) } }
    }

    @Test("a day with hours is a time of the zone, a whole day ends on the next one, excluded")
    func once() async throws {
        #expect(
            try await dates("jour: 2026-12-05\nheures: 14h-17h") == [
                "DTSTART;TZID=Europe/Paris:20261205T140000", "DTEND;TZID=Europe/Paris:20261205T170000",
                "STATUS:CONFIRMED",
            ])
        #expect(
            try await dates("jour: 2026-12-05") == [
                "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261206", "STATUS:CONFIRMED",
            ])
        #expect(
            try await dates("debut: 2026-12-05\nfin: 2026-12-07\nstatut: annule") == [
                "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261208", "STATUS:CANCELLED",
            ])
        #expect(
            try await dates("jour: 2026-12-05\nheures: 20h30\nstatut: reporte") == [
                "DTSTART;TZID=Europe/Paris:20261205T203000", "STATUS:TENTATIVE",
            ])
        #expect(
            try await dates("jour: 2026-12-31\nheures: 22h-24h") == [
                "DTSTART;TZID=Europe/Paris:20261231T220000", "DTEND;TZID=Europe/Paris:20270101T000000",
                "STATUS:CONFIRMED",
            ])
    }

    @Test("a rhythm is a rule with its exceptions, up to its last day in universal time")
    func recurring() async throws {
        let lines = try await dates(
            "chaque: mercredi 14h-17h\ndebut: 2026-11-30\njusqu_au: 2027-01-13\nhors: [vacances]\naussi: [2026-12-12]")
        #expect(
            lines == [
                "DTSTART;TZID=Europe/Paris:20261202T140000", "DTEND;TZID=Europe/Paris:20261202T170000",
                "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270113T225900Z",
                "EXDATE;TZID=Europe/Paris:20261223T140000", "EXDATE;TZID=Europe/Paris:20261230T140000",
                "RDATE;TZID=Europe/Paris:20261212T140000", "STATUS:CONFIRMED",
            ])
    }

    @Test("a cancelled or moved date is told by its first time")
    func changed() async throws {
        let lines = try await dates(
            """
            chaque: mercredi 14h-17h
            debut: 2026-12-02
            jusqu_au: 2026-12-16
            annulations: [2026-12-09]
            deplacements:
              - {du: 2026-12-16, au: 2026-12-17, heures: 10h-11h}
            """)
        #expect(
            lines.dropFirst(3) == [
                "STATUS:CONFIRMED",
                "RECURRENCE-ID;TZID=Europe/Paris:20261209T140000", "DTSTART;TZID=Europe/Paris:20261209T140000",
                "DTEND;TZID=Europe/Paris:20261209T170000", "STATUS:CANCELLED",
                "RECURRENCE-ID;TZID=Europe/Paris:20261216T140000", "DTSTART;TZID=Europe/Paris:20261217T100000",
                "DTEND;TZID=Europe/Paris:20261217T110000", "STATUS:CONFIRMED",
            ])
    }

    @Test("a date that stands alone says when it is cancelled; an end without a time is the end of its day")
    func alone() async throws {
        #expect(
            try await dates(
                "chaque: 31 du mois 14h-17h\ndebut: 2026-11-01\njusqu_au: 2026-11-30\naussi: [2026-12-05, 2026-12-06]\n"
                    + "annulations: [2026-12-05]") == [
                    "DTSTART;TZID=Europe/Paris:20261205T140000", "DTEND;TZID=Europe/Paris:20261205T170000",
                    "STATUS:CANCELLED", "DTSTART;TZID=Europe/Paris:20261206T140000",
                    "DTEND;TZID=Europe/Paris:20261206T170000", "STATUS:CONFIRMED",
                ])
        #expect(
            try await dates("debut: 2026-12-05 14:00\nfin: 2026-12-07") == [
                "DTSTART;TZID=Europe/Paris:20261205T140000", "DTEND;TZID=Europe/Paris:20261208T000000",
                "STATUS:CONFIRMED",
            ])
    }

    @Test("each time of a day keeps its identifier when another is added before it")
    func severalTimes() async throws {
        func uids(_ hours: String) async throws -> [String: String] {
            let portal = await ExportedPortal(
                SmallPortal.overlaid([
                    "content/agenda/fete-du-jeu.md": Self.event(
                        "chaque: mercredi \(hours)\ndebut: 2026-12-01\njusqu_au: 2027-01-31")
                ]))
            let lines = try portal.text("agenda/fete-du-jeu/evenement.ics").split(separator: "\r\n").map(String.init)
            let starts = lines.filter { $0.hasPrefix("DTSTART;TZID") }.map { String($0.suffix(6)) }
            return Dictionary(
                zip(starts, lines.filter { $0.hasPrefix("UID:") }).map { ($0, $1) },
                uniquingKeysWith: { first, _ in first })
        }
        let before = try await uids("10h-11h, 14h-15h")
        let after = try await uids("9h-9h30, 10h-11h, 14h-15h")
        #expect(before.count == 2 && after.count == 3)
        #expect(before.allSatisfy { after[$0.key] == $0.value })
    }

    @Test("a rhythm of whole days ends on a date, and days added beyond its end are kept")
    func wholeDays() async throws {
        #expect(
            try await dates("chaque: samedi\ndebut: 2026-12-05\njusqu_au: 2026-12-19\naussi: [2026-12-27]") == [
                "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261206", "RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20261219",
                "RDATE;VALUE=DATE:20261227", "STATUS:CONFIRMED",
            ])
    }

    @Test("an entry keeps its identifier whatever changes in it, and the day of the build changes nothing")
    func stable() async throws {
        let before = await ExportedPortal(SmallPortal.base)
        let later = await ExportedPortal(SmallPortal.base, on: "2026-12-24")
        let renamed = await ExportedPortal(
            SmallPortal.changing("content/agenda/fete-du-jeu.md", "Fête du jeu", to: "Fête des jeux"))
        let path = "agenda/fete-du-jeu/evenement.ics"
        #expect(try before.text(path) == later.text(path))
        #expect(try before.text(path) != renamed.text(path))
        func uid(_ portal: ExportedPortal) throws -> Substring? {
            try portal.text(path).split(separator: "\r\n").first { $0.hasPrefix("UID:") }
        }
        #expect(try uid(before) == uid(renamed))
    }

    @Test("an unrelated edit changes no calendar")
    func unrelated() async throws {
        let before = await ExportedPortal(SmallPortal.base)
        let after = await ExportedPortal(
            SmallPortal.changing("content/pages/contribuer.md", "Corriger une fiche", to: "Compléter une fiche"))
        #expect(before.files.filter { $0.key.hasSuffix(".ics") } == after.files.filter { $0.key.hasSuffix(".ics") })
        #expect(before.files.keys.contains("communes/vaour/agenda.ics"))
        #expect(before.files.keys.contains("agenda/themes/eveil/agenda.ics"))
        #expect(before.files.keys.contains("permanences/permanences.ics"))
    }
}
