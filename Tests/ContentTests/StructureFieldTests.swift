import Almanac
import Testing

@testable import Content

@Suite("Particular fields of the directory and of the agenda")
struct StructureFieldTests {
    @Test(
        "a reference is the name of a file, with or without its folder and its ending",
        arguments: ["la-courte-echelle", "la-courte-echelle.md", "../annuaire/la-courte-echelle.md"])
    func references(text: String) async {
        let (entry, said) = await structure("partenaires: [\(text)]")
        #expect(said == [], "qu’elle existe est vérifié quand toutes les fiches sont lues")
        #expect(entry?.record.partners.map(\.value.text) == ["la-courte-echelle"])
        #expect(entry?.record.partners.map(\.location.column) == [15])
    }

    @Test("a name in plain words is kept until all entries are read")
    func notAFileName() async {
        let (entry, said) = await structure("partenaires:\n  - La Courte Échelle\n  - \"***\"")
        #expect(said == [])
        #expect(entry?.record.partners.isEmpty == true)
        let titles = entry?.references.compactMap { if case .title(let title) = $0.name.value { title } else { nil } }
        #expect(titles == ["La Courte Échelle", "***"])
    }

    @Test("an organiser is a file when it looks like one, a name otherwise")
    func organisers() async {
        let listed = await event("jour: 2026-12-05\norganisateur: la-toupie").entry?.record.organiser
        #expect(listed?.structure?.slug.text == "la-toupie")
        for name in ["Comité des fêtes", "mairie", "Foyer rural – Penne"] {
            let named = await event("jour: 2026-12-05\norganisateur: \(name)").entry?.record.organiser
            #expect(named?.structure == nil, "« \(name) » est un nom")
            #expect(named?.name == name)
        }
    }

    @Test("a zone is the whole territory, or communes")
    func zones() async {
        for text in ["territoire", "Territoire"] {
            guard case .wholeTerritory = await structure("zone: \(text)").entry?.record.zone else {
                Issue.record("« \(text) » est le territoire entier")
                continue
            }
        }
        #expect(places(await structure("zone: [Vaour, Albi]").said) == ["8:15 valeur-inconnue"])
        #expect(places(await structure("zone: territoires").said) == ["8:7 valeur-inconnue"])
    }

    @Test("a permanence has a commune, a rhythm and limits")
    func permanences() async throws {
        let (entry, said) = await structure(
            """
            permanences:
              - commune: Les Cabannes
                lieu: Salle des fêtes
                chaque: 1er et 3e mardi du mois 9h-12h
                hors: [vacances]
                debut: 2026-09-01
                note: Sans rendez-vous.
              - commune: Vaour
                chaque: jeudi 14h-16h
            """)
        #expect(said == [])
        #expect(entry?.record.permanences.map(\.commune?.slug.text) == ["les-cabannes", "vaour"])
        #expect(
            entry?.record.permanences.map(\.recurrence) == [
                try Recurrence("1er et 3e mardi du mois 9h-12h"), try Recurrence("jeudi 14h-16h"),
            ])
        #expect(entry?.record.permanences.first?.excluded == [.vacances])
        #expect(entry?.record.permanences.first?.first?.iso == "2026-09-01")
    }

    @Test("mistakes in a permanence are at their own line, a missing field at the permanence’s first")
    func stopMistakes() async {
        #expect(
            places(
                await structure(
                    """
                    permanences:
                      - lieu: Salle des fêtes
                        chaque: mardi 9h-12h
                        quand: bientôt
                      - commune: Vaour
                        chaque: mardi 12h-9h
                    """
                ).said) == ["9:5 champ-manquant", "11:5 champ-inconnu", "13:19 recurrence"])
    }

    @Test("« tous-publics » excludes the others")
    func everybody() async {
        #expect(await structure("publics: [tous-publics]").said == [])
        #expect(
            await structure("publics: [familles, Tous publics]").said == [
                "8:10 tous-publics « tous-publics » dit déjà tout le monde : aucun autre public à côté. "
                    + "→ Gardez « tous-publics » seul, ou retirez-le."
            ])
    }

    @Test("an image needs words")
    func image() async {
        #expect(
            await event("jour: 2026-12-05\nimage: fete.jpg").said == [
                "9:8 image-sans-texte Cette image n’a pas de texte pour qui ne la voit pas. "
                    + "→ Ajoutez une ligne « alt: » qui dit ce qu’elle montre."
            ])
        #expect(await event("jour: 2026-12-05\nimage: fete.jpg\nalt: Des enfants jouent.").said == [])
    }

    @Test("mistakes in Markdown under a field are at their own line")
    func simpleVersion() async {
        let text = """
            ---
            titre: Essai
            resume: Une phrase assez longue pour un résumé.
            ordre: 30
            essentiel: [Une phrase courte.]
            source: Équipe
            verifie_le: 2026-11-16
            simple: |
              Une phrase.

              Une <b>autre</b>.
            ---
            """
        let (_, said) = await load(["content/guide/essai.md": text])
        #expect(said.map { $0.prefix(3) } == ["11:"])
        #expect(places(said) == ["11:7 html-brut"])
    }
}
