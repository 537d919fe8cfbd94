import Diagnostics
import Testing

@testable import Content

@Suite("A file is cut between its two fences")
struct FrontMatterTests {
    private func split(_ text: String) -> (parts: FrontMatter?, said: [String]) {
        var report = Report()
        let parts = FrontMatter.split(text, path: "a.md", report: &report)
        return (parts, report.sorted.map(sentence))
    }

    @Test("front matter above, text below, each with its first line")
    func sound() throws {
        let (parts, said) = split("---\ntitre: A\ncommune: B\n---\nUn texte.\n---\nSuite.\n")
        let found = try #require(parts)
        #expect(said == [])
        #expect(found.yaml == "titre: A\ncommune: B\n")
        #expect(found.yamlLine == 2)
        #expect(found.body == "Un texte.\n---\nSuite.\n")
        #expect(found.bodyLine == 5)
    }

    @Test(
        "front matter or text may be empty",
        arguments: [
            ("---\n---\n", "", ""), ("---\n---", "", ""), ("---\na: 1\n---", "a: 1\n", ""),
            ("---\n---\ntexte", "", "texte"),
        ])
    func empty(text: String, yaml: String, body: String) throws {
        let parts = try #require(split(text).parts)
        #expect(parts.yaml == yaml)
        #expect(parts.body == body)
    }

    @Test(
        "a file that does not open with a fence has no front matter",
        arguments: [
            "", "titre: A\n", "---", " ---\na: 1\n---\n", "--- \na: 1\n---\n", "\n---\na: 1\n---\n", "----\n---\n",
        ])
    func missing(text: String) {
        let (parts, said) = split(text)
        #expect(parts == nil)
        #expect(
            said == [
                "1:1 en-tete-absent Le fichier ne commence pas par une ligne « --- ». → Mettez « --- » seul sur la première "
                    + "ligne, puis les champs, puis « --- » seul sur une ligne."
            ])
    }

    @Test(
        "only a line that is exactly three hyphens closes",
        arguments: [
            "---\n", "---\na: 1\n", "---\na: 1\n--- \n", "---\na: 1\n ---\n", "---\na: 1\n----\n", "---\na: ---\n",
        ])
    func open(text: String) {
        let (parts, said) = split(text)
        #expect(parts == nil)
        #expect(
            said == [
                "1:1 en-tete-ouvert L’en-tête ouvert ici n’est jamais refermé. → Ajoutez une ligne « --- », sans espace ni "
                    + "autre signe, entre les champs et le texte."
            ])
    }
}
