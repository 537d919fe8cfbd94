import Almanac
import Diagnostics
import Markdown
import SmallPortals
import Testing

@testable import Content

/// What the forms accept and write is what the generator reads: `Tests/site/test_vectors.py` asks the same of them.
@Suite("What forms write, held in common with their script")
struct FormVectorTests {
    private struct Cases: Decodable {
        let telephones: [[String?]]
        let courriels: [Email]
        let sites: [[String?]]
        let valeurs: [[String]]
        let moments: [Moment]
        let ouvertures: [Opening]
    }

    private struct Email: Decodable {
        let text: String
        let isOne: Bool

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            text = try values.decode(String.self)
            isOne = try values.decode(Bool.self)
        }
    }

    private struct Moment: Decodable {
        let champs: [Field]
        let dit: String
    }

    private struct Field: Decodable {
        let line: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            let name = try values.decode(String.self)
            if let text = try? values.decode(String.self) {
                line = "\(name): \(text)"
            } else {
                line = "\(name): [\(try values.decode([String].self).joined(separator: ", "))]"
            }
        }
    }

    private struct Opening: Decodable { let ecrit: String }

    private func cases() throws -> Cases { try Vectors.read("proposer", as: Cases.self) }

    @Test("telephone numbers") func phones() throws {
        let cases = try cases().telephones
        #expect(cases.count > 10)
        for one in cases {
            let text = try #require(one[0])
            let number = PhoneNumber(text)
            #expect(number == one[1].flatMap(PhoneNumber.init), "\(text)")
            #expect((number == nil) == (one[1] == nil), "\(text)")
        }
    }

    @Test("addresses, of people and of the web") func addresses() throws {
        let cases = try cases()
        #expect(cases.courriels.count > 8 && cases.sites.count > 8)
        for one in cases.courriels { #expect((EmailAddress(one.text) != nil) == one.isOne, "\(one.text)") }
        for one in cases.sites {
            let text = try #require(one[0])
            if let written = one[1] {
                #expect(SafeAddress(written)?.kind == .web, "\(written)")
            } else {
                #expect(SafeAddress(text)?.kind != .web, "\(text)")
            }
        }
    }

    @Test("a value is read as it was typed") func values() throws {
        let cases = try cases().valeurs
        #expect(cases.count > 30)
        for one in cases {
            var report = Report()
            let yaml = YAMLValue.parse("champ: \(one[1])\n", file: "a.md", report: &report)
            let value = try #require(yaml?.pairs?.first?.value)
            #expect(value.text == one[0], "\(one[1])")
            #expect(value.comment == nil && report.diagnostics.isEmpty, "\(one[1])")
        }
    }

    @Test("dates are said as the form says them") func moments() async throws {
        let moments = try cases().moments
        #expect(moments.count > 15)
        let files = moments.enumerated().map { number, moment in
            ("content/agenda/moment-\(number).md", Self.event(moment.champs.map(\.line).joined(separator: "\n")))
        }
        let (content, said) = await load(Dictionary(uniqueKeysWithValues: files))
        #expect(said == [])
        for (number, moment) in moments.enumerated() {
            let entry = content.entries[Event.self, Slug("moment-\(number)")]
            #expect(entry?.record.schedule?.prose == moment.dit)
        }
    }

    private static func event(_ dates: String) -> String {
        """
        ---
        titre: Un rendez-vous d’essai
        resume: Une phrase de résumé, assez longue pour dire de quoi il s’agit.
        exemple: true
        \(dates)
        commune: Vaour
        themes: [eveil]
        verifie_le: 2026-11-16
        ---
        Un texte.

        """
    }

    @Test("hours of a week") func openings() throws {
        let cases = try cases().ouvertures
        #expect(cases.count > 3)
        for one in cases { #expect(throws: Never.self, "\(one.ecrit)") { try OpeningHours.parse(one.ecrit) } }
    }
}
