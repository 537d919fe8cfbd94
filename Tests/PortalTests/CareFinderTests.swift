import Content
import SmallPortals
import Testing

@testable import Portal

@Suite("Places that answer a need near a commune")
struct CareFinderTests {
    private static let tables = [
        "seeds/parcours-etapes.csv":
            "id,libelle,phrase,icone,age,comme,appeler\npetits,Petits,Il est petit.,livre,0-3,,\n",
        "seeds/parcours-besoins.csv": "id,libelle,phrase,icone\nbesoin,Besoin,Un besoin.,livre\n",
    ]

    /// The names of what answers near a commune, with kilometres; those that receive others first in brackets.
    private func offer(
        _ answer: String, near commune: Slug, _ entries: [String: String]
    ) async throws -> (near: [String], beyond: String?) {
        var files = Self.tables
        files["seeds/parcours-accueil.csv"] =
            "etape,besoin,nom,types,modes,ouvre_avant,ferme_apres,km,chapitres,conseil\npetits,besoin,accueil,\(answer),,Appelez.\n"
        for (name, lines) in entries {
            files["content/annuaire/\(name).md"] = structure(name.uppercased(), lines)
        }
        let tree = SmallPortal.overlaid(files)
        let linked = await LinkedPortal(tree)
        #expect(linked.findings == [])
        let found = try #require(linked.portal.seeds.carePath.answers.first)
        let offer = CareFinder(linked.portal).offer(found, near: commune)
        func told(_ option: CareOption) -> String {
            let name = option.serves ? option.entry.title : "(\(option.entry.title))"
            return "\(name) \(Int(option.kilometres.rounded()))\(option.permanence == nil ? "" : " passage")"
        }
        // The small portal has a micro-crèche of its own, which some questions find too.
        return (offer.near.map(told).filter { !$0.contains("Ribambelle") }, offer.beyond.map(told))
    }

    private static func crèche(_ commune: String, _ more: String = "", modes: String = "regulier") -> String {
        "types: [micro-creche]\ncommune: \(commune)\naccueil: {modes: [\(modes)]}" + (more.isEmpty ? "" : "\n\(more)")
    }

    @Test("those that receive the commune’s families come first, then the nearest")
    func order() async throws {
        let found = try await offer(
            "micro-creche,regulier,,,20", near: "vaour",
            [
                "loin": Self.crèche("Cordes-sur-Ciel", "zone: territoire"),
                "ici": Self.crèche("Vaour"),
                "ailleurs": Self.crèche("Les Cabannes", "zone: [Les Cabannes]"),
                "autre": Self.crèche("Vaour", modes: "urgence"),
            ])
        #expect(found.near == ["ICI 0", "LOIN 12", "(AILLEURS) 10"])
        #expect(found.beyond == nil)
    }

    @Test("a travelling service is as far as its nearest permanence")
    func permanences() async throws {
        let found = try await offer(
            "ludotheque,,,,20", near: "vaour",
            [
                "tournee": """
                types: [ludotheque]
                ages: [0-3]
                commune: Cordes-sur-Ciel
                permanences:
                  - commune: Vaour
                    chaque: mardi 9h-12h
                """
            ])
        #expect(found.near.contains("TOURNEE 0 passage"))
    }

    @Test("when nothing is near, the nearest beyond is told")
    func beyond() async throws {
        let found = try await offer(
            "micro-creche,urgence,,,5", near: "vaour",
            ["loin": Self.crèche("Cordes-sur-Ciel", modes: "urgence")])
        #expect(found.near == [])
        #expect(found.beyond == "LOIN 12")
    }

    @Test("a place that takes the age by the month, or by its band when it says no months")
    func ages() async throws {
        let found = try await offer(
            "micro-creche,,,,20", near: "vaour",
            [
                "bebes": "types: [micro-creche]\ncommune: Vaour\naccueil: {age_min_mois: 3, age_max_mois: 36}",
                "grands": "types: [micro-creche]\ncommune: Vaour\naccueil: {age_min_mois: 36, age_max_mois: 72}",
                "bande": "types: [micro-creche]\ncommune: Vaour\nages: [3-6]",
                "muette": "types: [micro-creche]\ncommune: Vaour",
            ])
        #expect(found.near == ["BEBES 0", "MUETTE 0"])
    }

    @Test("unusual hours are those before or after what the table says")
    func hours() async throws {
        let found = try await offer(
            "micro-creche,,07:30,18:30,20", near: "vaour",
            [
                "tot": "types: [micro-creche]\ncommune: Vaour\nhoraires: \"Mo-Fr 07:00-18:00\"",
                "tard": "types: [micro-creche]\ncommune: Vaour\nhoraires: \"Mo-Fr 08:00-19:00\"",
                "nuit": "types: [micro-creche]\ncommune: Vaour\nhoraires: \"Mo-Fr 20:00-06:00\"",
                "jour": "types: [micro-creche]\ncommune: Vaour\nhoraires: \"Mo-Fr 07:30-18:30\"",
                "muette": "types: [micro-creche]\ncommune: Vaour",
            ])
        #expect(found.near == ["NUIT 0", "TARD 0", "TOT 0"])
    }

    @Test("a chapter that does not exist is told at its line")
    func chapters() async {
        var files = Self.tables
        files["seeds/parcours-accueil.csv"] =
            "etape,besoin,nom,types,modes,ouvre_avant,ferme_apres,km,chapitres,conseil\npetits,besoin,accueil,micro-creche,,,,20,absent,Appelez.\n"
        let linked = await LinkedPortal(SmallPortal.overlaid(files))
        #expect(
            linked.findings.map { $0.prefix(48) } == ["seeds/parcours-accueil.csv:2:1 fiche-inconnue: I"],
            "\(linked.findings)")
    }
}
