import Foundation
import SmallPortals
import Testing

@testable import Exports

@Suite("Events as JSON-LD")
struct LinkedEventTests {
    private static let page = "https://familles.example/agenda/fete-du-jeu/"

    @Test("an event, whole")
    func whole() async throws {
        let nodes = try await linkedEvent(
            """
            jour: 2026-12-05
            heures: 14h-17h
            lieu: Salle des fêtes
            adresse: 2 rue du Puits
            organisateur: France services
            ages: [3-6]
            tarif: gratuit
            """)
        #expect(
            nodes == [
                """
                {"@type":"ChildrensEvent","@id":"\(Self.page)#rendez-vous","name":"Fête du jeu",\
                "startDate":"2026-12-05T14:00:00+01:00","endDate":"2026-12-05T17:00:00+01:00",\
                "eventStatus":"https://schema.org/EventScheduled",\
                "description":"Un après-midi de jeux pour petits et grands, sur la place du village.",\
                "url":"\(Self.page)","inLanguage":"fr","keywords":"Éveil et jeux","typicalAgeRange":"3-6",\
                "isAccessibleForFree":true,"eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode",\
                "location":{"@type":"Place","@id":"\(Self.page)#lieu","name":"Salle des fêtes",\
                "address":{"@type":"PostalAddress","streetAddress":"2 rue du Puits","postalCode":"81140",\
                "addressLocality":"Vaour","addressRegion":"Tarn","addressCountry":"FR"}},\
                "organizer":{"@type":"Organization","@id":"\(Self.page)#organisateur","name":"France services"},\
                "offers":{"@type":"Offer","price":0,"priceCurrency":"EUR","url":"\(Self.page)"}}
                """
            ])
    }

    @Test(
        "dates, and what became of them",
        arguments: [
            ("jour: 2026-12-05", "2026-12-05", "2026-12-05", "Scheduled"),
            (
                "jour: 2026-07-14\nheures: 22h-24h", "2026-07-14T22:00:00+02:00", "2026-07-15T00:00:00+02:00",
                "Scheduled"
            ),
            ("debut: 2026-12-05\nfin: 2026-12-07\nstatut: annule", "2026-12-05", "2026-12-07", "Cancelled"),
            (
                "debut: 2026-12-05 09:00\nfin: 2026-12-07 18:00\nstatut: reporte", "2026-12-05T09:00:00+01:00",
                "2026-12-07T18:00:00+01:00", "Postponed"
            ),
        ])
    func dates(_ lines: String, _ start: String, _ end: String, _ status: String) async throws {
        let node = try #require(try await linkedEvent(lines).first)
        #expect(
            node.contains(
                "\"startDate\":\"\(start)\",\"endDate\":\"\(end)\",\"eventStatus\":\"https://schema.org/Event\(status)\""
            ))
    }

    @Test("a rhythm is a series without date of its own; its next dates are events of the series")
    func series() async throws {
        let nodes = try await linkedEvent(
            """
            chaque: mercredi 14h-17h
            debut: 2026-09-02
            jusqu_au: 2027-06-30
            hors: [vacances]
            sauf: [2026-12-02]
            aussi: [2026-12-12]
            """)
        let series = try #require(nodes.first)
        #expect(nodes.count == 6)
        #expect(series.contains("\"@type\":\"EventSeries\""))
        let properties = try JSONSerialization.jsonObject(with: Data(series.utf8)) as? [String: Any]
        #expect(properties?["eventSchedule"] != nil && properties?["startDate"] == nil)
        #expect(
            series.contains(
                """
                "eventSchedule":[{"@type":"Schedule","repeatFrequency":"P1W","byDay":"https://schema.org/Wednesday",\
                "startDate":"2026-09-02","endDate":"2027-06-30",\
                "exceptDate":["2026-12-02","2026-12-23","2026-12-30"],\
                "startTime":"14:00:00","endTime":"17:00:00","scheduleTimezone":"Europe/Paris"},\
                {"@type":"Schedule","repeatCount":1,"startDate":"2026-12-12","endDate":"2026-12-12",\
                "startTime":"14:00:00","endTime":"17:00:00","scheduleTimezone":"Europe/Paris"}]
                """))
        #expect(
            nodes[1] == """
                {"@type":"Event","name":"Fête du jeu","startDate":"2026-11-25T14:00:00+01:00",\
                "endDate":"2026-11-25T17:00:00+01:00","eventStatus":"https://schema.org/EventScheduled",\
                "description":"Un après-midi de jeux pour petits et grands, sur la place du village.",\
                "url":"\(Self.page)",\
                "eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode",\
                "location":{"@id":"\(Self.page)#lieu"},"superEvent":{"@id":"\(Self.page)#rendez-vous"}}
                """)
        #expect(
            nodes.dropFirst().map { String($0.firstMatch(of: #/startDate":"(.{10})/#)?.output.1 ?? "") } == [
                "2026-11-25", "2026-12-09", "2026-12-12", "2026-12-16", "2027-01-06",
            ])
    }

    @Test(
        "rhythms as schema.org says them",
        arguments: [
            ("jour 9h-10h", #""repeatFrequency":"P1D","startDate""#),
            (
                "mardi sur deux 14h-16h",
                #""repeatFrequency":"P2W","byDay":"https://schema.org/Tuesday","startDate""#
            ),
            (
                "1er et 3e samedi du mois 10h-12h",
                #""repeatFrequency":"P1M","byDay":"https://schema.org/Saturday","byMonthWeek":[1,3],"startDate""#
            ),
            ("dernier vendredi du mois 18h-21h", #""repeatFrequency":"P1M","byDay":"-1FR","startDate""#),
            ("15 du mois 9h-12h", #""repeatFrequency":"P1M","byMonthDay":15,"startDate""#),
        ])
    func rhythms(_ words: String, _ expected: String) async throws {
        let nodes = try await linkedEvent("chaque: \(words)\ndebut: 2026-11-24\njusqu_au: 2027-06-30")
        #expect(nodes.first?.contains(expected) == true, "\(nodes.first ?? "")")
    }

    @Test("a date of a rhythm that is cancelled or moved says so, and is none of the rhythm’s")
    func changes() async throws {
        let nodes = try await linkedEvent(
            """
            chaque: mercredi 14h-17h
            debut: 2026-11-25
            jusqu_au: 2026-12-16
            annulations: [2026-11-25]
            deplacements:
              - {du: 2026-12-02, au: 2026-12-03}
            """)
        #expect(nodes.first?.contains(#""exceptDate":["2026-11-25","2026-12-02"]"#) == true)
        #expect(nodes[1].contains(#""eventStatus":"https://schema.org/EventCancelled""#))
        #expect(
            nodes[2].contains(
                #""startDate":"2026-12-03T14:00:00+01:00","endDate":"2026-12-03T17:00:00+01:00","eventStatus":"https://schema.org/EventRescheduled","previousStartDate":"2026-12-02T14:00:00+01:00""#
            ))
    }

    @Test(
        "a price is told when the words say it in one number",
        arguments: [
            ("gratuit", 0.0), ("gratuit ; repas fournis", 0), ("3 €", 3), ("2,50 €, goûter compris", 2.5),
            ("4\u{202F}€ par personne, gratuit avant 2 ans", 4), ("Prix libre", nil), ("De 20 € à 60 €", nil),
            ("5 € l’année", nil), ("Entrée libre ; atelier 2 €", nil), ("8 €, 4 € pour les enfants", nil),
        ] as [(String, Double?)])
    func prices(_ words: String, _ euros: Double?) async throws {
        let node = try #require(try await linkedEvent("jour: 2026-12-05\ntarif: \"\(words)\"").first)
        let price = euros.map { "\"price\":\(LinkedValue.number($0).json)," }
        #expect(node.contains("\"offers\"") == (price != nil))
        #expect(price.map(node.contains) != false)
        #expect(node.contains("\"isAccessibleForFree\":true") == (euros == 0))
    }

    @Test("an event that is full takes place, and nothing is left of its offer")
    func full() async throws {
        let node = try #require(try await linkedEvent("jour: 2026-12-05\nstatut: complet").first)
        #expect(node.contains(#""eventStatus":"https://schema.org/EventScheduled""#))
        #expect(node.contains(#""offers":{"@type":"Offer","availability":"https://schema.org/SoldOut","#))
    }

    @Test("ages that touch are one range; ages of parents are none, and make it an event for all")
    func ages() async throws {
        let children = try #require(try await linkedEvent("jour: 2026-12-05\nages: [0-3, 3-6]").first)
        #expect(children.contains(#""typicalAgeRange":"0-6""#) && children.contains("ChildrensEvent"))
        let all = try #require(try await linkedEvent("jour: 2026-12-05\nages: [0-3, parents]").first)
        #expect(all.contains(#""typicalAgeRange":"0-3""#) && !all.contains("ChildrensEvent"))
        let nobody = try #require(try await linkedEvent("jour: 2026-12-05").first)
        #expect(!nobody.contains("typicalAgeRange") && !nobody.contains("ChildrensEvent"))
    }

    @Test("an example says that it is one; without the address of the site, identifiers are stable numbers")
    func examples() async throws {
        let example = try #require(try await LinkedPages().event("fete-du-jeu").first)
        #expect(example.contains(#""name":"Fête du jeu (exemple)""#))
        #expect(example.contains(#""description":"Exemple : ce rendez-vous est inventé"#))
        #expect(example.contains(#""name":"Ludothèque La Toupie (exemple)""#))
        let tree = SmallPortal.changing("guichet.yaml", "adresse: https://familles.example/\n", to: "")
        let bare = try #require(try await LinkedPages(tree).event("fete-du-jeu").first)
        #expect(bare.contains(#""@id":"urn:uuid:"#) && !bare.contains(#""url""#))
    }
}
