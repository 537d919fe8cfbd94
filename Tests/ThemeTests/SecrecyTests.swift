import Content
import SmallPortals
import Testing

@testable import Theme

@Suite("Statistical secrecy")
struct SecrecyTests {
    private func indicator(_ chart: ChartKind) -> String {
        """
        ---
        titre: Enfants, \(chart.label)
        resume: Combien d’enfants de moins de trois ans vivent sur le territoire.
        source: Essai
        ordre: 10
        serie: enfants
        graphique: \(chart.rawValue)
        unite: enfants
        decimales: 3
        seuil: 5
        millesime: "2023"
        lecture: Le chiffre se lit comme il est écrit.
        pour_qui: Pour prévoir des places d’accueil.
        verifie_le: 2026-11-16
        ---

        """
    }

    @Test("a commune's value under the threshold is nowhere in the site, however it is drawn")
    func nowhere() async throws {
        var files = [
            "seeds/series/enfants.csv": """
            territoire,annee,categorie,valeur,source
            4C,2022,,120,Cnaf
            4C,2023,,131.313,Cnaf
            81309,2022,,3.771,Cnaf
            81309,2023,,4.993,Cnaf
            81309,2023,Filles,2.881,Cnaf
            81069,2023,,12.125,Cnaf

            """
        ]
        for chart in ChartKind.allCases { files["content/observatoire/\(chart.rawValue).md"] = indicator(chart) }
        let rendered = await RenderedPortal(try SmallPortal.dressed(files))
        #expect(rendered.findings == [])
        let secret = try Regex("[0-9][.,](771|993|881)")
        for output in rendered.outputs {
            #expect(String(decoding: output.bytes, as: UTF8.self).firstMatch(of: secret) == nil, "\(output.path)")
        }
        for chart in ChartKind.allCases {
            let page = try #require(rendered["observatoire/\(chart.rawValue)/index.html"])
            #expect(page.contains("12,125") && page.contains("131,313") && page.contains("n. d."), "\(chart)")
        }
    }
}
