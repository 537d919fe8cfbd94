import Foundation
import SmallPortals
import Testing

@testable import Content

/// Prices that the generator and the calculator of the page both give: `Tests/site/test_path.py` types the same cases
/// into the form.
@Suite("Prices held in common with the calculator")
struct TariffVectorTests {
    private struct Cases: Decodable { let prix: [Case] }

    /// Amounts in cents, time in hundredths of an hour.
    private struct Case: Decodable {
        let cas: String
        let ressources: Int
        let par: String
        let enfants: Int
        let handicap: Bool
        let centiemes: Int
        let heure: Int
        let mois: Int

        var monthly: Int { par == "an" ? TariffScale.monthly(ofYear: ressources) : ressources }
    }

    private static var root: URL {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    @Test("every case of the common file")
    func common() async throws {
        let (content, _) = await load(try SourceTree(reading: Self.root))
        let scale = try #require(content.seeds.tariffs.first { $0.period.lowerBound.iso == "2026-01-01" })
        let cases = try Vectors.read("tarif", as: Cases.self).prix
        #expect(cases.count > 20)
        for one in cases {
            let price = try #require(
                scale.hourlyPrice(cents: one.monthly, children: one.enfants, hasDisabledChild: one.handicap))
            #expect(price.cents == one.heure, "\(one.cas)")
            #expect(price.cents(forHundredths: one.centiemes) == one.mois, "\(one.cas)")
        }
    }
}
