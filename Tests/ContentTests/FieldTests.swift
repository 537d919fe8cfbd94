import Testing

@testable import Content

@Suite("What is wrong in the fields of a file")
struct FieldTests {
    @Test("an unknown field proposes the nearest one")
    func unknownKey() async {
        #expect(
            await event("jour: 2026-12-05\nadrese: Le Bourg").said == [
                "9:1 champ-inconnu Le champ « adrese » n’existe pas ici. → Vouliez-vous dire « adresse » ?"
            ])
    }

    @Test("an unknown field near to none lists them all")
    func unknownKeyFarAway() async throws {
        let said = await event("jour: 2026-12-05\nxyz: 1").said
        let one = try #require(said.first)
        #expect(said.count == 1)
        #expect(
            one.hasPrefix(
                "9:1 champ-inconnu Le champ « xyz » n’existe pas ici. → Champs possibles : titre, jour, jours, heures, "
            ))
        #expect(one.hasSuffix(", resume, exemple, source, verifie_le, image, alt, quitter_vite, anciennes_adresses."))
    }

    @Test("inside a group, only the group’s fields are known")
    func unknownKeyInGroup() async {
        #expect(
            await structure("accueil:\n  place: 12").said == [
                "9:3 champ-inconnu Le champ « place » n’existe pas ici. → Vouliez-vous dire « places » ?"
            ])
    }

    @Test("a missing field is told at the top, an empty one at its own line")
    func missing() async {
        let (_, said) = await load([
            "content/pages/essai.md":
                "---\ntitre:\nresume: Une phrase assez longue pour un résumé.\nsource: Équipe\n---\n"
        ])
        #expect(
            said == [
                "1:1 champ-manquant Le champ « verifie_le » (Vérifié le) manque. → La date, comme 2026-11-16, où quelqu’un a "
                    + "vérifié ces informations.",
                "2:1 champ-manquant Le champ « titre » (Titre) est vide. → Le titre de la page.",
            ])
    }

    @Test("all mistakes of a file are told at once, front matter and text alike")
    func everythingAtOnce() async {
        let text = """
            ---
            titre: X
            resume: Court.
            exemple: peut-être
            verifie_le: 16/11/2026
            comune: Vaour
            themes: [eveil, sport]
            heures: 25h
            tarif: [1, 2]
            ---
            Un texte avec <b>du HTML</b>.
            """
        let (content, said) = await load(["content/agenda/essai.md": text])
        #expect(
            places(said) == [
                "1:1 champ-manquant", "1:1 quand", "1:1 source-manquante", "2:8 longueur", "3:9 longueur", "4:10 forme",
                "5:13 date-comme-on-la-dit", "6:1 champ-inconnu", "7:17 valeur-inconnue", "8:9 heures", "9:8 forme",
                "11:15 html-brut",
            ])
        #expect(
            content.entries[Event.self].contains { $0.slug.text == "essai" },
            "ce qui se lit est gardé pour la suite des contrôles")
    }

    @Test(
        "each kind of value says what it expects",
        arguments: [
            ("nom: [a, b]", "forme On attend ici un texte, et il y a une liste."),
            ("adresse:\n  rue: A", "forme On attend ici un texte, et il y a un groupe de champs."),
            (
                "accueil: douze",
                "forme On attend ici un groupe de champs (places, modes, tarif, age_min_mois, age_max_mois), et il y a un texte."
            ),
            ("conventionne: peut-être", "forme « peut-être » : on attend « true » ou « false » (oui ou non)."),
            ("accueil: {places: 0}", "nombre « 0 » : on attend un nombre entier entre 1 et 200."),
            ("accueil: {places: 1e9}", "nombre « 1e9 » : on attend un nombre entier entre 1 et 200."),
            (
                "accueil: {places: 99999999999999999999}",
                "nombre « 99999999999999999999 » : on attend un nombre entier entre 1 et 200."
            ),
            ("latitude: 91", "nombre « 91 » : on attend un nombre entre -90.0 et 90.0."),
            ("latitude: nan", "nombre « nan » : on attend un nombre entre -90.0 et 90.0."),
            (
                "latitude: 44,07",
                "nombre « 44,07 » : on attend un nombre entre -90.0 et 90.0. → Écrivez un point à la place de la virgule."
            ),
            (
                "frais: offert",
                "valeur-inconnue « offert » n’est pas une valeur possible ici. → Valeurs possibles : gratuit, payant."
            ),
            (
                "frais: gratui",
                "valeur-inconnue « gratui » n’est pas une valeur possible ici. → Vouliez-vous dire « gratuit » ?"
            ),
            (
                "telephone: 05 36 49 12",
                "telephone « 05 36 49 12 » n’est pas un numéro de téléphone français. → Dix chiffres, par deux : 05 36 49 12 34."
            ),
            (
                "courriel: a@b@c.example",
                "courriel « a@b@c.example » n’est pas une adresse électronique. → Une seule adresse, sans espace : contact@association.example."
            ),
            (
                "site_web: toupie.example",
                "adresse-web « toupie.example » n’est pas une adresse web. → Écrivez « https://toupie.example »."
            ),
            (
                "site_web: \"javascript:alert(1)//.example\"",
                "adresse-web « javascript:alert(1)//.example » n’est pas une adresse web. → Une adresse complète commence par « https:// »."
            ),
            ("ages:\n  -\n  - 0-3", "forme Cette ligne de la liste est vide. → Complétez-la ou effacez-la."),
        ])
    func kinds(lines: String, expected: String) async {
        let file = lines.hasPrefix("nom:") ? "adresse: A\n" + lines.replacing("nom", with: "lieu") : lines
        let said = await structure(file).said.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        #expect(said == [expected])
    }

    @Test("yes and no are read in French and as YAML writes them", arguments: ["oui", "Oui", "true", "yes", "vrai"])
    func flags(text: String) async {
        #expect(await structure("conventionne: \(text)").entry?.record.hasAgreement == true)
    }

    @Test("one value alone is a list of one")
    func listOfOne() async {
        #expect(await structure("ages: 0-3").entry?.record.ages.map(\.slug.text) == ["0-3"])
    }
}
