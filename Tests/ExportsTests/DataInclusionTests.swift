import Foundation
import SmallPortals
import Testing

@testable import Exports

@Suite("data·inclusion")
struct DataInclusionTests {
    typealias Record = [String: Any]

    private func records(_ name: String, of portal: ExportedPortal) throws -> [Record] {
        let text = try portal.text("donnees/data-inclusion/\(name).json")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Record])
    }

    private func portal(_ fields: String, body: String = "") async -> ExportedPortal {
        let text = """
            ---
            nom: Ludothèque La Toupie
            resume: Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.
            source: Association La Toupie, novembre 2026
            types: [ludotheque]
            commune: Vaour
            verifie_le: 2026-11-16
            \(fields)
            ---
            \(body)
            """
        // The event that the small portal makes up in the name of this structure is nobody’s once it exists.
        let event = "content/agenda/fete-du-jeu.md"
        let nobodys = (SmallPortal.files[event] ?? "").replacing("organisateur: ludotheque-la-toupie\n", with: "")
        return await ExportedPortal(
            SmallPortal.overlaid(["content/annuaire/ludotheque-la-toupie.md": text, event: nobodys]))
    }

    /// A value of JSON as one text, to compare values of several types.
    private func plain(_ value: Any) -> String { "\(value)".replacing("\"", with: "") }

    private func toupie(_ name: String, _ fields: String, body: String = "") async throws -> [Record] {
        let portal = await portal(fields, body: body)
        #expect(portal.findings == [])
        let key = name == "services" ? "structure_id" : "id"
        return try records(name, of: portal).filter {
            $0[key] as? String == "guichet-200034064--ludotheque-la-toupie"
        }
    }

    @Test("a structure says what it knows, and nothing else")
    func structure() async throws {
        let record = try #require(
            try await toupie(
                "structures",
                """
                lieu: Ancienne école
                adresse: 4 rue des Tilleuls
                latitude: 44.0704
                longitude: 1.8021
                telephone: 05 63 00 00 01
                site_web: https://la-toupie.fr
                horaires: "We 14:00-17:00; PH off"
                siret: 13003013300016
                acceslibre: https://acceslibre.beta.gouv.fr/app/81-vaour/
                reseaux_porteurs: [communes]
                """, body: "On y **joue** à tout âge."
            ).first)
        #expect(
            record.mapValues(plain) == [
                "source": "guichet-200034064", "id": "guichet-200034064--ludotheque-la-toupie",
                "nom": "Ludothèque La Toupie", "date_maj": "2026-11-16",
                "description": "Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.\n\n"
                    + "On y joue à tout âge.",
                "lien_source": "https://familles.example/annuaire/ludotheque-la-toupie/", "siret": "13003013300016",
                "commune": "Vaour", "code_postal": "81140", "code_insee": "81309", "adresse": "4 rue des Tilleuls",
                "complement_adresse": "Ancienne école", "latitude": "44.0704", "longitude": "1.8021",
                "telephone": "+33563000001", "site_web": "https://la-toupie.fr",
                "horaires_accueil": "We 14:00-17:00; PH off",
                "accessibilite_lieu": "https://acceslibre.beta.gouv.fr/app/81-vaour/",
                "reseaux_porteurs": "[communes]",
            ])
    }

    @Test("who is told is a matter of the main type")
    func selection() async throws {
        let ids = try records("structures", of: await ExportedPortal()).compactMap { $0["id"] as? String }
        #expect(
            ids == [
                "guichet-200034064--france-services-vaour", "guichet-200034064--ludotheque-la-toupie",
                "guichet-200034064--micro-creche-la-ribambelle",
            ], "le 119 est un numéro national")
    }

    @Test("an example cannot be taken for a place, neither by its name nor by its description")
    func examples() async throws {
        let portal = await ExportedPortal()
        for name in ["structures", "services"] {
            for record in try records(name, of: portal) {
                let isExample = (record["id"] as? String)?.contains("france-services") == false
                #expect((record["nom"] as? String)?.hasPrefix("Exemple : ") == isExample)
                #expect((record["description"] as? String)?.hasPrefix("Ceci est un exemple : ") == isExample)
            }
        }
    }

    @Test("what a service leaves out is what its structure says; what explains a value comes with it")
    func inheritance() async throws {
        let services = try await toupie(
            "services",
            """
            thematiques: [famille--garde-denfants]
            publics: [familles]
            zone: territoire
            frais: payant
            frais_precisions: 5 € par an.
            modes_mobilisation: [telephoner]
            mobilisable_par: [usagers]
            mobilisation_precisions: La veille.
            modes_accueil: [en-presentiel]
            conditions_acces: Être inscrit.
            services:
              - nom: Prêt de jeux
              - nom: Soirées
                frais: payant
                modes_mobilisation: [se-presenter]
                publics: [jeunes]
                zone: [Vaour, Les Cabannes, Vaour]
                type: atelier
                nombre_semaines: 3
                volume_horaire_hebdomadaire: 2
              - nom: Location
                frais_precisions: 2 € par jeu.
                mobilisation_precisions: Trois jours avant.
            """)
        #expect(
            services.map { $0["id"] as? String }
                == ["pret-de-jeux", "soirees", "location"].map {
                    "guichet-200034064--ludotheque-la-toupie--\($0)"
                })
        let keys = [
            "thematiques", "publics", "zone_eligibilite", "frais", "frais_precisions", "modes_mobilisation",
            "mobilisable_par", "mobilisation_precisions", "modes_accueil", "conditions_acces", "type",
            "nombre_semaines", "volume_horaire_hebdomadaire",
        ]
        let told = services.map { service in keys.map { key in service[key].map(plain) ?? "–" } }
        let lent = [
            "[famille--garde-denfants]", "[familles]", "[200034064]", "payant", "5 € par an.", "[telephoner]",
            "[usagers]", "La veille.", "[en-presentiel]", "Être inscrit.", "–", "–", "–",
        ]
        #expect(told[0] == lent)
        #expect(
            told[1] == [
                "[famille--garde-denfants]", "[jeunes]", "[81309, 81045]", "payant", "–", "[se-presenter]",
                "[usagers]", "–", "[en-presentiel]", "Être inscrit.", "atelier", "3", "2",
            ])
        #expect(told[2][4] == "2 € par jeu.")
        #expect(told[2][7] == "Trois jours avant.")
    }

    @Test("a structure without services that says a thématique gives one, of the name of its main type")
    func ownService() async throws {
        let service = try #require(
            try await toupie("services", "thematiques: [famille--garde-denfants]", body: "On y joue.").first)
        #expect(service["id"] as? String == "guichet-200034064--ludotheque-la-toupie--ludotheque")
        #expect(service["nom"] as? String == "Ludothèque")
        #expect((service["description"] as? String)?.hasSuffix("village.\n\nOn y joue.") == true)
        #expect(service["lien_source"] as? String == "https://familles.example/annuaire/ludotheque-la-toupie/")
        #expect(try await toupie("services", "").isEmpty)
    }

    @Test("services of one name keep ids of their own")
    func ids() async throws {
        let services = try await toupie(
            "services", "services:\n  - nom: Jeux\n  - nom: Jeux !\n  - nom: Jeux 2\n  - nom: \"!!!\"\n  - nom: \"???\""
        )
        let ids = services.compactMap { ($0["id"] as? String)?.split(separator: "--").last.map(String.init) }
        #expect(ids == ["jeux", "jeux-2", "jeux-2-2", "service", "service-2"])
    }

    @Test(
        "a name has no final dot, three code points at least and 150 at most",
        arguments: [
            ("La Toupie.", "La Toupie"), ("La Toupie. .", "La Toupie"), ("Jeux, livres, etc.", "Jeux, livres, etc."),
            ("...", "..…"), ("A..", "A.…"),
            (String(repeating: "é", count: 200), String(repeating: "é", count: 149) + "…"),
        ])
    func names(_ text: String, _ expected: String) {
        #expect(InclusionText.name(text, isExample: false) == expected)
    }

    @Test("limits are counted in code points: a family emoji is seven")
    func codePoints() {
        let name = InclusionText.name(String(repeating: "👨‍👩‍👧‍👦", count: 150), isExample: true)
        #expect(name.unicodeScalars.count <= 150)
        #expect(name.hasSuffix("👨‍👩‍👧‍👦…"))
        let piled = "a" + String(repeating: "\u{301}", count: 300)
        #expect(InclusionText.name(piled, isExample: false).unicodeScalars.count == 150)
        let long = InclusionText.description(
            [String(repeating: "mot ", count: 3_000)], isExample: false, limit: InclusionText.idealLimit)
        #expect(long.unicodeScalars.count <= 1_999)
        #expect(long.hasSuffix("mot…"))
    }

    @Test("an unrelated edit and another day change nothing")
    func stable() async throws {
        let before = await ExportedPortal()
        let after = await ExportedPortal(
            SmallPortal.changing("content/agenda/fete-du-jeu.md", "Fête du jeu", to: "Fête des jeux"),
            on: "2027-03-01")
        for name in ["structures", "services"] {
            let path = "donnees/data-inclusion/\(name).json"
            #expect(try before.text(path) == after.text(path))
        }
    }

    @Test("a check noted in advance counts from today, one of the last century is not told")
    func dates() async throws {
        func dates(_ date: String) async throws -> [String] {
            let tree = SmallPortal.changing(
                "content/annuaire/france-services-vaour.md", "verifie_le: 2026-11-16", to: "verifie_le: \(date)")
            return try records("structures", of: await ExportedPortal(tree))
                .filter { ($0["id"] as? String)?.hasSuffix("france-services-vaour") == true }
                .compactMap { $0["date_maj"] as? String }
        }
        #expect(try await dates("2027-01-01") == ["2026-11-23"])
        #expect(try await dates("2000-01-01") == ["2000-01-01"])
        #expect(try await dates("1999-12-31") == [])
    }
}
