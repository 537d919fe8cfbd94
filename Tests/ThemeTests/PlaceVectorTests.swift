import Markdown
import SmallPortals
import Testing

@testable import Theme

/// What `Tests/site/test_vectors.py` asks of the scripts too.
@Suite("Words of places and prices held in common with the scripts")
struct PlaceVectorTests {
    private struct Names: Decodable { let noms: [[String]] }

    private struct Distances: Decodable { let dits: [Said] }

    private struct Said: Decodable {
        let kilometres: Double
        let said: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            kilometres = try values.decode(Double.self)
            said = try values.decode(String.self)
        }
    }

    private struct Prices: Decodable {
        let prix: [Price]

        struct Price: Decodable {
            let heure: Int
            let mois: Int
            let dit: [String]
        }
    }

    private func plain(_ text: String) -> String { text.replacing(/[\u{A0}\u{202F}]/, with: " ") }

    @Test("names of communes in a sentence") func names() throws {
        let names = try Vectors.read("noms", as: Names.self).noms
        #expect(names.count > 20)
        for name in names {
            #expect(FrenchPlace.at(name[0]) == name[1])
            #expect(FrenchPlace.of(name[0]) == name[2])
        }
    }

    @Test("distances in words") func distances() throws {
        for distance in try Vectors.read("distances", as: Distances.self).dits {
            #expect(plain(FrenchNumber.distance(distance.kilometres)) == distance.said, "\(distance.kilometres)")
        }
    }

    @Test("prices in words") func prices() throws {
        for price in try Vectors.read("tarif", as: Prices.self).prix {
            #expect([price.heure, price.mois].map { plain(Euros.withCents($0)) } == price.dit)
        }
    }
}
