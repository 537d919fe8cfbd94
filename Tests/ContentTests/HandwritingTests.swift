import Diagnostics
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
        let hour = await written(rest + "quand: 2026-12-05 14h")
        #expect(hour.0?.schedule?.prose == "samedi 5 décembre 2026 à 14 h")
        #expect(hour.said.count == 2 && hour.said.allSatisfy { $0.contains("« jour") }, "\(hour.said)")
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
        let whole = await event("jour: 5/12/2026 14h-16h")
        #expect(whole.entry?.record.schedule?.prose == "samedi 5 décembre 2026 de 14 h à 16 h")
        #expect(
            whole.said == [
                "8:7 date-comme-on-la-dit Lu : samedi 5 décembre 2026 de 14 h à 16 h. → "
                    + "Écrivez, chacun sur sa ligne : « jour: 2026-12-05 », « heures: 14h-16h »."
            ])
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
        #expect(places(await event("jour: 2026-12-05\nages: adultes").said) == ["9:7 valeur-inconnue"])
    }

    @Test(
        "a commune is proposed by one of its words, and read when nothing else can be meant",
        arguments: [
            ("Cordes", "n’est pas une commune du territoire. → Vouliez-vous dire « Cordes-sur-Ciel » ?"),
            ("81170 Cabannes", "est lu comme « Les Cabannes ». → Écrivez « Les Cabannes »."),
            ("la Vaour", "est lu comme « Vaour ». → Écrivez « Vaour »."),
            (
                "Gaillac",
                "n’est pas une commune du territoire. → Hors du territoire, écrivez à la place « hors_territoire: Gaillac »."
            ),
            (
                "En ligne",
                "n’est pas une commune du territoire. → En ligne, écrivez à la place « en_ligne: » et l’adresse."
            ),
            (
                "Vaour et Les Cabannes",
                "n’est pas une commune du territoire. → Deux lignes : « commune: Vaour », puis « autres_communes: [Les Cabannes] »."
            ),
        ])
    func words(written: String, expected: String) async {
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
        #expect(said.contains { $0.hasSuffix("« \(written) » \(expected)") }, "\(said)")
        #expect(
            said.contains {
                $0.hasSuffix("« contes » est lu comme « Lecture et contes ». → Écrivez « Lecture et contes ».")
            })
    }

    @Test(
        "what is spoiled or says nothing is told with what to write",
        arguments: [
            (
                "jour: 2026-12-05\ntarif: 5",
                "« 5 » ne dit pas ce que cela coûte. → Écrivez « 5 € », ou « 5 € par famille »."
            ),
            (
                "jour: 2026-12-05\ntarif: oui",
                "« oui » ne dit pas ce que cela coûte. → Écrivez le prix : « 5 € par enfant »."
            ),
            ("jour: 2026-12-05\nlieu: Salle des fÃªtes", "→ Écrivez « Salle des fêtes »."),
            ("jour: 2026-12-05\nlieu: Salle des f&ecirc;tes", "→ Écrivez « Salle des fêtes »."),
            ("jour: 2026-12-05\norganisateur: www.asso.fr", "« site_web: https://www.asso.fr »."),
        ])
    func spoiled(lines: String, expected: String) async {
        let said = await event(lines).said
        #expect(said.count == 1 && said[0].hasSuffix(expected), "\(said)")
    }

    @Test("only what costs nobody anything is free")
    func free() {
        for text in ["gratuit", "Gratuit, sans inscription", "Entrée libre", "C’est gratuit !", "0 €", "0 euro"] {
            #expect(SaidPrice.isNothing(text), "\(text)")
        }
        for text in [
            "Gratuit pour les adhérents, 5 euros pour les autres", "Gratuit (adhésion 10 euros)", "prix libre", "5 €",
            "gratuit pour les moins de 6 ans", "Gratuit, consommations payantes", "10 €", "0", "libre",
        ] {
            #expect(!SaidPrice.isNothing(text), "\(text)")
        }
    }

    @Test(
        "a waiting list is said by its word, or as people say it",
        arguments: ["liste-attente", "complet (liste d’attente)"])
    func waiting(text: String) async {
        #expect(await event("jour: 2026-12-05\nstatut: \(text)").entry?.record.status == .waitingList)
    }

    @Test("an address to enrol at is a link, a street has no commune")
    func addresses() async throws {
        let linked = try #require(
            await event("jour: 2026-12-05\ninscription: https://a.example/x\nadresse: Le Bourg, 81140 Vaour").entry)
        #expect(linked.record.registration == nil && linked.record.registrationLink?.text == "https://a.example/x")
        #expect(linked.record.street == "Le Bourg")
        #expect(await event("jour: 2026-12-05\nadresse: 2, rue du Four").entry?.record.street == "2, rue du Four")
    }

    @Test("habits of other programmes are told at their place")
    func habits() {
        func told(_ text: String) -> [String] {
            var report = Report()
            TextHabits.check(text[...], at: Diagnostics.SourceLocation(file: "a.md", line: 1), report: &report)
            return places(report.sorted.map(sentence))
        }
        #expect(told("• pain\n• eau") == ["1:1 habitude-de-texte"])
        #expect(told("Un mot\n14 h : accueil\n15 h : goûter") == ["3:1 habitude-de-texte"])
        #expect(told("**Attention:**places") == ["1:1 habitude-de-texte"])
        #expect(told("- pain\n- eau\n\n14 h : accueil\n\n**Attention :** places, **ici**.\n```\n• a\n```") == [])
    }
}
