import SmallPortals
import Testing

@testable import Theme

@Suite("Services on the page of a structure")
struct ServiceItemTests {
    private func page(_ fields: String) async throws -> String {
        let path = "content/annuaire/micro-creche-la-ribambelle.md"
        let text = (SmallPortal.files[path] ?? "").replacing(
            "    description: Un petit déjeuner est proposé.\n", with: fields)
        let rendered = await RenderedPortal(try SmallPortal.dressed([path: text]))
        #expect(rendered.findings == [])
        return try #require(rendered["annuaire/micro-creche-la-ribambelle/index.html"])
    }

    @Test("what is particular to a service stands under it, in a line")
    func facts() async throws {
        let page = try await page(
            """
                description: Un petit déjeuner est proposé.
                type: atelier
                publics: [jeunes, familles]
                publics_precisions: de 2 à 4 ans
                frais: payant
                frais_precisions: 2 € par matin
                conditions_acces: être inscrit
                modes_accueil: [en-presentiel]
                modes_mobilisation: [telephoner]
                mobilisable_par: [usagers]
                nombre_semaines: 6
                volume_horaire_hebdomadaire: 1.5
                zone: [Vaour]
                lien_mobilisation: https://la-ribambelle.example/matin

            """)
        let text = page.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        for fact in [
            "Atelier", "Pour : Familles, Jeunes (de 2 à 4 ans)", "Payant : 2 € par matin", "Conditions : être inscrit",
            "Sur place", "Pour demander : Par téléphone", "Qui peut demander : Chacun, directement",
            "Durée : 6 semaines, 1,5 h par semaine", "Communes : Vaour",
        ] {
            #expect(text.contains(">\(fact)<"), "\(fact)")
        }
        #expect(text.contains("href=\"https://la-ribambelle.example/matin\""))
        #expect(text.contains("Demander en ligne : Accueil du matin"))
    }

    @Test("a service that only has a name has nothing under it, not even what its structure says")
    func bare() async throws {
        let page = try await page("")
        #expect(page.contains("Accueil du matin</dt>"))
        #expect(!page.contains("class=\"faits\""))
    }

    @Test("networks and the page on Acceslibre are shown")
    func aroundAccess() async throws {
        let path = "content/annuaire/france-services-vaour.md"
        let text = (SmallPortal.files[path] ?? "").replacing(
            "zone: territoire\n",
            with: "zone: territoire\nreseaux_porteurs: [france-service]\n"
                + "acceslibre: https://acceslibre.beta.gouv.fr/app/81-vaour/\n")
        let rendered = await RenderedPortal(try SmallPortal.dressed([path: text]))
        #expect(rendered.findings == [])
        let page = try #require(rendered["annuaire/france-services-vaour/index.html"])
        #expect(page.contains(">France Service<"))
        #expect(page.contains("<a href=\"https://acceslibre.beta.gouv.fr/app/81-vaour/\" rel=\"noopener external\">"))
    }
}
