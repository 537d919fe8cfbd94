import Almanac
import Content
import Foundation
import SmallPortals
import Testing

@testable import Exports

/// What scripts read to filter and to sort.
@Suite("Files of the filters")
struct NearbyTests {
    private func file(_ name: String, of tree: SourceTree = SmallPortal.base) async throws -> [String: Any] {
        let portal = await ExportedPortal(tree).portal
        let output = try #require(NearbyFiles.outputs(of: portal).first { $0.path.hasSuffix(name) })
        return try #require(try JSONSerialization.jsonObject(with: output.bytes) as? [String: Any])
    }

    @Test("every entry of the directory is a place, with what the filters ask")
    func places() async throws {
        let portal = await ExportedPortal(SmallPortal.base).portal
        let places = try #require(try await file("lieux.json")["lieux"] as? [[String: Any]])
        #expect(places.compactMap { $0["adresse"] as? String } == portal.directory.entries.map(\.address.path))
        #expect(places.allSatisfy { ($0["types"] as? [String])?.isEmpty == false })
    }

    @Test("the dates are those to come, the travelling services apart")
    func dates() async throws {
        let file = try await file("dates.json")
        let first = try #require(file["du"] as? String)
        let last = try #require(file["au"] as? String)
        let events = try #require(file["rendezvous"] as? [[String: Any]])
        #expect(!events.isEmpty)
        for dates in events.compactMap({ $0["dates"] as? [[Any]] }) {
            for date in dates {
                let begins = try #require((date[0] as? String).flatMap { CivilDate(iso: $0) })
                let ends = begins.adding(days: date.count > 3 ? try #require(date[3] as? Int) : 0)
                #expect(ends.iso >= first && begins.iso <= last)
            }
        }
    }

    @Test("the last day that can be asked for has its dates")
    func lastDay() async throws {
        let portal = await ExportedPortal(SmallPortal.base).portal
        let last = portal.date.adding(days: NearbyDates.horizon)
        let tree = SmallPortal.overlaid([
            "content/agenda/dernier.md": """
            ---
            titre: Le dernier jour
            resume: Un rendez-vous du dernier jour.
            exemple: true
            themes: [eveil]
            commune: Vaour
            organisateur: La mairie
            jour: \(last.iso)
            heures: 10h-12h
            verifie_le: 2026-11-16
            ---
            Bonjour.
            """
        ])
        let file = try await file("dates.json", of: tree)
        #expect(file["au"] as? String == last.iso)
        let events = try #require(file["rendezvous"] as? [[String: Any]])
        let dates = events.first { $0["titre"] as? String == "Le dernier jour" }?["dates"] as? [[Any]]
        #expect(dates?.first?.first as? String == last.iso)
    }

    @Test("communes come with their centre, and ages in months")
    func communes() async throws {
        let file = try await file("communes.json")
        let communes = try #require(file["communes"] as? [[Any]])
        #expect(communes.count == 3)
        #expect(communes.allSatisfy { $0.count == 4 && $0[2] is Double })
    }

    @Test("what people write stays text")
    func hostile() async throws {
        let name = "</script><b>\\\"nom"
        let tree = SmallPortal.overlaid([
            "content/annuaire/nasty.md": """
            ---
            nom: '\(name)'
            resume: Un nom qui voudrait sortir de son fichier.
            exemple: true
            types: [ludotheque]
            commune: Vaour
            verifie_le: 2026-11-16
            ---
            Bonjour.
            """
        ])
        let places = try #require(try await file("lieux.json", of: tree)["lieux"] as? [[String: Any]])
        #expect(places.contains { $0["nom"] as? String == name })
    }
}
