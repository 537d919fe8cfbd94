import Foundation
import Portal
import SmallPortals
import Testing

@testable import Exports

@Suite("The agenda for OpenAgenda")
struct OpenAgendaTests {
    private static func event(_ dates: String, body: String = "Venez quand vous voulez.") -> String {
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
        \(body)

        """
    }

    private func event(_ dates: String, body: String = "Venez.") async throws -> OpenAgendaEvent? {
        let exported = await ExportedPortal(
            SmallPortal.overlaid(["content/agenda/fete-du-jeu.md": Self.event(dates, body: body)]))
        #expect(exported.findings == [])
        return OpenAgenda(of: exported.portal).events.first { $0.slug == "fete-du-jeu" }
    }

    private func timings(_ dates: String) async throws -> [String] {
        try await event(dates)?.timings.map { "\($0.begin) \($0.end)" } ?? []
    }

    @Test("every date has an end, lasts 24 hours at most, and lies over no other")
    func timings() async throws {
        #expect(
            try await timings("jour: 2026-12-05\nheures: 14h-17h") == [
                "2026-12-05T14:00:00+01:00 2026-12-05T17:00:00+01:00"
            ])
        #expect(
            try await timings("jour: 2026-12-05\nheures: 20h30") == [
                "2026-12-05T20:30:00+01:00 2026-12-05T21:30:00+01:00"
            ])
        #expect(
            try await timings("jour: 2026-12-31\nheures: 22h-2h") == [
                "2026-12-31T22:00:00+01:00 2027-01-01T02:00:00+01:00"
            ])
        #expect(
            try await timings("debut: 2026-12-05\nfin: 2026-12-06") == [
                "2026-12-05T00:00:00+01:00 2026-12-05T23:59:00+01:00",
                "2026-12-06T00:00:00+01:00 2026-12-06T23:59:00+01:00",
            ])
        #expect(
            try await timings("debut: 2026-12-12 09:00\nfin: 2026-12-13 17:00") == [
                "2026-12-12T09:00:00+01:00 2026-12-13T00:00:00+01:00",
                "2026-12-13T00:00:00+01:00 2026-12-13T17:00:00+01:00",
            ])
    }

    @Test("the day of 25 hours keeps 24 of them")
    func longDay() async throws {
        #expect(
            try await timings("jour: 2027-10-31") == ["2027-10-31T00:00:00+02:00 2027-10-31T23:00:00+01:00"])
    }

    @Test("a rhythm gives its dates, without those it rests on, 800 at most")
    func rhythms() async throws {
        let dates = try await timings(
            "chaque: mercredi 14h-17h\ndebut: 2026-12-16\njusqu_au: 2027-01-13\nhors: [vacances]\nannulations: [2027-01-06]"
        )
        #expect(
            dates == [
                "2026-12-16T14:00:00+01:00 2026-12-16T17:00:00+01:00",
                "2027-01-13T14:00:00+01:00 2027-01-13T17:00:00+01:00",
            ])
        let daily = try await timings("chaque: tous les jours 9h-10h\ndebut: 2025-09-01\njusqu_au: 2029-08-31")
        #expect(daily.count == 800)
        #expect(daily.first == "2026-01-01T09:00:00+01:00 2026-01-01T10:00:00+01:00")
    }

    @Test("the fields are those of OpenAgenda")
    func fields() async throws {
        let portal = await ExportedPortal().portal
        let events = OpenAgenda(of: portal).events
        #expect(events.count == 3)
        let party = try #require(events.first { $0.slug == "fete-du-jeu" })
        #expect(party.title.fr == "Fête du jeu (exemple)")
        #expect(party.status == 1)
        #expect(party.age?.min == 3)
        #expect(party.age?.max == 5)
        #expect(party.updatedAt == "2026-11-16T00:00:00+01:00")
        #expect(party.location?.insee == "81309")
        #expect(party.location?.adminLevel3 == "Communauté de communes du Cordais et du Causse")
        #expect(party.keywords.fr == ["Éveil et jeux", "3-6 ans", "exemple"])
        #expect(party.longDescription.fr.contains("- Organisé par : Ludothèque La Toupie"))
        let market = try #require(events.first { $0.slug == "bourse-aux-jouets" })
        #expect(market.status == 5)
        #expect(market.conditions?.fr == "2 € la table")
        #expect(market.age == nil)
        let readers = try #require(events.first { $0.slug == "bebes-lecteurs" })
        #expect(readers.registration.isEmpty)
        #expect(readers.uid == StableID("agenda/bebes-lecteurs/", in: portal.settings).number)
        #expect(Set(events.map(\.uid)).count == 3)
        #expect(events.allSatisfy { (1..<1 << 48).contains($0.uid) })
    }

    @Test("an unknown end is told, and so is an example")
    func told() async throws {
        let text = try await event("jour: 2026-12-05\nheures: 20h30")?.longDescription.fr ?? ""
        #expect(text.hasPrefix("**Exemple :**"))
        #expect(text.contains("- L’heure de fin n’est pas connue : une heure est comptée."))
    }

    @Test("the description keeps its markup, with whole addresses, and stays within its limit")
    func markdown() async throws {
        let body = """
            ## Le programme

            1. Des *jeux*, des **contes** et [la ludothèque](../annuaire/ludotheque-la-toupie.md)
            2. Un goûter : 2 * 3 = 6 \\<b>

            > Venez.
            """
        let text = try await event("jour: 2026-12-05", body: body)?.longDescription.fr ?? ""
        #expect(
            text.contains(
                """
                ## Le programme

                1. Des *jeux*, des **contes** et [la ludothèque](<https://familles.example/annuaire/ludotheque-la-toupie/>)
                2. Un goûter : 2 \\* 3 = 6 \\<b\\>

                > Venez.
                """))
        for paragraphs in [1, 30] {
            let long = Array(
                repeating: String(repeating: "mot 😀 ", count: 12_000 / 7 / paragraphs + 1), count: paragraphs)
            let cut =
                try await event("jour: 2026-12-05", body: long.joined(separator: "\n\n"))?.longDescription.fr ?? ""
            #expect((8_000...10_000).contains(cut.utf16.count))
            #expect(cut.hasSuffix("- [La page du rendez-vous](<https://familles.example/agenda/fete-du-jeu/>)"))
        }
    }

    @Test(
        "a text is cut between characters, and says so",
        arguments: [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("a😀b", 3, "a…"), ("👩‍👧‍👦", 3, "…"), ("", 1, "")])
    func cutting(_ text: String, _ limit: Int, _ cut: String) {
        #expect(text.shortened(to: limit) == cut)
        #expect(text.shortened(to: limit).utf16.count <= limit)
    }
}
