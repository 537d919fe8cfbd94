import Almanac
import SmallPortals
import Testing

@testable import Exports

@Suite("The quality score of data·inclusion")
struct ServiceQualityTests {
    private func quality(_ fields: String, on date: String = SmallPortal.date) async throws -> ServiceQuality {
        let text = """
            ---
            nom: Ludothèque La Toupie
            resume: Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.
            source: Association La Toupie, novembre 2026
            types: [ludotheque]
            verifie_le: 2026-11-16
            \(fields)
            ---
            """
        let portal = await ExportedPortal(
            SmallPortal.overlaid(["content/annuaire/ludotheque-la-toupie.md": text]), on: date
        ).portal
        return try #require(PortalData.quality(of: portal).first { $0.service.structure == "Ludothèque La Toupie" })
    }

    private func values(_ quality: ServiceQuality) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: quality.criteria.map { ($0.criterion.rawValue, $0.value) })
    }

    @Test("a service of which little is said, and what to write")
    func poor() async throws {
        let quality = try await quality("services:\n  - nom: Jeux")
        #expect(
            values(quality) == [
                "modes_mobilisation_bien_definis": 0, "au_moins_un_public": 0, "au_moins_une_thematique": 0,
                "au_moins_un_moyen_de_contact": 0, "date_maj_recente": 1, "frais_bien_definis": 0,
                "description_bien_definie": 0.5,
            ])
        #expect(quality.score == 0.21)
        #expect(
            quality.advice == [
                "Dire comment demander et qui le peut : « modes_mobilisation » et « mobilisable_par ».",
                "Dire à qui cela s’adresse : « publics ».", "Dire de quoi il s’agit : « thematiques ».",
                "Donner un téléphone, un courriel ou un lien pour demander.",
                "Dire si c’est gratuit ou payant : « frais ».",
                "Décrire en quelques phrases de plus : 200 caractères au moins, il y en a 102.",
            ])
    }

    @Test("what is announced has to be there: an address, a number, a price")
    func announced() async throws {
        let quality = try await quality(
            """
            publics: [familles]
            thematiques: [famille--garde-denfants]
            frais: payant
            modes_mobilisation: [se-presenter, telephoner, envoyer-un-courriel]
            """)
        #expect(
            values(quality) == [
                "adresse_bien_definie": 0, "modes_mobilisation_bien_definis": 0.5, "au_moins_un_public": 1,
                "au_moins_une_thematique": 1, "au_moins_un_moyen_de_contact": 0, "courriel_bien_defini": 0,
                "date_maj_recente": 1, "frais_bien_definis": 0.5, "description_bien_definie": 0.5,
                "telephone_bien_defini": 0,
            ])
        #expect(quality.score == 0.45)
        #expect(quality.advice.first == "Dire où l’on est reçu : « adresse », ou « lieu ».")
        #expect(quality.advice.last == "On dit d’appeler, sans dire où : « telephone ».")
    }

    @Test("a service of which all is said is worth 1, and there is nothing to advise")
    func full() async throws {
        let quality = try await quality(
            """
            publics: [familles]
            thematiques: [famille--garde-denfants]
            lieu: Ancienne école
            telephone: 05 63 00 00 01
            courriel: bonjour@la-toupie.fr
            frais: payant
            frais_precisions: 5 € par an.
            modes_mobilisation: [se-presenter, telephoner, envoyer-un-courriel]
            mobilisable_par: [usagers]
            services:
              - nom: Prêt de jeux
                description: \(String(repeating: "Des jeux pour tous. ", count: 10))Et d’autres.
            """)
        #expect(quality.score == 1)
        #expect(quality.criteria.count == 10)
        #expect(quality.advice.isEmpty)
    }

    @Test(
        "what was verified long ago is worth less day by day (values of the package)",
        arguments: [
            ("2027-05-14", 550), ("2027-05-15", 0), ("2027-05-16", 549), ("2027-11-16", 365),
            ("2028-11-14", 1), ("2028-11-15", 0), ("2031-01-01", 0),
        ])
    func freshness(_ date: String, _ days: Int) async throws {
        let value = Double(days) / 550
        let quality = try await quality("services:\n  - nom: Jeux", on: date)
        #expect(values(quality)["date_maj_recente"] == value)
        let advice = "Vérifier la fiche, puis changer « verifie_le » : la dernière fois, c’était le 16 novembre 2026."
        #expect(quality.advice.contains(advice) == (value < 1))
    }

    @Test("the worst comes first")
    func order() async {
        let scores = PortalData.quality(of: await ExportedPortal().portal).map(\.score)
        #expect(scores.count == 2)
        #expect(scores == scores.sorted())
    }

    @Test("each service is a line, with what to write under it")
    func list() async throws {
        let lines = QualityList.lines([try await quality("services:\n  - nom: Jeux")])
        #expect(lines.first == "  21 %  Jeux – Ludothèque La Toupie (content/annuaire/ludotheque-la-toupie.md)")
        #expect(lines.count == 7)
    }
}
