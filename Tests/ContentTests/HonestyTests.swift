import Content
import SmallPortals
import Testing

@Suite("An example is told from the truth")
struct HonestyTests {
    private static let publication = [
        "guichet.yaml": (SmallPortal.files["guichet.yaml"] ?? "").replacing(".example", with: ".fr")
            + "mode: publication\n" + SmallPortal.identity
    ]

    @Test("a published portal gives its true address")
    func settings() async {
        let yaml = (Self.publication["guichet.yaml"] ?? "").replacing(
            "mode:", with: "depot:\n  url: https://depot.example/4c\nmode:")
        let tree = SourceTree(SmallPortal.files.filter { !$0.value.contains("exemple: true") })
        let said = await load(tree.overlaid(by: SourceTree(["guichet.yaml": yaml]))).said
        #expect(said.count == 1)
        #expect(said.first?.contains("contact-de-fiction") == true, "\(said)")
    }

    /// A structure that is or is not an example, in a portal that is or is not published for good.
    private func said(_ lines: String, isExample: Bool, body: String = "", published: Bool = false) async -> [String] {
        let text = """
            ---
            nom: Un essai
            resume: Une phrase assez longue pour tenir lieu de résumé.
            \(isExample ? "exemple: true" : "source: Mairie de Vaour, novembre 2026")
            types: [ludotheque]
            verifie_le: 2026-11-16
            \(lines)
            ---
            \(body)
            """
        let others = SmallPortal.files.filter { $0.key.hasPrefix("content/") && $0.value.contains("exemple: true") }
            .keys
        let tree = SourceTree(SmallPortal.files.filter { !others.contains($0.key) })
            .overlaid(
                by: SourceTree(
                    ["content/annuaire/essai.md": text].merging(published ? Self.publication : [:]) { a, _ in a }))
        return await load(tree).said
    }

    private static let fictional =
        "7:12 contact-de-fiction Le 05\u{202F}36\u{202F}49\u{202F}12\u{202F}34 est un numéro de fiction : personne n’y répond. "
        + "→ Mettez le vrai numéro, ou retirez la ligne."
    private static let real =
        "7:12 contact-reel-dans-un-exemple Le 05\u{202F}63\u{202F}00\u{202F}00\u{202F}00 peut être le numéro de quelqu’un : un exemple "
        + "n’en donne pas. → Utilisez un numéro de fiction : 05 36 49 00 00 ou 06 39 98 00 00."
    private static let published =
        "4:10 exemple-publie Cette fiche est un exemple : elle ne peut pas être publiée. "
        + "→ Remplacez-la par une vraie fiche, avec sa source, ou retirez le fichier."

    @Test("a number of fiction is for examples, and for a demonstration")
    func fictionalNumber() async {
        let line = "telephone: 05 36 49 12 34"
        #expect(await said(line, isExample: true) == [])
        #expect(await said(line, isExample: false) == [Self.fictional])
        #expect(await said(line, isExample: true, published: true) == [Self.published, Self.fictional])
        #expect(await said(line, isExample: false, published: true) == [Self.fictional])
    }

    @Test("a real number is for real places")
    func realNumber() async {
        let line = "telephone: 05 63 00 00 00"
        #expect(await said(line, isExample: true) == [Self.real])
        #expect(await said(line, isExample: false) == [])
        #expect(await said(line, isExample: true, published: true) == [Self.published, Self.real])
        #expect(await said(line, isExample: false, published: true) == [])
    }

    @Test("numbers are found in the text too, at their own place")
    func inTheText() async {
        #expect(
            places(await said("", isExample: true, body: "Appelez\nle 05.63.00.00.00, ou le +33 5 63 00 00 01."))
                == ["10:4 contact-reel-dans-un-exemple", "10:26 contact-reel-dans-un-exemple"])
        #expect(places(await said("", isExample: false, body: "Le 06 39 98 00 00.")) == ["9:4 contact-de-fiction"])
    }

    @Test("a number of the table of numbers may be quoted by an example", arguments: ["119", "15", "3114"])
    func publicNumber(number: String) async {
        #expect(await said("", isExample: true, body: "En cas de danger, appelez le \(number).") == [])
    }

    @Test("an address in « .example » is for examples")
    func fictionalAddress() async {
        for line in ["courriel: a@toupie.example", "site_web: https://toupie.example/jeux"] {
            #expect(await said(line, isExample: true) == [])
            #expect(
                places(await said(line, isExample: false)) == ["7:\(line.hasPrefix("c") ? 19 : 25) contact-de-fiction"])
        }
    }

    @Test(
        "an example gives nobody’s address",
        arguments: [
            "courriel: contact@mairie-vaour.fr", "site_web: https://www.caf.fr/",
            "site_web: https://www.caf.fr/page.example",
            "site_web: https://caf.fr/?u=x.example", "courriel: a@example.fr",
        ])
    func realAddress(line: String) async {
        #expect(places(await said(line, isExample: true)) == ["7:11 contact-reel-dans-un-exemple"])
        #expect(await said(line, isExample: false).filter { $0.contains("contact-reel") } == [])
    }

    @Test("an example is never published; it says so where it says it is one")
    func published() async {
        #expect(await said("", isExample: true, published: true) == [Self.published])
    }

    @Test("what is not an example has a source")
    func source() async {
        let page = "---\ntitre: Essai\nresume: Une phrase assez longue pour un résumé.\nverifie_le: 2026-11-16\n---\n"
        #expect(
            await load(["content/pages/essai.md": page]).said == [
                "1:1 source-manquante Rien ne dit d’où viennent ces informations. → Ajoutez « source: » (qui le dit, dans quel "
                    + "document, à quelle date), ou « exemple: true »."
            ])
    }

    @Test("a page of a demonstration may show what fiction looks like; a published one may not")
    func pages() async {
        let page = """
            ---
            titre: Essai
            resume: Une phrase assez longue pour un résumé.
            source: Équipe
            verifie_le: 2026-11-16
            ---
            Le 05 36 49 00 00, ou contact@toupie.example.
            """
        #expect(await load(["content/pages/essai.md": page]).said == [])
        let tree = SourceTree(SmallPortal.files.filter { !$0.value.contains("exemple: true") })
            .overlaid(by: SourceTree(Self.publication.merging(["content/pages/essai.md": page]) { a, _ in a }))
        #expect(places(await load(tree).said) == ["7:4 contact-de-fiction", "7:37 contact-de-fiction"])
    }

    @Test(
        "in a text, the mobile and the address of a person are pointed out; those of a service and those declared are not",
        arguments: [
            ("", "Appelez Camille au 06 39 98 00 12.", ["9:20"]),
            ("", "Écrivez à camille.martin@essai.example.", ["9:11"]),
            ("", "Sinon :\n(+33 6 39 98 00 12)", ["10:2"]), ("telephone: 06 39 98 00 12", "Le 06.39.98.00.12.", []),
            ("courriel: camille.martin@essai.example", "Écrivez à camille.martin@essai.example.", []),
            ("", "Le 05 36 49 00 12, petite.enfance@essai.example, contact@essai.example.", []),
        ])
    func privateContacts(_ field: String, _ body: String, _ places: [String]) async {
        let said = await said(field.isEmpty ? "commune: Vaour" : field, isExample: true, body: body)
        let found = said.filter { $0.contains("contact-personnel") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(found == places, "\(said)")
    }
}
