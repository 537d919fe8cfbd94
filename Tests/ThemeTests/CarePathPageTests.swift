import SmallPortals
import Testing

@testable import Theme

@Suite("The path to childcare, the price of a crèche, whom to call")
struct CarePathPageTests {
    private static func scale(_ year: Int) -> String {
        let period = "\(year)-01-01,\(year)-12-31"
        return "debut,fin,mesure,accueil,enfants_de,enfants_a,valeur,source\n"
            + "\(period),plancher,,,,800,Essai\n\(period),plafond,,,,8500,Essai\n\(period),taux,collectif,1,,0.0619,Essai\n"
    }

    @Test("without tables there is neither path nor price, and the door leads to the guide")
    func none() async throws {
        let site = await RenderedPortal(try SmallPortal.dressed())
        #expect(site["mode-accueil/index.html"] == nil)
        #expect(site["tarif-creche/index.html"] == nil)
        let home = try #require(site["index.html"])
        #expect(!home.contains("mode-accueil/"))
    }

    @Test("one page a stage, one a commune, and what is not there is said")
    func pages() async throws {
        let site = await RenderedPortal(
            try SmallPortal.dressed([
                "seeds/parcours-etapes.csv":
                    "id,libelle,phrase,icone,age,comme,appeler\npetits,Petits,Il est petit.,livre,0-3,,france-services\n",
                "seeds/parcours-besoins.csv": "id,libelle,phrase,icone\nbesoin,Besoin,Un besoin.,livre\n",
                "seeds/parcours-accueil.csv":
                    "etape,besoin,nom,types,modes,ouvre_avant,ferme_apres,km,chapitres,conseil\n"
                    + "petits,besoin,accueil d’urgence,ludotheque,urgence,,,20,,Appelez.\n",
            ]))
        let question = try #require(site["mode-accueil/petits/index.html"])
        #expect(question.contains("href=\"../../mode-accueil/vaour/#petits-besoin\" data-commune=\"vaour\""))
        let answer = try #require(site["mode-accueil/vaour/index.html"])
        #expect(answer.contains("id=\"petits-besoin\""))
        #expect(answer.contains("Aucun accueil d’urgence connu"))
        #expect(answer.contains("France services de Vaour"))
        #expect(site["index.html"]?.contains("href=\"./mode-accueil/\"") == true)
    }

    @Test("a scale of the day gives prices; one of another year gives none and says so", arguments: [2025, 2026, 2027])
    func prices(year: Int) async throws {
        let site = await RenderedPortal(try SmallPortal.dressed(["seeds/bareme-psu.csv": Self.scale(year)]))
        let page = try #require(site["tarif-creche/index.html"])
        #expect(page.contains("5,26") == (year == 2026))
        #expect(page.contains("<form") == (year == 2026))
        #expect(page.contains("aucun n’est montré ici") == (year != 2026))
    }

    @Test("whom to call: the lines that always answer come first")
    func situations() async throws {
        let numbers = SmallPortal.files["seeds/numeros.csv"] ?? ""
        let site = await RenderedPortal(
            try SmallPortal.dressed([
                "seeds/numeros.csv": numbers
                    + "jour,0 800 00 00 00,Ligne de jour,Pour parler.,En journée,oui,non,Essai,2026-11-20\n",
                "seeds/situations.csv": "situation,numeros\nUn doute,jour|119\n",
            ]))
        let page = try #require(site["numeros/index.html"])
        let list = try #require(page.firstRange(of: "Un doute").map { page[$0.upperBound...] })
        let always = try #require(list.firstRange(of: "tel:119"))
        let day = try #require(list.firstRange(of: "Ligne de jour"))
        #expect(always.lowerBound < day.lowerBound)
    }
}
