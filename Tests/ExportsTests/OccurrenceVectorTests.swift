import Almanac
import Foundation
import SmallPortals
import Testing

@testable import Exports

/// What `Tests/site/test_vectors.py` asks of the scripts too.
@Suite("Times of the agenda held in common with the scripts")
struct OccurrenceVectorTests {
    private struct Cases: Decodable { let rendezvous: [Case] }

    private struct Case: Decodable {
        let cas: String
        let debut: String
        let fin: String?
        let devenu: String?
        let donne: [Part]
        let heures: String
        let dernier: String

        func occurrence() throws -> Occurrence {
            let start = try CivilDateTime(debut)
            let change: Occurrence.Change =
                switch devenu {
                case "annule": .cancelled
                case "deplace": .moved(from: CivilDateTime(date: start.date.adding(days: -1)))
                default: .none
                }
            return Occurrence(start: start, end: try fin.map { try CivilDateTime($0) }, change: change)
        }
    }

    /// A day or a name, a number, or nothing.
    private struct Part: Decodable {
        let value: LinkedValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .null
            } else if let number = try? container.decode(Double.self) {
                value = .number(number)
            } else {
                value = .text(try container.decode(String.self))
            }
        }
    }

    @Test("what is written of a time, its hours in words, its last day") func times() throws {
        let cases = try Vectors.read("rendezvous", as: Cases.self).rendezvous
        #expect(cases.count > 12)
        for one in cases {
            let occurrence = try one.occurrence()
            #expect(NearbyDates.date(occurrence) == .list(one.donne.map(\.value)), "\(one.cas)")
            #expect(occurrence.frenchHours ?? "" == one.heures, "\(one.cas)")
            #expect(occurrence.lastDay.iso == one.dernier, "\(one.cas)")
        }
    }

    @Test("what became of a date has a word for people") func states() {
        guard case .node(let states) = NearbyDates.states else {
            Issue.record("not an object")
            return
        }
        #expect(Set(states.map(\.name)) == ["reporte", "complet", "liste-attente", "annule", "deplace"])
    }
}
