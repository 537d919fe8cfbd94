import Foundation
import Testing

@testable import Content

/// Prices that the generator and the calculator of the page both give: `Tests/site/test_path.py` types the same lines
/// into the form.
@Suite("Prices held in common with the calculator")
struct TariffVectorTests {
    /// A line of `Tests/tarif-psu.csv`.
    struct Vector {
        let name: String
        let monthly: Int
        let children: Int
        let disabled: Bool
        let hundredths: Int
        let hour: Int
        let month: Int
    }

    private static var root: URL {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    private static func vectors() throws -> [Vector] {
        let text = try String(contentsOf: root.appending(path: "Tests/tarif-psu.csv"), encoding: .utf8)
        return try text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 8, "\(line)")
            let resources = try #require(Int(cells[1]))
            return Vector(
                name: cells[0], monthly: cells[2] == "an" ? TariffScale.monthly(ofYear: resources) : resources,
                children: try #require(Int(cells[3])), disabled: cells[4] == "oui",
                hundredths: try #require(Int(cells[5])), hour: try #require(Int(cells[6])),
                month: try #require(Int(cells[7])))
        }
    }

    @Test("every line of the common table")
    func common() async throws {
        let (content, _) = await load(try SourceTree(reading: Self.root))
        let scale = try #require(content.seeds.tariffs.first { $0.period.lowerBound.iso == "2026-01-01" })
        let vectors = try Self.vectors()
        #expect(vectors.count > 15)
        for vector in vectors {
            let price = try #require(
                scale.hourlyPrice(
                    cents: vector.monthly, children: vector.children, hasDisabledChild: vector.disabled))
            #expect(price.cents == vector.hour, "\(vector.name)")
            #expect(price.cents(forHundredths: vector.hundredths) == vector.month, "\(vector.name)")
        }
    }
}
