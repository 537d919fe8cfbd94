import Testing

@testable import Content

@Suite("Services, and what national directories ask")
struct ServiceFieldTests {
    @Test("a service says what is particular to it")
    func service() async throws {
        let (entry, said) = await structure(
            """
            services:
              - nom: Atelier du jeudi
                type: atelier
                publics: [jeunes]
                publics_precisions: De 16 à 25 ans.
                frais: gratuit
                modes_mobilisation: [se-presenter]
                modes_accueil: [a-distance]
                zone: [Vaour]
                nombre_semaines: 6
                volume_horaire_hebdomadaire: 1.5
            """)
        #expect(said == [])
        let service = try #require(entry?.record.services.first)
        #expect(service.kind == .atelier)
        #expect(service.publics.map(\.slug.text) == ["jeunes"])
        #expect(service.fee == .gratuit)
        #expect(service.mobilisation.ways == [.come])
        #expect(service.mobilisation.receptions == [.remote])
        #expect(service.weeks == 6)
        #expect(service.weeklyHours == 1.5)
    }

    @Test("mistakes in a service are at their own line")
    func mistakes() async {
        #expect(
            places(
                await structure(
                    """
                    services:
                      - nom: Atelier du jeudi
                        type: cours
                        publics: [tous-publics, jeunes]
                        nombre_semaines: 0
                        volume_horaire_hebdomadaire: 200
                        lien_mobilisation: ici
                        horaires: jeudi
                    """
                ).said) == [
                    "10:11 valeur-inconnue", "11:14 tous-publics", "12:22 nombre", "13:34 nombre",
                    "14:24 adresse-web", "15:5 champ-inconnu",
                ])
    }

    @Test("networks are those of the table")
    func networks() async {
        let (entry, said) = await structure("reseaux_porteurs: [communes, France Service, inconnu]")
        #expect(entry?.record.networks.map(\.slug.text) == ["communes", "france-service"])
        #expect(places(said) == ["8:46 valeur-inconnue"])
    }

    @Test(
        "a SIRET is fourteen digits and the last checks the others",
        arguments: [
            ("13003013300016", true), ("130 030 133 00016", true), ("13003013300017", false), ("13003013300061", false),
            ("1300301330001", false), ("130030133000160", false), ("1300301330001６", false), ("", false),
            // The offices of La Poste all have the SIREN 356 000 000: their digits add up to a multiple of five.
            ("35600000000048", true), ("35600000049837", true), ("35600000049836", false),
        ])
    func siret(_ text: String, _ isRight: Bool) {
        #expect((Siret(text) != nil) == isRight)
    }

    @Test("an example has neither a SIRET nor a page on Acceslibre: both are somebody’s")
    func honesty() async {
        let said = await structure(
            "siret: 13003013300016\nacceslibre: https://acceslibre.beta.gouv.fr/app/81-vaour/"
        ).said
        #expect(places(said) == ["8:8 contact-reel-dans-un-exemple", "9:13 contact-reel-dans-un-exemple"])
    }

    @Test("the page on Acceslibre stands there")
    func access() async {
        let (content, said) = await load([
            "content/annuaire/essai.md": """
            ---
            nom: Un essai
            resume: Une phrase assez longue pour tenir lieu de résumé.
            source: Mairie de Vaour, novembre 2026
            verifie_le: 2026-11-16
            types: [ludotheque]
            acceslibre: https://www.mairie-de-vaour.fr/acces
            ---

            """
        ])
        #expect(
            said == [
                "7:13 adresse-web Cette adresse n’est pas celle d’une page d’Acceslibre. "
                    + "→ Elle commence par « https://acceslibre.beta.gouv.fr/ »."
            ])
        #expect(content.entries[Structure.self].first { $0.slug.text == "essai" }?.record.accessRecord == nil)
    }

    @Test("whether a type is told to data·inclusion is yes or no")
    func types() async {
        let table = """
            id,libelle,pluriel,famille,icone,definition,data_inclusion
            ludotheque,Ludothèque,Ludothèques,enfance,ballon,Des jeux.,peut-être
            """
        let said = await load(["seeds/types.csv": table]).said
        #expect(
            said.contains("2:1 table-valeur Colonne « data_inclusion » : « peut-être » n’est pas « oui » ou « non »."))
    }

    @Test("codes of communes are codes")
    func codes() async {
        let table = """
            code_insee,nom,code_postal,latitude,longitude,population,annee_population,superficie_km2,source
            8130,Vaour,81140,44.0704,1.8021,393,2023,14.12,INSEE
            2A004,Vaour,8114O,44.0704,1.8021,393,2023,14.12,INSEE
            """
        let said = await load(["seeds/communes.csv": table]).said
        #expect(said.contains("2:1 table-valeur Colonne « code_insee » : « 8130 » n’est pas un code INSEE."))
        #expect(said.contains("3:1 table-valeur Colonne « code_postal » : « 8114O » n’est pas un code postal."))
    }
}
