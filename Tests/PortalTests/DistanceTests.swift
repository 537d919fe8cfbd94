import Content
import Diagnostics
import SmallPortals
import Testing

@testable import Portal

@Suite("Distances")
struct DistanceTests {
    private struct Cases: Decodable {
        let distances: [Case]

        struct Case: Decodable {
            let cas: String
            let de: [Double]
            let a: [Double]
            let km: Double
        }
    }

    @Test("kilometres as the crow flies, as scripts count them")
    func distance() throws {
        let cases = try Vectors.read("distances", as: Cases.self).distances
        #expect(cases.count > 8)
        for one in cases {
            let places = [one.de, one.a].map { Coordinates(latitude: $0[0], longitude: $0[1]) }
            #expect(abs(places[0].kilometres(to: places[1]) - one.km) < 0.001, "\(one.cas)")
            #expect(places[0].kilometres(to: places[1]) == places[1].kilometres(to: places[0]), "\(one.cas)")
        }
    }

    @Test("the other communes come nearest first, with kilometres from centre to centre")
    func neighbours() async {
        let territory = await LinkedPortal().portal.territory
        let names = territory.neighbours(of: "vaour").map {
            "\($0.commune.name) \(Int(($0.kilometres * 100).rounded()))"
        }
        #expect(names == ["Les Cabannes 1015", "Cordes-sur-Ciel 1218"])
        #expect(territory.neighbours(of: "cordes-sur-ciel").map(\.commune.name) == ["Les Cabannes", "Vaour"])
        #expect(territory.neighbours(of: "paris").isEmpty)
    }

    @Test("a commune is as far from another as the other from it, and an unknown one is at no distance")
    func betweenCommunes() async throws {
        let territory = await LinkedPortal().portal.territory
        let there = try #require(territory.kilometres(from: "vaour", to: "les-cabannes"))
        #expect(abs(there - 10.150) < 0.001)
        #expect(territory.kilometres(from: "les-cabannes", to: "vaour") == there)
        #expect(territory.kilometres(from: "vaour", to: "vaour") == 0)
        #expect(territory.kilometres(from: "vaour", to: "paris") == nil)
        #expect(territory.commune("vaour")?.name == "Vaour")
        #expect(territory.commune("paris") == nil)
    }

    @Test("neighbours at the same distance come by name")
    func ties() async {
        let table = """
            code_insee,nom,code_postal,latitude,longitude,population,annee_population,superficie_km2,source
            81001,Milieu,81170,44.0,2.0,100,2023,5,"INSEE"
            81002,Sud,81170,43.9,2.0,100,2023,5,"INSEE"
            81003,Nord,81170,44.1,2.0,100,2023,5,"INSEE"

            """
        var report = Report()
        let tree = SmallPortal.overlaid(["seeds/communes.csv": table])
        let settings = Settings.read(from: tree, report: &report)
        let seeds = Seeds.read(from: tree, for: settings.territory, report: &report)
        let territory = Territory(communes: seeds.communes, outlines: [:])
        let distances = territory.neighbours(of: "milieu")
        #expect(distances.map(\.commune.name) == ["Nord", "Sud"])
    }
}
