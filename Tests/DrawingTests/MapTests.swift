import Content
import Foundation
import Portal
import SmallPortals
import Testing

@testable import Drawing

@Suite("Maps")
struct MapTests {
    /// A ragged outline around a point, the same at every run.
    private static func ring(seed: Int, count: Int) -> [MapPoint] {
        var state = UInt64(seed)
        return (0..<count).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let radius = 100 + Double(state >> 40) / Double(1 << 24) * 40
            let angle = Double(index) / Double(count) * 2 * .pi
            return MapPoint(x: 200 + radius * cos(angle), y: 200 + radius * sin(angle))
        }
    }

    /// How far a point lies from a closed line.
    private func distance(_ point: MapPoint, _ ring: [MapPoint]) -> Double {
        ring.indices.map { index in
            let (a, b) = (ring[index], ring[(index + 1) % ring.count])
            let (dx, dy) = (b.x - a.x, b.y - a.y)
            let length = dx * dx + dy * dy
            let share = length == 0 ? 0 : max(0, min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
            return point.distance(to: MapPoint(x: a.x + share * dx, y: a.y + share * dy))
        }.min() ?? .infinity
    }

    @Test(
        "a simplified outline keeps within the tolerance of every point it leaves out",
        arguments: [0.5, 2, 8, 30], [5, 50, 400])
    func tolerance(_ tolerance: Double, _ count: Int) {
        for seed in 1...5 {
            let ring = Self.ring(seed: seed, count: count)
            let simple = MapShape.simplified(ring: ring, tolerance: tolerance)
            #expect(simple.count <= ring.count && simple.count >= 2)
            #expect(simple.allSatisfy(ring.contains))
            #expect(ring.allSatisfy { distance($0, simple) <= tolerance + 1e-9 })
        }
    }

    @Test("a spike along the line is kept: it is far from what would be drawn without it")
    func spike() {
        let spike = MapPoint(x: -8, y: 0)
        let ring = [MapPoint(x: 0, y: 0), spike, MapPoint(x: 0, y: 0.2), MapPoint(x: 10, y: 0), MapPoint(x: 5, y: 9)]
        #expect(distance(spike, MapShape.simplified(ring: ring, tolerance: 1)) <= 1)
    }

    @Test("a straight side needs only its ends")
    func straight() {
        let square = [(0, 0), (5, 0), (10, 0), (10, 5), (10, 10), (5, 10), (0, 10), (0, 5)]
            .map { MapPoint(x: Double($0.0), y: Double($0.1)) }
        let simple = MapShape.simplified(ring: square, tolerance: 0.5)
        #expect(simple == [(0, 0), (10, 0), (10, 10), (0, 10)].map { MapPoint(x: Double($0.0), y: Double($0.1)) })
    }

    @Test("north is up, east is right, and all points are within the margins")
    func projection() {
        let corners = [(44.0, 1.7), (44.2, 1.7), (44.2, 2.1), (44.0, 2.1)].map {
            Coordinates(latitude: $0.0, longitude: $0.1)
        }
        let projection = MapProjection(fitting: corners, width: 1000, margin: 8)
        let points = corners.map(projection.point)
        #expect(
            points.allSatisfy { $0.x >= 7.99 && $0.x <= 992.01 && $0.y >= 7.99 && $0.y <= projection.height - 7.99 + 1 }
        )
        #expect(points[0].y > points[1].y)
        #expect(points[0].x < points[3].x)
        // A kilometre is as long northwards as eastwards, in the middle of the territory.
        let middle = Coordinates(latitude: 44.1, longitude: 1.9)
        let north = Coordinates(latitude: 44.1 + 1 / 111.195, longitude: 1.9)
        let east = Coordinates(latitude: 44.1, longitude: 1.9 + 1 / (111.195 * cos(44.1 * .pi / 180)))
        let (up, right) = (
            projection.point(middle).distance(to: projection.point(north)),
            projection.point(middle).distance(to: projection.point(east))
        )
        #expect(abs(up - right) < up * 0.001)
    }

    /// Numbers in the drawing, by the name of their attribute.
    private func numbers(_ name: String, in svg: String) -> [Double] {
        svg.components(separatedBy: " \(name)=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
    }

    @Test("markers in one place are moved apart, so that each can be touched")
    func markers() async {
        let files = Dictionary(
            uniqueKeysWithValues: (1...40).map { number in
                (
                    "content/annuaire/lieu-\(number).md",
                    (SmallPortal.files["content/annuaire/micro-creche-la-ribambelle.md"] ?? "")
                        .replacing("nom: Micro-crèche", with: "nom: Lieu \(number)")
                )
            })
        let drawn = await DrawnPortal(SmallPortal.overlaid(files))
        #expect(drawn.report.sorted.map(\.message) == [])
        let svg = MapDrawing(drawn.portal).places(drawn.portal.directory.entries, from: .map).html
        let circles = svg.components(separatedBy: "<circle").dropFirst().joined(separator: "<circle")
        let points = zip(numbers("cx", in: circles), numbers("cy", in: circles)).map { MapPoint(x: $0, y: $1) }
        // The national number stands nowhere.
        #expect(points.count == drawn.portal.directory.entries.count - 1)
        for (index, point) in points.enumerated() {
            #expect(points[..<index].allSatisfy { $0.distance(to: point) >= 18 })
        }
    }

    @Test("the map of the communes has a link to each, relative to its page")
    func links() async {
        let portal = await DrawnPortal().portal
        let svg = MapDrawing(portal).communes(from: .communes).html
        for commune in portal.territory.communes {
            #expect(svg.contains("<a href=\"../communes/\(commune.slug)/\"><title>\(commune.name)</title>"))
        }
        #expect(svg.components(separatedBy: "<a ").count - 1 == portal.territory.communes.count)
        #expect(!svg.contains("style="))
    }

    @Test("the small map marks the commune, and the place in it")
    func locator() async {
        let portal = await DrawnPortal().portal
        let drawing = MapDrawing(portal)
        let place = portal.directory.entries.first { $0.record.coordinates != nil }?.record.coordinates
        let cabannes = portal.territory.communes[1].slug
        let marked = drawing.locator(of: cabannes, place: place, from: .home).html
        #expect(marked.contains("carte-ici"))
        #expect(marked.components(separatedBy: "<circle").count == 2)
        #expect(!drawing.locator(of: cabannes, place: nil, from: .home).html.contains("<circle"))
    }
}
