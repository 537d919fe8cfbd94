import Foundation
import Testing

@testable import Content

@Suite("The scale of prices")
struct TariffScaleTests {
    private static let head = "debut,fin,mesure,accueil,enfants_de,enfants_a,valeur,source\n"

    /// The tables of this repository.
    private static func repository() throws -> SourceTree {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        return try SourceTree(
            reading: here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())
    }

    private static func scale() async throws -> TariffScale {
        let tree = try repository()
        let (content, _) = await load(tree)
        return try #require(content.seeds.tariffs.last)
    }

    @Test(
        "prices the bodies give as examples",
        arguments: [
            (0, 1, 50), (814.62, 1, 50), (8_500, 1, 526), (12_000, 1, 526), (4_000, 2, 206), (2_000, 1, 124),
            (8_500, 3, 351), (2_000, 4, 62), (2_000, 7, 62), (2_000, 8, 41), (2_000, 20, 41),
        ])
    func prices(_ resources: Double, _ children: Int, _ cents: Int) async throws {
        #expect(try await Self.scale().hourlyPrice(resources: resources, children: children)?.cents == cents)
    }

    @Test("a month is rounded once, not hour by hour")
    func month() async throws {
        let price = try #require(try await Self.scale().hourlyPrice(resources: 2_000, children: 1))
        #expect(price.cents(for: 180) == 222_84)
        #expect(price.cents * 180 == 223_20)
    }

    @Test("a disabled child brings the next lower rate, the last one stays")
    func disability() async throws {
        let scale = try await Self.scale()
        func cents(_ children: Int) -> Int? {
            scale.hourlyPrice(resources: 2_000, children: children, hasDisabledChild: true)?.cents
        }
        #expect([cents(1), cents(3), cents(5), cents(8)] == [103, 62, 41, 41])
    }

    @Test("what has no rate has no price")
    func none() async throws {
        let scale = try await Self.scale()
        #expect(scale.hourlyPrice(resources: 2_000, children: 0) == nil)
        #expect(scale.hourlyPrice(resources: 2_000, children: 1, in: .familial) == nil)
        #expect(scale.hourlyPrice(resources: .nan, children: 1) == nil)
    }

    @Test("the guide says the prices of the scale")
    func guide() async throws {
        let file = try #require(try Self.repository().file("content/guide/combien-ca-coute.md"))
        let text = String(decoding: file.bytes, as: UTF8.self)
        let scale = try await Self.scale()
        func french(_ cents: Int) -> String {
            "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100) €"
        }
        for resources in [814.62, 2_000, 4_000, 8_500] {
            let cells = (1...3).compactMap { scale.hourlyPrice(resources: resources, children: $0)?.cents }
            #expect(cells.count == 3)
            let row = " | \(french(cells[0])) de l’heure | \(french(cells[1])) | \(french(cells[2])) |"
            #expect(text.contains(row) || text.contains(row.replacing(" de l’heure", with: "")), "\(row)")
        }
        for rate in scale.rates[.collectif] ?? [] {
            let digits = String(10_000 + rate.millionths).dropFirst()
            #expect(text.contains("| 0,\(digits) % |"), "\(digits)")
        }
        #expect(text.contains("plancher \(french(scale.floor)), plafond 8 500 €"))
        #expect(scale.ceiling == 8_500_00)
    }

    private static let lines = [
        "2026-01-01,2026-12-31,plancher,,,,800,Essai", "2026-01-01,2026-12-31,plafond,,,,8500,Essai",
        "2026-01-01,2026-12-31,taux,collectif,1,2,0.06,Essai", "2026-01-01,2026-12-31,taux,collectif,3,,0.05,Essai",
    ]

    private func said(_ lines: [String]) async -> [String] {
        await load(["seeds/bareme-psu.csv": Self.head + lines.map { $0 + "\n" }.joined()]).said
    }

    @Test("a sound scale says nothing; a portal without one has none")
    func sound() async {
        #expect(await said(Self.lines) == [])
        #expect(await load([:]).content.seeds.tariffs.isEmpty)
    }

    @Test(
        "lines that are missing, twice there or overlapping are told",
        arguments: [
            (0, nil, "Barème du 2026-01-01 au 2026-12-31 : il faut un plancher, et un seul (0 ici)."),
            (1, "2026-01-01,2026-12-31,plancher,,,,900,Essai", "il faut un plancher, et un seul (2 ici)."),
            (1, "2026-01-01,2026-12-31,plafond,,,,700,Essai", "le plancher n’est pas plus petit que le plafond."),
            (2, nil, "accueil collectif : aucun taux pour 1 enfant."),
            (2, "2026-01-01,2026-12-31,taux,collectif,1,1,0.06,Essai", "aucun taux pour 2 enfants."),
            (2, "2026-01-01,2026-12-31,taux,collectif,1,3,0.06,Essai", "deux taux pour 3 enfants."),
            (3, "2026-01-01,2026-12-31,taux,collectif,3,,0.07,Essai", "le taux monte à partir de 3 enfants."),
            (3, "2026-01-01,2026-12-31,taux,collectif,3,9,0.05,Essai", "la dernière ligne doit valoir pour tous"),
            (2, "2026-01-01,2026-12-31,taux,collective,1,2,0.06,Essai", "« collective » n’est pas"),
            (2, "2026-01-01,2026-12-31,taux,collectif,1,2,6,Essai", "« 6 » n’est pas un taux en %"),
            (2, "2026-12-31,2026-01-01,taux,collectif,1,2,0.06,Essai", "La fin de ce barème vient avant son début."),
            (2, "2026-06-01,2026-12-31,taux,collectif,1,2,0.06,Essai", "Ce barème commence le 2026-06-01"),
        ] as [(Int, String?, String)])
    func mistakes(_ place: Int, _ line: String?, _ sentence: String) async {
        var lines = Self.lines
        if let line { lines[place] = line } else { lines.remove(at: place) }
        let found = await said(lines)
        #expect(found.contains { $0.contains(sentence) }, "\(found)")
        #expect(found.allSatisfy { $0.contains(" table-valeur ") })
    }
}
