import Content
import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Portal

@Suite("Distances")
struct DistanceTests {
    /// Worked out by hand with the haversine formula on a sphere of 6 371 km.
    @Test(
        "kilometres as the crow flies",
        arguments: [
            // A degree of a great circle is 6 371 π / 180 km.
            ((0.0, 0.0), (1.0, 0.0), 111.195), ((0.0, 0.0), (0.0, 1.0), 111.195),
            ((0.0, 179.5), (0.0, -179.5), 111.195),
            // At 60° north a degree of longitude is half as long, and the great circle a little shorter still.
            ((60.0, 0.0), (60.0, 1.0), 55.597),
            ((0.0, 0.0), (0.0, 180.0), 20_015.087), ((90.0, 12.0), (-90.0, 80.0), 20_015.087),
            ((44.0684, 1.9545), (44.0684, 1.9545), 0),
            // Cordes-sur-Ciel to Vaour, to Les Cabannes; Les Cabannes to Vaour.
            ((44.0684, 1.9545), (44.0704, 1.8021), 12.178), ((44.0684, 1.9545), (44.0748, 1.9290), 2.158),
            ((44.0748, 1.9290), (44.0704, 1.8021), 10.150),
        ])
    func distance(_ from: (Double, Double), _ to: (Double, Double), _ kilometres: Double) {
        let (first, second) = (
            Coordinates(latitude: from.0, longitude: from.1), Coordinates(latitude: to.0, longitude: to.1)
        )
        #expect(abs(first.kilometres(to: second) - kilometres) < 0.001)
        #expect(first.kilometres(to: second) == second.kilometres(to: first))
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
        let settings = SmallPortal.overlaid(["seeds/communes.csv": table])
        let seeds = Seeds.read(from: settings, schoolZone: "C", report: &report)
        let territory = Territory(communes: seeds.communes, outlines: [:])
        let distances = territory.neighbours(of: "milieu")
        #expect(distances.map(\.commune.name) == ["Nord", "Sud"])
    }
}
