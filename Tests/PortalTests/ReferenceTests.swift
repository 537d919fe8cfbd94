import Content
import Site
import SmallPortals
import Testing

@testable import Portal

@Suite("References and addresses")
struct ReferenceTests {
    private func findings(_ files: [String: String], on date: String = SmallPortal.date) async -> [String] {
        await LinkedPortal(SmallPortal.overlaid(files), on: date).findings
    }

    @Test("the small portal is sound") func sound() async { #expect(await LinkedPortal().findings == []) }

    @Test("an organiser, a partner, a structure of a resource must be in the directory")
    func unknownEntries() async {
        let resource = (SmallPortal.files["content/parentalite/souffler.md"] ?? "")
            .replacing("structures: [ludotheque-la-toupie]", with: "structures: [ludotheque-la-toupie, rien-de-tel]")
        let found = await findings([
            "content/agenda/a.md": event("Atelier", "jour: 2026-12-05\norganisateur: ludotheque-la-toupi"),
            "content/annuaire/b.md": structure(
                "Atelier", "types: [ludotheque]\ncommune: Vaour\npartenaires: [b, france-service-vaour]"),
            "content/parentalite/souffler.md": resource,
        ])
        #expect(
            found == [
                "content/agenda/a.md:6:15 fiche-inconnue: Il n’y a pas de fiche « ludotheque-la-toupi »"
                    + " dans content/annuaire."
                    + " → Vouliez-vous dire « ludotheque-la-toupie » ?",
                "content/annuaire/b.md:7:18 fiche-inconnue: Il n’y a pas de fiche « france-service-vaour"
                    + " » dans content/annuaire."
                    + " → Vouliez-vous dire « france-services-vaour » ?",
                "content/parentalite/souffler.md:6:36 fiche-inconnue: Il n’y a pas de fiche « rien-de-tel"
                    + " » dans content/annuaire.",
            ])
    }

    @Test("an organiser written in full is no reference")
    func nameInFull() async {
        #expect(
            await findings(["content/agenda/a.md": event("Atelier", "jour: 2026-12-05\norganisateur: Les Amis du jeu")])
                .isEmpty)
    }

    @Test("two files cannot have one address; the second is told of the first")
    func sameAddress() async {
        let found = await findings([
            "content/agenda/2026/fete-du-jeu.md": event("Fête du jeu", "jour: 2026-12-06"),
            "content/pages/aide/contribuer.md": SmallPortal.files["content/pages/contribuer.md"] ?? "",
        ])
        #expect(
            found == [
                "content/agenda/fete-du-jeu.md:1:1 adresse-en-double: Ce fichier et «"
                    + " content/agenda/2026/fete-du-jeu.md »"
                    + " auraient la même adresse : /agenda/fete-du-jeu/ → Renommez l’un des deux.",
                "content/pages/contribuer.md:1:1 adresse-en-double: Ce fichier et « content/pages/aide/contribuer.md »"
                    + " auraient la même adresse : /contribuer/ → Renommez l’un des deux.",
            ])
    }

    @Test(
        "a page cannot take the address of one the portal makes itself",
        arguments: [
            "guide", "annuaire", "carte", "agenda", "communes", "ages", "parentalite", "permanences", "numeros",
            "glossaire", "plan-du-site", "proposer", "carnet", "admin",
        ])
    func reserved(_ name: String) async {
        let page = SmallPortal.files["content/pages/contribuer.md"] ?? ""
        #expect(
            await findings(["content/pages/\(name).md": page]) == [
                "content/pages/\(name).md:1:1 adresse-en-double: L’adresse /\(name)/ est gardée pour une page"
                    + " que le portail"
                    + " fait lui-même. → Renommez-le « \(name)-2.md »."
            ])
    }

    @Test("a commune’s file bears the name of a commune of the table")
    func unknownCommune() async {
        let page = SmallPortal.files["content/communes/vaour.md"] ?? ""
        #expect(
            await findings(["content/communes/vaours.md": page]) == [
                "content/communes/vaours.md:1:1 commune-inconnue: « vaours » n’est pas une commune de la"
                    + " table seeds/communes.csv."
                    + " → Vouliez-vous dire « vaour.md » ?"
            ])
    }

    @Test(
        "the tables of holidays must reach as far as the agenda, and as far as today",
        arguments: [("2027-08-31", false), ("2027-09-01", true)])
    func holidays(_ today: String, _ isWarned: Bool) async {
        let warning =
            "seeds/vacances.csv:1:1 calendrier-perime: Les vacances et les jours fériés ne sont connus"
            + " que jusqu’au 31 août 2027."
            + " → Ajoutez les lignes de la nouvelle année scolaire, et les jours fériés de l’année."
        #expect(await findings([:], on: today) == (isWarned ? [warning] : []))
    }

    @Test("an appointment that leaves out holidays nobody knows yet is a warning")
    func unknownHolidays() async {
        let far = event("Loin", "chaque: lundi 9h\nhors: [vacances]\ndebut: 2027-06-07\njusqu_au: 2027-10-25")
        let near = event("Loin", "chaque: lundi 9h\ndebut: 2027-06-07\njusqu_au: 2027-10-25")
        #expect(await findings(["content/agenda/loin.md": far]).map { $0.contains("calendrier-perime") } == [true])
        #expect(await findings(["content/agenda/loin.md": near]) == [])
    }
}

@Suite("Addresses")
struct AddressTests {
    @Test(
        "an address has a file, and a way back to the root",
        arguments: [
            ("", "index.html", "./"), ("404.html", "404.html", "./"), ("guide/", "guide/index.html", "../"),
            ("annuaire/la-toupie/", "annuaire/la-toupie/index.html", "../../"),
            ("agenda/2026/11/", "agenda/2026/11/index.html", "../../../"),
            ("theme/favicon.svg", "theme/favicon.svg", "../"),
        ])
    func files(_ path: String, _ file: String, _ back: String) {
        #expect(Address(path).file == file)
        #expect(Address(path).pathToRoot == back)
    }

    @Test("months have two digits")
    func months() {
        #expect(Address.month(year: 2026, month: 9).path == "agenda/2026/09/")
        #expect(Address.month(year: 2026, month: 12).path == "agenda/2026/12/")
    }

    @Test(
        "each collection has its folder; standing pages stand at the root",
        arguments: [
            (GuideChapter.self, "guide/x/"), (Structure.self, "annuaire/x/"), (Event.self, "agenda/x/"),
            (ParentResource.self, "parentalite/x/"),
            (CommunePage.self, "communes/x/"), (StandingPage.self, "x/"),
        ] as [(any Record.Type, String)])
    func entries(_ type: any Record.Type, _ path: String) {
        #expect(Address.entry("x", in: type.collection).path == path)
    }

    @Test("images of entries are published under images/")
    func images() {
        let paths = ["fete.jpg", "fete.png", "fete-1.jpg", "fete.1.JPG"].map {
            ImageAddress.path(of: "content/agenda/2026/\($0)", .small)
        }
        #expect(paths[0] == "images/agenda/2026/fete-jpg/petite.webp")
        #expect(paths[3] == "images/agenda/2026/fete.1-JPG/petite.webp")
        #expect(Set(paths).count == paths.count)
        #expect(ImageAddress.path(of: "content/agenda/a.jpg", .shared) == "images/agenda/a-jpg/partage.jpg")
    }
}
