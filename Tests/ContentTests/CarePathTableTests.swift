import SmallPortals
import Testing

@testable import Content

@Suite("The tables of the path to childcare")
struct CarePathTableTests {
    private static let stages = "id,libelle,phrase,icone,age,comme,appeler\n"
    private static let needs = "id,libelle,phrase,icone\nregulier,Chaque semaine,Des jours fixes.,livre\n"
    private static let answers =
        "etape,besoin,nom,types,modes,ouvre_avant,ferme_apres,km,chapitres,conseil\n"
        + "petits,regulier,accueil régulier,micro-creche,regulier,,,20,,Appelez tôt.\n"
    private static let petits = "petits,Moins de 3 ans,Il est petit.,livre,0-3,,\n"

    private func path(
        stages: String = stages + petits, needs: String = needs, answers: String = answers
    ) async -> (path: CarePath, said: [String]) {
        let (content, said) = await load([
            "seeds/parcours-etapes.csv": stages, "seeds/parcours-besoins.csv": needs,
            "seeds/parcours-accueil.csv": answers,
        ])
        return (content.seeds.carePath, said)
    }

    @Test("a portal without the tables asks no questions")
    func none() async {
        let (content, said) = await load([:])
        #expect(said == [])
        #expect(content.seeds.carePath.stages.isEmpty)
    }

    @Test("a stage like another one takes its answers")
    func like() async throws {
        let (path, said) = await path(
            stages: Self.stages + "enceinte,Grossesse,Il va naître.,livre,grossesse,petits,\n" + Self.petits)
        #expect(said == [])
        let stage = try #require(path.stages.first)
        #expect(path.answers(at: stage).map(\.anchor) == ["petits-regulier"])
    }

    @Test("a stage is not named like a commune: both pages would have one address")
    func commune() async {
        let (path, said) = await path(
            stages: Self.stages + "vaour,Grands,Ils sont grands.,livre,3-6,,\n" + Self.petits)
        #expect(path.stages.map(\.slug.text) == ["petits"])
        #expect(
            said == [
                "2:1 table-valeur « vaour » est aussi le nom d’une commune : les deux pages auraient la même adresse."
            ])
    }

    @Test(
        "what a table does not know is told, with what was meant",
        arguments: [
            (
                "micro-creche,regulier", "micro-crech,regulier",
                "« micro-crech » n’est pas dans seeds/types.csv. → Vouliez-vous dire « micro-creche » ?"
            ),
            (
                "micro-creche,regulier", "micro-creche,reguler",
                "« reguler » n’est pas une manière d’accueillir. → Vouliez-vous dire « regulier » ?"
            ),
            (",,,20,", ",7 h,,20,", "« 7 h » n’est pas une heure comme « 07:30 »."),
            (",,,20,", ",,,loin,", "« loin » n’est pas une distance de 1 à 100 km."),
            (
                "petits,regulier", "petit,regulier",
                "« petit » n’est pas dans seeds/parcours-etapes.csv. → Vouliez-vous dire « petits » ?"
            ),
        ])
    func unknown(old: String, new: String, expected: String) async throws {
        let (_, said) = await path(answers: Self.answers.replacing(old, with: new))
        #expect(said.count == 1)
        #expect(try #require(said.first).hasSuffix(expected), "\(said)")
    }

    @Test("one line for a stage and a need")
    func twice() async {
        let line = Self.answers.split(separator: "\n")[1]
        let (path, said) = await path(answers: Self.answers + line + "\n")
        #expect(path.answers.count == 1)
        #expect(said == ["3:1 table-valeur L’étape « petits » et le besoin « regulier » ont déjà une ligne."])
    }

    @Test("tasks and situations name what exists")
    func guidance() async {
        let (content, said) = await load([
            "seeds/demarches-par-age.csv":
                "age,quand,quoi,chapitre\n0-3,Tôt,Appeler.,choisir\n0-4,Tôt,Appeler.,choisir\n",
            "seeds/situations.csv": "situation,numeros\nUn malaise,15|119\nUn incendie,18\n",
        ])
        #expect(content.seeds.ageTasks.map(\.moment) == ["Tôt"])
        #expect(content.seeds.situations.map(\.text) == ["Un malaise"])
        #expect(places(said) == ["3:1 table-valeur", "3:1 table-valeur"])
    }

    @Test("a chapter of the guide has its essentials and its simple version")
    func chapter() async {
        let file = "content/guide/essai.md"
        let (_, said) = await load([
            file: """
            ---
            titre: Un essai
            resume: Une phrase assez longue pour tenir lieu de résumé.
            ordre: 900
            exemple: true
            verifie_le: 2026-11-16
            ---
            Texte.

            """
        ])
        #expect(said.filter { $0.contains("champ-manquant") }.count == 2)
        #expect(said.contains { $0.contains("« essentiel »") })
        #expect(said.contains { $0.contains("« simple »") })
    }
}
