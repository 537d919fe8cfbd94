import Almanac
import Content
import Diagnostics
import Foundation
import Portal
import SmallPortals
import Testing

@testable import Exports

@Suite("The agents’ work list")
struct FreshnessListTests {
    private func portal(on date: String = SmallPortal.date) async -> FamilyPortal {
        await ExportedPortal(on: date).portal
    }

    @Test("what expired comes first, then structures with their entries, and examples are counted")
    func text() async throws {
        let portal = await portal(on: "2027-01-02")
        let text = FreshnessList.text(of: portal.freshness, quality: PortalData.quality(of: portal))
        #expect(
            text.hasPrefix(
                "État au 2 janvier 2027 : 14 fiches.\n\nCe qui expire\n  PÉRIMÉ depuis le 31 décembre 2026 : "))
        #expect(text.contains("\n  jusqu’au 31 août 2027 : Calendrier des vacances scolaires (seeds/vacances.csv)\n"))
        #expect(
            text.contains(
                "\n  Ludothèque La Toupie\n    2026-11-16  Ludothèque La Toupie (content/annuaire/ludotheque-la-toupie.md) "
                    + "[exemple]\n    2026-11-16  Fête du jeu (content/agenda/fete-du-jeu.md) [exemple]\n"))
        #expect(text.contains("\nLes chiffres de l’observatoire\n  rien\n"))
        #expect(text.contains("\nQualité pour data·inclusion, service par service, les moins bien décrits d’abord\n  "))
        #expect(text.contains("\nExemples encore présents : 5\n  content/agenda/bebes-lecteurs.md\n"))
    }

    @Test("the same as JSON, with the keys the documentation names")
    func json() async throws {
        let portal = await portal()
        let json = FreshnessList.json(of: portal.freshness, quality: PortalData.quality(of: portal))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(root.keys.sorted() == ["autres", "date", "exemples", "expirations", "qualite", "series", "structures"])
        let expiry = try #require((root["expirations"] as? [[String: Any]])?.first)
        #expect(expiry["jusqu_au"] as? String == "2026-12-31")
        #expect(expiry["perime"] as? Bool == false)
        let group = try #require((root["structures"] as? [[String: Any]])?.last)
        #expect(group.keys.sorted() == ["adresse", "fiches", "plus_ancienne", "structure"])
        let entry = try #require((group["fiches"] as? [[String: Any]])?.first)
        #expect(entry.keys.sorted() == ["adresse", "collection", "exemple", "fichier", "titre", "verifie_le"])
        let service = try #require((root["qualite"] as? [[String: Any]])?.first)
        #expect(
            service.keys.sorted() == ["conseils", "criteres", "fichier", "nom", "score", "service", "structure"])
        #expect((root["exemples"] as? [String: Any])?["nombre"] as? Int == 5)
    }
}
