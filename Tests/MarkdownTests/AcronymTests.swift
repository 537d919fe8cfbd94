import Markdown
import Testing

@Suite("Acronyms")
struct AcronymTests {
    private let glossary = Glossary([
        "LAEP": "lieu d’accueil enfants-parents", "Caf": "caisse d’allocations familiales",
        "PMI": "protection maternelle",
        "CC": "communauté", "CC 4C": "communauté du Cordais et du Causse",
    ])

    private func explained(_ text: String, already: Set<String> = []) -> String {
        var already = already
        return Reading(text).document.explainingAcronyms(glossary, alreadyExplained: &already).html(root: "").html
    }

    private let laep = "<abbr>LAEP</abbr> <span class=\"sigle\">(lieu d’accueil enfants-parents)</span>"

    @Test("explained where it first occurs, plain later")
    func first() {
        #expect(explained("Le LAEP ouvre.\n\nAu LAEP !") == "<p>Le \(laep) ouvre.</p>\n<p>Au LAEP\u{202F}!</p>\n")
        #expect(explained("- **LAEP**s et LAEP") == "<ul>\n<li><strong>LAEP</strong>s et \(laep)</li>\n</ul>\n")
    }

    @Test("never explained in parentheses within parentheses: the next occurrence is")
    func parentheses() {
        let title = "<abbr title=\"lieu d’accueil enfants-parents\">LAEP</abbr>"
        #expect(
            explained("Un lieu (le LAEP, *ou LAEP*) et un LAEP.")
                == "<p>Un lieu (le \(title), <em>ou \(title)</em>) et un \(laep).</p>\n")
        #expect(explained("Fin) puis LAEP").contains(laep))
        #expect(explained("Jamais (fermée\n\nLAEP").contains(laep))
    }

    @Test("not shown again when the paragraph says it")
    func said() {
        let text = "Le Lieu d'accueil enfants-parents (LAEP)."
        #expect(explained(text).contains("(<abbr title=\"lieu d’accueil enfants-parents\">LAEP</abbr>)"))
    }

    @Test(
        "only whole words, as written, outside titles, links, code and addresses",
        arguments: [
            "Café", "Cafés", "la CAF", "DéCaf", "Caf2", "Caf\u{301}", "`Caf`", "## Caf",
            "[la Caf](https://www.caf.fr)",
            "a@Caf.fr", "https://Caf.fr", "    Caf", "~~Caf~~", "|Caf|\n|-|", "C**af**", "**C**af", "assistant·Caf",
        ])
    func untouched(text: String) {
        #expect(!explained(text).contains("<abbr"))
    }

    @Test(
        "punctuation, apostrophes and hyphens are ends of words",
        arguments: ["la Caf.", "l’Caf", "Caf-MSA", "[Caf]", "Caf’s"])
    func ends(text: String) {
        #expect(explained(text).contains("<abbr>Caf</abbr>"))
    }

    @Test("the longest acronym wins")
    func longest() {
        #expect(explained("La CC 4C").contains("<abbr>CC 4C</abbr>"))
        #expect(explained("La CC 4").contains("<abbr>CC</abbr> "))
    }

    @Test("what was explained is remembered")
    func memory() {
        var already: Set<String> = ["Caf"]
        let document = Reading("La Caf et la PMI.").document.explainingAcronyms(glossary, alreadyExplained: &already)
        #expect(already == ["Caf", "PMI"])
        #expect(document.plainText == "La Caf et la PMI.")
        #expect(!document.html(root: "").html.contains("<abbr>Caf"))
    }

    @Test("cells are explained, headers are not")
    func cells() {
        let html = explained("|Caf|\n|-|\n|Caf|")
        #expect(html.contains("<th scope=\"col\">Caf</th>"))
        #expect(html.contains("<td><abbr>Caf</abbr>"))
    }
}
