import Almanac
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

@Suite("The directory, the agenda and the permanences as tables")
struct PortalTableTests {
    /// The rows by column name; cells of the small portal hold neither commas nor quotes but between quotes.
    private func rows(_ name: String, of portal: ExportedPortal) throws -> [[String: String]] {
        let text = try portal.text("donnees/" + name)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        let lines = text.dropFirst().split(separator: "\r\n").map { Self.cells(String($0)) }
        let header = try #require(lines.first)
        #expect(lines.allSatisfy { $0.count == header.count })
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { cells, part in
            guard part.offset % 2 == 0 else { return cells[cells.count - 1] += part.element }
            let plain = part.element.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[cells.count - 1] += plain.first ?? ""
            cells += plain.dropFirst()
        }
    }

    @Test("the directory tells the place, how well it is known, and the hours in both languages")
    func directory() async throws {
        let rows = try rows("annuaire.csv", of: await ExportedPortal())
        #expect(rows.count == 4)
        let creche = try #require(rows.first { $0["nom"] == "Micro-crèche La Ribambelle" })
        #expect(creche["latitude"] == "44.0741")
        #expect(creche["precision"] == "lieu")
        #expect(creche["telephone"] == "05 36 49 23 45")
        #expect(creche["horaires"] == "Mo-Fr 07:30-18:30; PH off")
        #expect(
            creche["horaires_en_clair"] == "Du lundi au vendredi : 7 h 30 - 18 h 30 ; Fermé les jours fériés")
        #expect(creche["exemple"] == "oui")
        #expect(creche["page"] == "https://familles.example/annuaire/micro-creche-la-ribambelle/")
        let games = try #require(rows.first { $0["nom"] == "Ludothèque La Toupie" })
        #expect(games["precision"] == "commune")
        #expect(games["code_insee"] == "81309")
        #expect(games["zone"] == "Vaour | Les Cabannes")
        #expect(games["ages"] == "0-3 ans | 3-6 ans")
        let helpline = try #require(rows.first { $0["nom"] == "Allô Enfance en danger" })
        #expect(helpline["latitude"] == "")
        #expect(helpline["numeros"] == "119")
        #expect(helpline["exemple"] == "non")
    }

    @Test(
        "hours are told by groups of days",
        arguments: [
            ("24/7", ["Tous les jours : 24 h sur 24"]),
            ("Mo-Tu,Th 09:00-12:00", ["Lundi et mardi : 9 h - 12 h", "Jeudi : 9 h - 12 h"]),
            ("PH off", ["Tous les jours : fermé", "Fermé les jours fériés"]),
        ])
    func hours(_ written: String, _ lines: [String]) throws {
        #expect(try OpeningHours.parse(written).frenchLines == lines)
    }

    @Test("the agenda has a line a date, for twelve months from the day of the build")
    func agenda() async throws {
        let tree = SmallPortal.changing(
            "content/agenda/bebes-lecteurs.md", "aussi: [2027-01-02]",
            to: "annulations: [2027-01-06]\ndeplacements:\n  - {du: 2027-01-13, au: 2027-01-14, heures: 10h-11h}")
        let portal = await ExportedPortal(tree)
        #expect(portal.findings == [])
        let rows = try rows("agenda.csv", of: portal)
        #expect(rows.map { $0["debut"] ?? "" } == rows.map { $0["debut"] ?? "" }.sorted())
        let party = try #require(rows.first { $0["titre"] == "Fête du jeu" })
        #expect(party["debut"] == "2026-12-05T14:00:00+01:00")
        #expect(party["fin"] == "2026-12-05T17:00:00+01:00")
        #expect(party["organisateur"] == "Ludothèque La Toupie")
        #expect(party["gratuit"] == "oui")
        #expect(rows.first { $0["titre"] == "Bourse aux jouets" }?["gratuit"] == "non")
        #expect(rows.first { $0["titre"] == "Bourse aux jouets" }?["statut"] == "complet")
        let readers = rows.filter { $0["titre"] == "Bébés lecteurs" }
        #expect(readers.first { $0["debut"]?.hasPrefix("2027-01-06") == true }?["statut"] == "annule")
        let moved = try #require(readers.first { $0["debut"] == "2027-01-14T10:00:00+01:00" })
        #expect(moved["prevu_le"] == "2027-01-13T09:30:00+01:00")
        #expect(moved["statut"] == "programme")
        #expect(readers.allSatisfy { $0["gratuit"] == "" })
        let after = try self.rows("agenda.csv", of: await ExportedPortal(on: "2027-02-25"))
        #expect(after.isEmpty)
    }

    @Test("permanences are told by their rhythm; the day of the build changes nothing in them, nor in the directory")
    func permanences() async throws {
        let now = await ExportedPortal()
        let later = await ExportedPortal(on: "2027-08-01")
        let permanence = try #require(try rows("permanences.csv", of: now).first)
        #expect(permanence["service"] == "Ludothèque La Toupie")
        #expect(permanence["commune"] == "Les Cabannes")
        #expect(permanence["rythme"]?.hasPrefix("le 1er mercredi du mois de 14 h à 17 h") == true)
        #expect(permanence["regle"] == "FREQ=MONTHLY;BYDAY=1WE")
        // The catalogue tells the size of the only file that follows the day.
        let daily = ["donnees/agenda.csv", "donnees/catalogue.jsonld"]
        #expect(now.files.filter { !daily.contains($0.key) } == later.files.filter { !daily.contains($0.key) })
    }

    @Test("each column says what it holds, once")
    func fields() async throws {
        let portal = await ExportedPortal().portal
        let files = await PortalData.files(of: portal, into: SiteInMemory(), jobs: 1).filter {
            [.csv, .geoJSON].contains($0.format) && $0.path.hasPrefix("donnees/")
        }
        #expect(files.count == 5)
        for file in files {
            #expect(!file.fields.isEmpty)
            #expect(Set(file.fields.map(\.name)).count == file.fields.count)
            #expect(file.fields.allSatisfy { $0.meaning.count > 6 })
        }
    }
}
