import Testing

@Suite("Headings and the outline")
struct HeadingTests {
    @Test("ids are slugs, unique, never empty, never reserved")
    func ids() {
        let text = "## Été\n\n## Été\n\n## ???\n\n## Été 2\n\n## Été\n\n## menu\n"
        let outline = Reading(text, reservedIDs: ["menu"]).document.outline
        #expect(outline.map(\.id) == ["ete", "ete-2", "section", "ete-2-2", "ete-3", "menu-2"])
    }

    @Test("the outline has plain words, and headings in quotes and lists")
    func words() {
        let outline = Reading("## Le **tarif** : `5`\n\n> ### [Caf](https://www.caf.fr)\n").document.outline
        #expect(outline.map(\.text) == ["Le tarif\u{A0}: 5", "Caf"])
        #expect(outline.map(\.level) == [2, 3])
    }

    @Test(
        "levels follow one another",
        arguments: [
            ("### a", ["niveau-de-titre 1:1"]),
            ("## a\n\n#### b\n\n##### c", ["niveau-de-titre 3:1"]),
            ("## a\n\n### b\n\n## c\n\n### d", []),
            ("Titre\n===\n\n## b", ["titre-principal 1:1"]),
            ("# a\n\n### b", ["titre-principal 1:1"]),
            ("# a\n\n#### b", ["titre-principal 1:1", "niveau-de-titre 3:1"]),
            ("## <!-- a -->", ["titre-vide 1:1"]),
            ("> ## a\n>\n> #### b", ["niveau-de-titre 3:3"]),
        ])
    func levels(text: String, findings: [String]) {
        #expect(Reading(text).findings == findings)
    }

    @Test("thousands of equal headings take no time")
    func many() {
        let reading = Reading(String(repeating: "## a\n", count: 19_000))
        #expect(reading.document.outline.last?.id == "a-19000")
    }
}
