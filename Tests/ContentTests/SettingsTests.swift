import Content
import Diagnostics
import SmallPortals
import Testing

@Suite("The portal’s settings")
struct SettingsTests {
    private func read(_ text: String?) -> (settings: Settings, said: [String]) {
        var report = Report()
        let tree = SourceTree(text.map { ["guichet.yaml": $0] } ?? [:])
        let settings = Settings.read(from: tree, report: &report)
        return (settings, report.sorted.map(sentence))
    }

    private static let territory = """
        nom: Le portail
        accroche: Tout ce qui existe pour les familles.
        territoire:
          nom: Communauté de communes
          sigle: CC
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C

        """

    @Test("the least that can be said, and its defaults")
    func least() {
        let (settings, said) = read(Self.territory)
        #expect(said == [])
        #expect(settings.name == "Le portail")
        #expect(settings.territory.shortName == "CC")
        #expect(settings.territory.schoolZone == .c)
        #expect(settings.mode == .demonstration)
        #expect(settings.theme == "cordais")
        #expect(settings.baseURL == nil && settings.outlines == nil && settings.repository.branch == "main")
    }

    @Test("everything that can be said")
    func everything() {
        let (settings, said) = read(
            Self.territory + """
                adresse: https://familles.example/
                mode: publication
                theme: sobre
                contours: seeds/contours.geojson
                depot:
                  url: https://github.com/exemple/portail
                  branche: publie
                contact:
                  courriel: familles@portail.example

                """)
        #expect(said == [])
        #expect(settings.baseURL?.text == "https://familles.example/")
        #expect(settings.mode == .publication)
        #expect(settings.theme == "sobre")
        #expect(settings.outlines?.value == "seeds/contours.geojson")
        #expect(settings.repository.address?.text == "https://github.com/exemple/portail")
        #expect(settings.repository.branch == "publie")
        #expect(settings.contact.email?.text == "familles@portail.example")
    }

    @Test(
        "the repository’s name and what runs the forge are read from its address, or said",
        arguments: [
            ("https://github.com/exemple/portail", "", "exemple/portail", Forge.github),
            ("https://gitlab.com/groupe/sous-groupe/portail/", "", "groupe/sous-groupe/portail", .gitlab),
            ("https://framagit.example/exemple/portail.git", "  forge: gitlab\n", "exemple/portail", .gitlab),
        ])
    func repository(address: String, more: String, path: String, forge: Forge) {
        let (settings, said) = read(Self.territory + "depot:\n  url: \(address)\n" + more)
        #expect(said == [])
        #expect(settings.repository.path == path)
        #expect(settings.repository.forge == forge)
    }

    private static let administration = """
        administration:
          script: https://cdn.example/sveltia-cms.js
          empreinte: sha384-\(String(repeating: "a", count: 64))

        """

    @Test("the page where entries are written needs a repository")
    func administration() {
        let (settings, said) = read(
            Self.territory + "depot:\n  url: https://github.com/exemple/portail\n" + Self.administration)
        #expect(said == [])
        #expect(settings.administration?.value.script?.text == "https://cdn.example/sveltia-cms.js")
        #expect(
            read(Self.territory + Self.administration).said.map { $0.drop { $0 != " " } } == [
                " reglages La page /admin/ ne sait pas où les fiches sont gardées. → Donnez l’adresse du dépôt : "
                    + "« depot: », puis dessous, en retrait, « url: »."
            ])
    }

    @Test(
        "a hash is one that browsers check, and whole",
        arguments: ["sha384-abc", "md5-\(String(repeating: "a", count: 64))", "sha384", "sha256-é"])
    func hash(_ text: String) {
        let settings = Self.administration.replacing("sha384-\(String(repeating: "a", count: 64))", with: text)
        let said = read(Self.territory + "depot:\n  url: https://github.com/exemple/portail\n" + settings).said
        #expect(said.count == 1 && said[0].contains("forme « \(text) » n’est pas l’empreinte d’un fichier."))
    }

    @Test("a folder without settings is not a portal")
    func absent() {
        #expect(
            read(nil).said == [
                "1:1 reglages Il n’y a pas de fichier guichet.yaml ici. → Lancez la commande dans le dossier du portail, ou "
                    + "donnez-le avec « --root »."
            ])
    }

    @Test("settings are lines of fields", arguments: ["- un\n- deux\n", "un texte\n"])
    func notFields(text: String) {
        #expect(read(text).said == ["1:1 reglages On attend ici des lignes « champ: valeur »."])
    }

    @Test("nothing written misses what is required")
    func empty() {
        #expect(places(read("").said) == ["1:1 champ-manquant", "1:1 champ-manquant", "1:1 champ-manquant"])
    }

    @Test("mistakes are at their own place")
    func mistakes() {
        let text =
            Self.territory.replacing("zone_scolaire: C", with: "zone_scolaire: D").replacing(
                "\"200034064\"", with: "123")
            + "mode: brouillon\nadresse: familles.example\n"
        #expect(
            read(text).said == [
                "6:10 longueur Ce texte a 3 caractères ; il en faut 9 au moins. → Dites en une phrase de quoi il s’agit.",
                "8:18 valeur-inconnue « D » n’est pas une valeur possible ici. → Vouliez-vous dire « a » ?",
                "9:7 valeur-inconnue « brouillon » n’est pas une valeur possible ici. → Valeurs possibles : demonstration, "
                    + "publication.",
                "10:10 adresse-web « familles.example » n’est pas une adresse web. → Écrivez « https://familles.example ».",
            ])
    }

    @Test("the school zone chooses the holidays")
    func zone() async {
        let zoneA = SmallPortal.changing("guichet.yaml", "zone_scolaire: C", to: "zone_scolaire: a")
        let holidays = await load(zoneA).content.seeds.holidays
        #expect(holidays.schoolHolidays.map(\.name) == ["Vacances d’hiver"])
    }
}
