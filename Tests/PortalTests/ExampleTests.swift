import SmallPortals
import Testing

@Suite("What is made up is in nobody’s name")
struct ExampleTests {
    private func found(_ files: [String: String]) async -> [String] {
        await LinkedPortal(SmallPortal.overlaid(files)).findings.filter { $0.contains("exemple-au-nom-d-un-autre") }
            .map { String($0.prefix { $0 != ":" }) }
    }

    private func event(_ organiser: String, isExample: Bool = true) -> [String: String] {
        let text = (SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? "")
            .replacing("organisateur: ludotheque-la-toupie", with: "organisateur: \(organiser)")
        return [
            "content/agenda/fete-du-jeu.md": isExample
                ? text : text.replacing("exemple: true", with: "source: Association, novembre 2026")
        ]
    }

    @Test(
        "an event that is made up names no structure that exists, by its file or in words",
        arguments: ["france-services-vaour", "France services de Vaour", "FRANCE SERVICES DE VAOUR"])
    func realOrganiser(organiser: String) async {
        #expect(await found(event(organiser)) == ["content/agenda/fete-du-jeu.md"])
    }

    @Test(
        "it may name one that is made up too, or one that is in no entry",
        arguments: ["ludotheque-la-toupie", "Ludothèque La Toupie", "Les Bricoleurs de l’exemple"])
    func madeUpOrganiser(organiser: String) async {
        #expect(await found(event(organiser)) == [])
    }

    @Test("a true event names whom it likes")
    func trueEvent() async {
        #expect(await found(event("france-services-vaour", isExample: false)) == [])
    }

    @Test(
        "a meeting or a decision that is made up is not that of a body that exists",
        arguments: ["reunions", "decisions"], [true, false])
    func bodies(folder: String, isExample: Bool) async {
        func entry(_ lines: String, isExample: Bool) -> String {
            "---\ntitre: Une fiche d’essai\nresume: Une phrase assez longue pour tenir lieu de résumé.\n"
                + (isExample ? "exemple: true\n" : "source: Projet de territoire\n") + lines
                + "verifie_le: 2026-11-16\n---\n"
        }
        let body = entry(
            "composition: [Des élus]\nfrequence: Deux fois par an\nmission: Décider.\n", isExample: isExample)
        let act = entry("instance: conseil\ndate: 2026-11-10\nresultat: adoptee\n", isExample: true)
        let path = "content/projet/\(folder)/essai.md"
        let text = folder == "reunions" ? act.replacing("resultat: adoptee\n", with: "") : act
        #expect(
            await found(["content/projet/instances/conseil.md": body, path: text]) == (isExample ? [] : [path]))
    }
}
