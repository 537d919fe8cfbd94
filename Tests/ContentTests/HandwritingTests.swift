import Markdown
import Testing

@testable import Content

/// A file of an event whose first lines are given; the rest of what it needs follows.
private func written(_ lines: String) async -> (event: Event?, said: [String]) {
    let text = """
        ---
        \(lines)
        resume: Une phrase assez longue pour tenir lieu de résumé.
        exemple: true
        verifie_le: 2026-11-16
        ---
        """
    let (content, said) = await load(["content/agenda/essai.md": text])
    return (content.entries[Event.self, Slug("essai")]?.record, said)
}

@Suite("Entries as people write them")
struct HandwritingTests {
    @Test(
        "a title loses nothing of what was written",
        arguments: [
            "Soirée #jeux en famille", "#Noel", "!Grand loto!", "Noël : goûter", "\"Noël\" pour tous", "[Noël] Goûter",
            "* Noël *", "- Noël", "@jeux en famille", "%de jeux", "> Atelier", "`Atelier` du soir", "Jeux:",
            "& compagnie",
            "L'école \\ en fête : \"oui\"", "{parents} : venez",
        ])
    func titles(title: String) async {
        let (event, said) = await written("titre: \(title)\njour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]")
        #expect(event?.title == title)
        #expect(places(said) == ["2:8 texte-sans-guillemets"], "\(said)")
    }

    @Test("what is proposed is read without a word")
    func canonical() async throws {
        for title in ["Noël : goûter #2", "\"Noël\" pour tous", "L'école \"en\" fête : oui"] {
            let lines = "jour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]"
            let said = await written("titre: \(title)\n\(lines)").said
            let proposed = try #require(said.first?.split(separator: " → Écrivez « ").last).dropLast(3)
            let (event, again) = await written("\(proposed)\n\(lines)")
            #expect(event?.title == title && again == [], "\(proposed) : \(again)")
        }
    }

    @Test("quotes that a sign of the text closed too early are left out")
    func quotes() async {
        let (event, _) = await written("titre: 'L'école en fête'\njour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]")
        #expect(event?.title == "L'école en fête")
    }

    @Test(
        "what is well written stays as it is",
        arguments: [
            "\"Noël : goûter\"", "'Noël : goûter'", "'L''école'", "\"un \\\"mot\\\"\" # un commentaire",
            "Noël: ok"
                .replacing(": ", with: ":"), "|\n  Noël : goûter",
        ])
    func untouched(title: String) async {
        let (_, said) = await written("titre: \(title)\njour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]")
        #expect(said.filter { $0.contains("texte-sans-guillemets") } == [])
    }

    @Test("fields are known by the names people give them")
    func names() async {
        let (event, said) = await written(
            """
            Nom : Fête du jeu
            Date : 5 décembre 2026
            Horaires: 14-16
            Où : Salle des fêtes
            Ville: Vaour
            Thème: eveil
            PRIX: gratuit
            Tél: 05 36 49 12 34
            e-mail: bonjour@la-toupie.example
            """)
        #expect(event?.title == "Fête du jeu")
        #expect(event?.schedule?.prose.contains("5 décembre 2026") == true)
        #expect(event?.place == "Salle des fêtes")
        #expect(event?.price == "gratuit")
        #expect(event?.contact.phone == PhoneNumber("0536491234"))
        #expect(event?.contact.email?.text == "bonjour@la-toupie.example")
        #expect(said.count { $0.contains("nom-de-champ") } == 9, "\(said)")
        #expect(said.allSatisfy { $0.contains("nom-de-champ") || $0.contains("date-comme-on-la-dit") }, "\(said)")
    }

    @Test("no-break spaces around the colon, or none, change nothing")
    func spaces() async {
        for colon in ["\u{A0}: ", " :\u{A0}", ":", "\u{202F}:\u{A0}"] {
            let (event, said) = await written(
                "titre\(colon)Un essai\njour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]")
            #expect(event?.title == "Un essai" && said == [], "« \(colon) » : \(said)")
        }
    }

    @Test("a field written twice, once as people say it, is not taken twice")
    func twice() async {
        let (event, said) = await written(
            "titre: Un essai\nTitre: Un autre\njour: 2026-12-05\ncommune: Vaour\nthemes: [eveil]")
        #expect(event?.title == "Un essai")
        #expect(places(said) == ["3:1 champ-inconnu"], "\(said)")
    }

    @Test("« quand » is a day, a day with its hour, or a rhythm")
    func moments() async {
        let rest = "titre: Un essai\ncommune: Vaour\nthemes: [eveil]\n"
        #expect(await written(rest + "quand: 2026-12-05").said.map { $0.contains("« jour »") } == [true])
        #expect(await written(rest + "quand: 2026-12-05 14h").said.map { $0.contains("« debut »") } == [true])
        let rhythm = await written(rest + "quand: mercredi 14h-16h\ndebut: 2026-12-02\njusqu_au: 2027-06-30").said
        #expect(rhythm.map { $0.contains("« chaque »") } == [true], "\(rhythm)")
    }

    @Test("a date that says which day it is passes, one that may be another does not")
    func dates() async {
        let sure = await event("jour: samedi 5 décembre 2026")
        #expect(sure.entry?.record.schedule != nil)
        #expect(sure.said == ["8:7 date-comme-on-la-dit Lu : samedi 5 décembre 2026. → Écrivez « 2026-12-05 »."])
        #expect(
            await event("jour: dimanche 5 décembre 2026").said.contains(
                "8:7 date Le 5 décembre 2026 est un samedi, pas un dimanche. → Écrivez « 2026-12-05 » ou « 2026-12-06 »."
            ))
        #expect(await event("jour: le 5/12").said.contains("8:7 date L’année manque. → Écrivez « 2026-12-05 »."))
        #expect(
            await event("debut: samedi 5 décembre à 14h30").said.contains(
                "8:8 date L’année manque. → Écrivez « 2026-12-05 14h30 »."))
        #expect(
            await event("jour: 5/12/2026 14h-16h").said.contains(
                "8:7 date Le jour et les heures s’écrivent à part. → Deux lignes : « jour: 2026-12-05 », puis « heures: 14h-16h »."
            ))
    }

    @Test("lists with commas, and ages as they are said")
    func lists() async {
        let lists = await event("jour: 2026-12-05\nages: 0-3, 3-6")
        #expect(lists.entry?.record.ages.map(\.slug.text) == ["0-3", "3-6"])
        #expect(lists.said == ["9:7 liste-comme-on-la-dit Lu comme une liste de 2. → Écrivez « [0-3, 3-6] »."])
        let wrong = await event("jour: 2026-12-05\nages: 0-3, 2-9").said
        #expect(places(wrong).contains("9:12 valeur-inconnue"), "\(wrong)")
        let ages = [
            "dès 6 mois": ["0-3", "3-6"], "3 ans et +": ["3-6"], "0-6": ["0-3", "3-6"], "bébés": ["0-3"],
            "moins de 3 ans": ["0-3"], "de 3 à 10 ans": ["3-6"], "tout public": [], "18 mois": ["0-3"],
        ]
        for (text, bands) in ages {
            let read = await event("jour: 2026-12-05\nages: \(text)")
            #expect(read.entry?.record.ages.map(\.slug.text) == bands, "« \(text) »")
            #expect(places(read.said) == ["9:7 liste-comme-on-la-dit"], "« \(text) » : \(read.said)")
        }
        #expect(places(await event("jour: 2026-12-05\nages: enfants").said) == ["9:7 valeur-inconnue"])
    }

    @Test(
        "a term is proposed by one of its words",
        arguments: ["Cordes": "Cordes-sur-Ciel", "81170 Cabannes": "Les Cabannes", "la Vaour": "Vaour"])
    func words(written: String, meant: String) async {
        let (_, said) = await load([
            "content/agenda/essai.md": """
            ---
            titre: Un essai
            resume: Une phrase assez longue pour tenir lieu de résumé.
            exemple: true
            verifie_le: 2026-11-16
            commune: \(written)
            themes: [contes]
            jour: 2026-12-05
            ---
            """
        ])
        #expect(said.contains { $0.hasSuffix("→ Vouliez-vous dire « \(meant) » ?") }, "\(said)")
        #expect(said.contains { $0.hasSuffix("→ Vouliez-vous dire « Lecture et contes » ?") }, "\(said)")
    }
}
