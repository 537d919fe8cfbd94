import Testing

@testable import Content

@Suite("Words of the tables")
struct VocabularyTests {
    @Test(
        "a commune is found by its name, whatever the case, the accents and the hyphens",
        arguments: ["Cordes-sur-Ciel", "cordes-sur-ciel", "CORDES SUR CIEL", "Cordes sur ciel", "  Cordes-sur-Ciel  "])
    func communes(text: String) async {
        let (entry, said) = await structure("zone: [\"\(text)\"]")
        #expect(said == [])
        guard case .communes(let communes) = entry?.record.zone else {
            Issue.record("pas une liste de communes")
            return
        }
        #expect(communes.map(\.slug.text) == ["cordes-sur-ciel"])
    }

    @Test("an age is found by its identifier or its label", arguments: ["0-3", "0-3 ans", "\"0-3 ANS\""])
    func ages(text: String) async {
        let (entry, said) = await event("jour: 2026-12-05\nages: \(text)")
        #expect(said == [])
        #expect(entry?.record.ages.map(\.slug.text) == ["0-3"])
    }

    @Test(
        "thématiques keep the two hyphens of data·inclusion", arguments: ["famille--garde-denfants", "Garde d’enfants"])
    func thematiques(text: String) async {
        let (entry, said) = await structure("thematiques: [\(text)]")
        #expect(said == [])
        #expect(entry?.record.thematiques.map(\.slug.text) == ["famille--garde-denfants"])
    }

    @Test("every wrong word of a list is told at its own place")
    func everyWrongOne() async {
        #expect(
            await event("jour: 2026-12-05\nages: [0-3, 3-7, 3-6, jeunes gens]").said == [
                "9:13 valeur-inconnue « 3-7 » n’est pas dans la liste. → Vouliez-vous dire « 3-6 » ?",
                "9:23 valeur-inconnue « jeunes gens » n’est pas dans la liste. → À choisir parmi : Grossesse, "
                    + "0-3 ans, 3-6 ans, Parents.",
            ])
    }

    @Test("numbers are named as in their table")
    func numbers() async {
        let (entry, said) = await structure("numeros: [15, Allô enfance en danger]")
        #expect(said == [])
        #expect(entry?.record.numbers.map(\.slug.text) == ["15", "119"])
    }

    @Test("the labels of fixed words are understood too", arguments: ["regulier", "Accueil régulier", "RÉGULIER"])
    func choices(text: String) async {
        #expect(await structure("accueil:\n  modes: [\(text)]").entry?.record.childcare?.modes == [.regulier])
    }
}
