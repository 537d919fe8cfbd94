import Content
import SmallPortals
import Testing

/// Numbers are invented in no test: those of the table are real and public.
@Suite("Numbers of helplines, written once and given to whom they belong")
struct HelplineTests {
    private static let table = """
        id,numero,nom,autres_noms,pour,horaires,gratuit,urgence,source,verifie_le
        15,15,Samu,,Une urgence.,n. d.,oui,oui,DILA,2026-11-20
        119,119,Allô Enfance en danger,,Un enfant en danger.,n. d.,oui,oui,Snated,2026-11-20
        3114,3114,Prévention du suicide,,Des idées suicidaires.,n. d.,oui,oui,3114.fr,2026-11-20
        3230,3230,Caf,Caisse d’allocations familiales | Allocs,Les prestations.,n. d.,,non,caf.fr,2026-11-20
        3919,3919,Violences Femmes Info,,Les violences.,n. d.,oui,non,FNSF,2026-11-20
        116000,116 000,Enfants disparus,,Une disparition.,n. d.,oui,oui,Droit d’Enfance,2026-11-20
        allo-parents-bebe,0 800 00 3456,Allô Parents Bébé,,Les parents.,n. d.,oui,non,Enfance et Partage,2026-11-20
        fil-sante-jeunes,0 800 235 236,Fil santé jeunes,,Les jeunes.,n. d.,oui,non,EPE-IDF,2026-11-20

        """

    /// What is said of a text of the agenda that begins on line 10.
    private func said(_ body: String, with others: [String: String] = [:]) async -> [String] {
        let text = """
            ---
            titre: Un essai
            resume: Une phrase assez longue pour tenir lieu de résumé.
            exemple: true
            verifie_le: 2026-11-16
            commune: Vaour
            themes: [eveil]
            jour: 2026-12-05
            ---
            \(body)
            """
        let files = ["content/agenda/essai.md": text, "seeds/numeros.csv": Self.table]
        return await load(files.merging(others) { _, new in new }).said
    }

    private func rules(_ body: String) async -> [String] {
        await said(body).map { String($0.split(separator: " ")[1]) }
    }

    @Test("a long number of the table is named, not typed")
    func typed() async {
        #expect(
            await said("Appelez le 0 800 235 236.") == [
                "10:12 numero-hors-table Le 0\u{202F}800\u{202F}235\u{202F}236 (Fil santé jeunes) ne s’écrit que "
                    + "dans seeds/numeros.csv. → Écrivez [Fil santé jeunes](numero:fil-sante-jeunes) : le portail ajoute "
                    + "le numéro."
            ])
    }

    @Test(
        "however it is typed",
        arguments: [
            "0800235236", "0 800 235 236", "08.00.23.52.36", "08-00-23-52-36", "+33 800 235 236", "+33 (0)800 235 236",
            "0033 800235236", "0\u{A0}800\u{202F}235\u{2009}236", "0&nbsp;800&nbsp;235&nbsp;236", "0 800 **235** 236",
            "0 800\n235 236", "0 800  235  236", "[ici ou là](tel:+33800235236)", "<!-- 0 800 235 236 -->",
            "0/800/235/236", "0800\u{200B}235236",
        ])
    func spellings(number: String) async {
        #expect(await rules("Un numéro, \(number)").contains("numero-hors-table"))
    }

    @Test("a longer run of digits is another number", arguments: ["08002352361", "10800235236", "0 800 235 2367"])
    func longer(number: String) async {
        #expect(await said("La référence \(number)") == [])
    }

    @Test("fields, settings, other tables and themes are searched too, each with its advice")
    func everywhere() async {
        let structure = (SmallPortal.files["content/annuaire/ludotheque-la-toupie.md"] ?? "")
            .replacing(/telephone: .*/, with: "telephone: 0 800 00 34 56")
        let found = await said(
            "Rien.",
            with: [
                "content/annuaire/ludotheque-la-toupie.md": structure,
                "themes/cordais/templates/_pied.mustache": "<p>0 800 00 34 56</p>",
                "seeds/autre.csv": "nom\n0800003456\n",
            ])
        let advice = found.filter { $0.contains("numero-hors-table") }.map { $0.split(separator: "→ ").last ?? "" }
        #expect(
            advice.sorted() == [
                "Nommez Allô Parents Bébé sans son numéro : la table le donne.",
                "Un gabarit reçoit les numéros de la table : {{numero}}, {{uri}}, {{nom}}.",
                "À la place de cette ligne : « numeros: [allo-parents-bebe] ».",
            ], "\(found)")
    }

    @Test(
        "a national number that nobody verifies is refused",
        arguments: [
            "Appelez le 3020.", "appelez le 39 39", "appelez le **3939**", "Contactez le 3677",
            "Le service répond au 1023.", "☎ 3020",
            "Joindre le 3020", "Composez le 118 218", "Numéro : 3020", "Le 116 117 répond.", "au 0 805 01 02 03",
            "0 899 10 20 30", "Tél. 0 820 00 00 00", "+33 810 00 00 00",
        ])
    func unlisted(text: String) async {
        #expect(await rules(text) == ["numero-absent-de-la-table"], "\(text)")
    }

    @Test(
        "ordinary figures are no numbers to call",
        arguments: [
            "Il a remplacé le 3020.", "En 1998, le village comptait 1023 habitants.", "le 3000 mètres",
            "du 10 au 12 14 enfants", "le 12 14 h", "en 3114",
            "81170 Cordes-sur-Ciel", "1200 euros, puis 1500 €", "de 1200 à 1500 euros", "jusqu’au 1500",
            "au 3000 mètres",
            "Rendez-vous au 1250, route de Gaillac.", "au 1250 chemin des Prés", "116 500 habitants",
            "Les 1000 premiers jours",
            "Du 1200 au 1800.", "Population : 118 500", "la D 1600", "le vol 3020", "Il habite au 1250.", "RD3020",
        ])
    func figures(text: String) async {
        #expect(await said(text) == [])
    }

    @Test("a number given to another service is told, with both names")
    func wrong() async {
        #expect(
            await said("Fil santé jeunes répond au 3114.") == [
                "10:28 numero-mal-attribue Le 3114 est le numéro de « Prévention du suicide », pas celui de « Fil santé "
                    + "jeunes ». → Écrivez [Fil santé jeunes](numero:fil-sante-jeunes), ou bien "
                    + "[Prévention du suicide](numero:3114)."
            ])
        let classic = await rules("Allô Parents Bébé, au 0 800 235 236")
        #expect(classic.sorted() == ["numero-hors-table", "numero-mal-attribue"])
    }

    @Test(
        "in every ordinary turn of phrase",
        arguments: [
            "[Allô Parents Bébé](numero:fil-sante-jeunes)",
            "Allô Parents Bébé, [appel gratuit](numero:fil-sante-jeunes)",
            "[allo parents bebe](tel:3114)", "Fil santé jeunes : 3114", "Fil santé jeunes, le 31 14",
            "Fil santé jeunes (3114)",
            "| Fil santé jeunes | 3114 |\n|---|---|\n| a | b |", "**Fil santé jeunes** : appelez le **3114**",
            "[Fil santé jeunes](../annuaire/x.md), au 3114", "La Caf répond au 3919.", "Appelez la Caf au 3919.",
            "Pour joindre la Caf, composez le 3919.", "La caisse d’allocations familiales : 3919",
            "Allô Parents Bébé écoute les parents et les grands-parents au 3114.", "Fil santé\njeunes répond au 3114.",
            "Le 3919 (Fil santé jeunes) répond.", "[le 3114](numero:3919)", "Allocs, le 3919",
            "Enfants disparus : 3114",
            "FIL SANTÉ JEUNES, c’est le 3114", "Fil santé jeunes, tél. 3114",
        ])
    func turns(text: String) async {
        let found = await rules(text).filter { $0 != "lien-mort" }
        #expect(found == ["numero-mal-attribue"], "\(found)")
    }

    @Test(
        "two services in one sentence are two services",
        arguments: [
            "La Caf répond au 3230.", "Appelez Fil santé jeunes ou le 3114.",
            "Fil santé jeunes, et le 3114 à toute heure",
            "[Fil santé jeunes](numero:fil-sante-jeunes) répond, et le 3114 à toute heure.", "La Caf ; le 3919",
            "La Caf n’est pas une urgence : en cas de violences, appelez le 3919.", "Parlez à la Caf, appelez le 3919.",
            "Si la Caf ne répond pas, appelez le 3114.", "La Caf vous aide, le 3919 aussi.", "Le 3230 (Caf), le 3919",
            "Le 3230, la Caf, et le 3919", "Le 3230 de la Caf, le 3919", "Appelez le Samu, le 3114, la Caf.",
            "Ne confondez pas Fil santé jeunes avec le 3114.", "La Caf. Le 3919 écoute.", "- la Caf\n- le 3919",
            "La Caf\n\n3919", "Allô Enfance en danger (119) et 3114", "Ni la Caf ni le 3919",
            "Caf : 3230, violences : 3919",
            "Fil santé jeunes, puis le 3114", "La Caf en 3919", "[le 3114](numero:3114) et [Caf](numero:3230)",
            "La Caf ou, la nuit, le 3114.", "La Caf verse 3919 euros.", "Enfants disparus : le 116 000, après le 17",
            "# Caf\n3919", "La Caf paie 3 919 €", "[la Caf](../annuaire/caf-3919.md) aide",
        ])
    func two(text: String) async {
        let found = await rules(text).filter { $0 != "titre-principal" }
        #expect(found == [], "\(text)")
    }

    @Test(
        "an entry of the directory that bears a helpline’s name has its number",
        arguments: [
            ("Allô Parents Bébé", "fil-sante-jeunes", true), ("3114, prévention du suicide", "\"119\"", true),
            ("Allô Parents Bébé", "allo-parents-bebe", false),
            ("3114, prévention du suicide", "\"3114\", \"15\"", false),
            ("Le relais de la Caf", "\"119\"", false),
        ])
    func directory(name: String, numbers: String, isWrong: Bool) async {
        let structure = (SmallPortal.files["content/annuaire/ludotheque-la-toupie.md"] ?? "")
            .replacing(/nom: .*/, with: "nom: \"\(name)\"\nnumeros: [\(numbers)]")
        let found = await said("Rien.", with: ["content/annuaire/ludotheque-la-toupie.md": structure])
        #expect(places(found) == (isWrong ? ["3:10 numero-mal-attribue"] : []), "\(found)")
    }

    @Test(
        "nothing stands twice in the table",
        arguments: [
            ("3114,0 805 00 00 00,Autre", "L’identifiant « 3114 » sert déjà à la ligne 4."),
            ("autre,31 14,Autre", "Le numéro 3114 sert déjà à la ligne 4."),
            ("autre,3999,allo parents bebe", "Le nom « allo parents bebe » sert déjà à la ligne 8."),
            ("autre,3999,Allocs", "Le nom « Allocs » sert déjà à la ligne 5."),
        ])
    func duplicates(_ line: String, _ message: String) async {
        let table = Self.table + line + ",,Pour.,n. d.,oui,non,Source,2026-11-20\n"
        let found = await said("Rien.", with: ["seeds/numeros.csv": table])
        #expect(
            found == [
                "10:1 numero-en-double \(message) → Gardez une seule des deux lignes, ou corrigez celle qui se trompe."
            ])
    }
}
