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
        for dates in events.compactMap({ $0["dates"] as? [[String]] }) {
            #expect(dates.allSatisfy { ($0.count > 2 && !$0[2].isEmpty ? $0[2] : $0[0]) >= first && $0[0] <= last })
        }
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
