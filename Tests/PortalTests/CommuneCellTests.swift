import Content
import Foundation
import Testing

@testable import Portal

@Suite("Cells around centroids")
struct CommuneCellTests {
    /// Centroids as many and as far apart as those of a real territory, and smaller sets.
    private static let territories: [[Coordinates]] = [1, 2, 3, 7, 25, 60].map { count in
        var dice = Dice(seed: UInt64(count))
        return (0..<count).map { _ in
            Coordinates(
                latitude: .random(in: 44.0...44.16, using: &dice), longitude: .random(in: 1.72...2.05, using: &dice))
        }
    }

    @Test("every centroid lies in its own cell, and in no other", arguments: territories)
    func ownCell(_ centres: [Coordinates]) {
        let cells = CommuneCells.around(centres)
        #expect(cells.count == centres.count)
        for (index, centre) in centres.enumerated() {
            #expect(cells.indices.filter { contains(cells[$0], centre) } == [index])
        }
    }

    @Test("together the cells fill the border: neither gap nor overlap", arguments: territories)
    func cover(_ centres: [Coordinates]) {
        let cells = CommuneCells.around(centres)
        let whole = area(Polygon(CommuneCells.convexHull(cells.flatMap(\.points))))
        let sum = cells.reduce(0) { $0 + area($1) }
        #expect(whole > 0)
        #expect(abs(sum - whole) < whole * 1e-9)
        #expect(cells.allSatisfy { area($0) > 0 })
    }

    @Test("each point belongs to the commune whose centroid is nearest", arguments: territories)
    func nearest(_ centres: [Coordinates]) {
        let cells = CommuneCells.around(centres)
        let scale = cos((centres.first?.latitude ?? 0) * .pi / 180)
        var dice = Dice(seed: 7)
        for _ in 0..<300 {
            let point = Coordinates(
                latitude: .random(in: 43.95...44.2, using: &dice), longitude: .random(in: 1.68...2.1, using: &dice))
            let holders = cells.indices.filter { contains(cells[$0], point) }
            #expect(holders.count <= 1)
            let byDistance = centres.indices.min {
                square(centres[$0], point, scale) < square(centres[$1], point, scale)
            }
            if let holder = holders.first { #expect(holder == byDistance) }
        }
    }

    @Test("the border runs three and a half kilometres around a lone centroid")
    func margin() {
        let centre = Coordinates(latitude: 44.07, longitude: 1.95)
        let distances = CommuneCells.around([centre]).flatMap(\.points).map { centre.kilometres(to: $0) }
        #expect(distances.count == 24)
        #expect(distances.allSatisfy { abs($0 - 3.5) < 0.02 })
    }

    @Test("no commune, no cell") func none() { #expect(CommuneCells.around([]).isEmpty) }

    private func square(_ left: Coordinates, _ right: Coordinates, _ scale: Double) -> Double {
        let (north, east) = (left.latitude - right.latitude, (left.longitude - right.longitude) * scale)
        return north * north + east * east
    }

    /// The shoelace formula, in square degrees.
    private func area(_ polygon: Polygon) -> Double {
        let points = polygon.points
        return abs(
            points.indices.reduce(0.0) { sum, index in
                let (a, b) = (points[index], points[(index + 1) % points.count])
                return sum + a.longitude * b.latitude - b.longitude * a.latitude
            }) / 2
    }

    /// Counts the sides a ray to the east crosses.
    private func contains(_ polygon: Polygon, _ point: Coordinates) -> Bool {
        let points = polygon.points
        return points.indices.count { index in
            let (a, b) = (points[index], points[(index + 1) % points.count])
            guard (a.latitude > point.latitude) != (b.latitude > point.latitude) else { return false }
            let share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
            return a.longitude + share * (b.longitude - a.longitude) > point.longitude
        } % 2 == 1
    }
}

@Suite("Convex hull")
struct ConvexHullTests {
    @Test(
        "only the outer corners are kept, anticlockwise from the west",
        arguments: [
            ([(0, 0), (2, 0), (2, 2), (0, 2), (1, 1)], [(0, 0), (2, 0), (2, 2), (0, 2)]),
            ([(0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2), (0, 2), (0, 1)], [(0, 0), (2, 0), (2, 2), (0, 2)]),
            ([(2, 2), (0, 0), (2, 0), (0, 0), (2, 2)], [(0, 0), (2, 0), (2, 2)]),
            ([(0, 0), (1, 1), (2, 2), (3, 3)], [(0, 0), (3, 3)]),
            ([(1, 1), (0, 0)], [(0, 0), (1, 1)]), ([(5, 5)], [(5, 5)]), ([], []),
        ] as [([(Int, Int)], [(Int, Int)])])
    func hull(_ points: [(Int, Int)], _ corners: [(Int, Int)]) {
        func places(_ points: [(Int, Int)]) -> [Coordinates] {
            points.map { Coordinates(latitude: Double($0.1), longitude: Double($0.0)) }
        }
        #expect(CommuneCells.convexHull(places(points)) == places(corners))
    }
}
