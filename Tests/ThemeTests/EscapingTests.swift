import Content
import SmallPortals
import Testing

@testable import Theme

@Suite("Hostile texts")
struct EscapingTests {
    /// Would run a script if it came out as it went in: as an element, in an attribute, out of a style or a title.
    private static let attacks = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\\\" onmouseover=\\\"alert(1)",
        "' onfocus='alert(1)",
        "</title></style><script>alert(1)</script>", "{{{corps}}}{{page.titre}}", "&lt;script&gt;alert(1)",
    ]

    /// The small portal with a text put wherever people write plain text.
    private static func files(with text: String) -> [String: String] {
        let changes: [(file: String, old: String)] = [
            ("content/agenda/fete-du-jeu.md", "Fête du jeu"),
            ("content/agenda/fete-du-jeu.md", "Un après-midi de jeux"),
            ("content/agenda/bebes-lecteurs.md", "Médiathèque des Collines"),
            ("content/agenda/bebes-lecteurs.md", "Sans inscription"),
            ("content/agenda/bebes-lecteurs.md", "lieu: Médiathèque"),
            ("content/agenda/bourse-aux-jouets.md", "2 € la table"),
            ("content/annuaire/ludotheque-la-toupie.md", "Ludothèque La Toupie"),
            ("content/annuaire/ludotheque-la-toupie.md", "Jouer sur place"),
            ("content/annuaire/ludotheque-la-toupie.md", "Salle des fêtes"),
            ("content/annuaire/micro-creche-la-ribambelle.md", "Micro-crèche La Ribambelle"),
            ("content/annuaire/micro-creche-la-ribambelle.md", "3 place du Marché"),
            ("content/annuaire/micro-creche-la-ribambelle.md", "Accueil du matin"),
            ("content/annuaire/micro-creche-la-ribambelle.md", "Un petit déjeuner est proposé."),
            ("content/annuaire/micro-creche-la-ribambelle.md", "Selon vos revenus."),
            ("content/annuaire/micro-creche-la-ribambelle.md", "De plain-pied."),
            ("content/annuaire/france-services-vaour.md", "Annuaire de l’administration, novembre 2026"),
            ("content/guide/s-inscrire.md", "titre: S’inscrire"), ("content/guide/s-inscrire.md", "titre: Appeler"),
            ("content/guide/s-inscrire.md", "Quand faut-il appeler ?"),
            ("content/guide/s-inscrire.md", "Équipe du portail"),
            ("content/parentalite/souffler.md", "titre: Souffler"),
            ("content/parentalite/souffler.md", "Les 1000 premiers jours"),
            ("content/pages/accessibilite.md", "titre: Accessibilité"),
            ("guichet.yaml", "Le portail des familles"), ("guichet.yaml", "Tout ce qui existe"),
        ]
        var files: [String: String] = [:]
        for change in changes {
            let file = files[change.file] ?? SmallPortal.files[change.file] ?? ""
            let key = change.old.split(separator: ": ", maxSplits: 1).first.map(String.init) ?? ""
            let isPair = change.old.contains(": ")
            let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
                guard line.contains(change.old), let colon = line.firstRange(of: ": ") else { return String(line) }
                if isPair, !line.contains(key + ": ") { return String(line) }
                // Long enough for every field, short enough for the shortest.
                return line[..<colon.upperBound] + "\"aa \(text) assez long pour tout champ\""
            }
            files[change.file] = lines.joined(separator: "\n")
        }
        return files
    }

    @Test("whatever people write in a field comes out as text, on every page", arguments: attacks)
    func fields(_ attack: String) async throws {
        for tree in [SmallPortal.overlaid(Self.files(with: attack)), try SmallPortal.dressed(Self.files(with: attack))]
        {
            let rendered = await RenderedPortal(tree)
            let pages = rendered.outputs.filter { $0.path.hasSuffix(".html") }
            #expect(rendered.findings == [])
            #expect(pages.count > 30)
            for page in pages {
                let html = String(decoding: page.bytes, as: UTF8.self)
                for trace in [
                    "<script>alert", "<img src=x", "\" onmouseover=", "' onfocus='", "<style><", "</title></style>",
                ] {
                    #expect(!html.contains(trace), "\(page.path) \(trace)")
                }
            }
            let shown = rendered["agenda/fete-du-jeu/index.html"] ?? ""
            #expect(shown.contains("assez long pour tout champ"))
        }
    }

    @Test("what people write in a text comes out as text too")
    func bodies() async {
        let body =
            (SmallPortal.files["content/pages/contribuer.md"] ?? "")
            + "\nUn [lien](javascript:alert(1)) & un < signe.\n"
        let rendered = await RenderedPortal(SmallPortal.overlaid(["content/pages/contribuer.md": body]))
        let html = rendered["contribuer/index.html"] ?? ""
        #expect(!html.contains("href=\"javascript:"))
    }
}
