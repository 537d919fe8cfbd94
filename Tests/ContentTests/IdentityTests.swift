import Content
import SmallPortals
import Testing

@Suite("Who answers for a published portal")
struct IdentityTests {
    /// What is said of `guichet.yaml` in a published portal with these lines of identity.
    private func said(_ identity: String) async -> [String] {
        let yaml =
            (SmallPortal.files["guichet.yaml"] ?? "").replacing(".example", with: ".fr") + "mode: publication\n"
            + identity
        let entries = SmallPortal.files.filter { !$0.value.contains("exemple: true") }
        return await load(SourceTree(entries).overlaid(by: SourceTree(["guichet.yaml": yaml]))).said
    }

    @Test("with all that the law asks, nothing is missing")
    func whole() async { #expect(await said(SmallPortal.identity) == []) }

    @Test("each missing line is told, with what to write")
    func nothing() async {
        let found = await said("")
        #expect(found.count == 8)
        #expect(Set(places(found)) == ["1:1 identite-incomplete"])
        #expect(
            found.contains(
                "1:1 identite-incomplete Il manque le téléphone de l’hébergeur. → Ajoutez la ligne « hebergeur: », "
                    + "puis dessous, en retrait de deux espaces : « telephone: son numéro »."))
    }

    @Test(
        "a line that is missing in a group is told at the group",
        arguments: [
            "  adresse: 2 ", "  telephone: 05 63 00 00 00", "  directeur", "  nom: Hébergeur", "  adresse: 1 place",
            "  telephone: 05 63 00 00 01", "  responsable", "  courriel",
        ])
    func one(start: String) async {
        let lines = SmallPortal.identity.split(separator: "\n").filter { !$0.hasPrefix(start) }
        let found = await said(lines.joined(separator: "\n") + "\n")
        #expect(found.count == 1)
        #expect(found.first?.contains("identite-incomplete") == true)
        #expect(found.first?.contains("→ Ajoutez sous « ") == true)
    }

    @Test("somebody must be there to hear of a page that blocks")
    func accessibility() async {
        let yaml = (SmallPortal.files["guichet.yaml"] ?? "").replacing(
            "contact:\n  courriel: familles@portail.example\n", with: ""
        )
        .replacing(".example", with: ".fr")
        let entries = SmallPortal.files.filter { !$0.value.contains("exemple: true") }
        func said(_ more: String) async -> [String] {
            let settings = yaml + "mode: publication\n" + SmallPortal.identity + more
            return await load(SourceTree(entries).overlaid(by: SourceTree(["guichet.yaml": settings]))).said
        }
        #expect(places(await said("")) == ["1:1 identite-incomplete"])
        #expect(await said("accessibilite:\n  courriel: acces@portail.fr\n") == [])
    }

    @Test("a demonstration may leave all of it unsaid")
    func demonstration() async { #expect(await load(SmallPortal.base).said == []) }

    @Test("a published portal is not reached at a number of fiction")
    func fiction() async {
        let found = await said(SmallPortal.identity.replacing("05 63 00 00 00", with: "05 36 49 00 00"))
        #expect(found.count == 1)
        #expect(found.first?.contains("contact-de-fiction") == true)
    }
}
