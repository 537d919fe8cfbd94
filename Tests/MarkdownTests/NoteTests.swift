import Diagnostics
import Markdown
import Testing

@Suite("Notes")
struct NoteTests {
    @Test("a reference leads to its note, and the note back")
    func rendering() {
        #expect(
            html("Le mardi[^1] !\n\n[^1]: Sauf *en août*.") == """
                <p>Le mardi<sup class="renvoi"><a href="#note-\(key)-1" id="renvoi-\(key)-1" role="doc-noteref">\
                <span class="hors-ecran">note </span>1</a></sup>\u{202F}!</p>
                <section class="notes" role="doc-endnotes" aria-label="Notes">
                <ol>
                <li id="note-\(key)-1">
                <p>Sauf <em>en août</em>. <a href="#renvoi-\(key)-1" role="doc-backlink" \
                aria-label="Retour au texte">↩</a></p>
                </li>
                </ol>
                </section>
                """)
    }

    @Test("a note referred to twice leads back to both places, each told apart")
    func twice() {
        let html = html("a[^n] b[^N]\n\n[^n]: c")
        #expect(html.contains("aria-label=\"Retour au texte, renvoi 1\">↩</a> <a"))
        #expect(html.contains("-1-2\" role=\"doc-backlink\" aria-label=\"Retour au texte, renvoi 2\">↩<sup>2</sup>"))
        #expect(html.contains("id=\"renvoi-\(key)-1-2\""))
    }

    @Test(
        "notes are numbered as they are referred to, wherever they are written",
        arguments: [
            ("a[^y] b[^x]\n\n[^x]: X\n[^y]: Y", "a{1} b{2} | Y | X"),
            ("[^x]: X\n\na[^y] b[^x] c[^y]\n\n[^y]: Y", "a{1} b{2} c{1} | Y | X"),
            ("a[^x]\n\n[^x]: see[^y]\n[^y]: Y[^x]", "a{1} | see{2} | Y{1}"),
            ("a[^Été]\n\n[^été]: X", "a{1} | X"),
            ("a[^x]\n\n[^x]: X\n[^X]: Z", "a{1} | X"),
            ("a[^x]\n[^x]: X\nsuite", "a{1} | X suite"),
            ("a[^x]\n\n[^x]:\n    X\n\n    Z", "a{1} | X Z"),
            ("a[^_x*y_]\n\n[^_x*y_]: X", "a{1} | X"),
            ("## a[^x]\n\n[^x]: X", "a{1} | X"),
            ("|a[^x]|b|\n|-|-|\n|c|[^y]|\n\n[^x]: X\n[^y]: Y", "a{1} b c {2} | X | Y"),
            ("> a[^x]\n>\n> [^x]: X\n> Y\n\nb", "a{1} b | X Y"),
            ("- a[^x]\n- b\n\n  [^x]: X\n\n      Y\n\nc", "a{1} b c | X Y"),
            ("+ a[^x]\n* b\n\n[^x]: X\n[^y]: Y", "a{1} b | X"),
            ("a[^x]\n\n[^x]: |b|c|\n    |-|-|\n    |d|e|", "a{1} | b c d e"),
            ("a https://a.fr[^x] (www.b.fr)[^x]\n\n[^x]: X", "a https://a.fr{1} (www.b.fr){1} | X"),
            ("[a[^x] *b[^y]*](https://a.fr) c\n\n[^x]: X\n[^y]: Y", "a b{1}{2} c | X | Y"),
            ("![a[^x]](a.jpg) b\n\n[^x]: X", "a{1} b | X"),
        ])
    func numbers(text: String, expected: String) {
        #expect(shown(text) == expected)
    }

    @Test(
        "what is no reference stays as it is written",
        arguments: [
            ("a[^x]", "a[^x]"),
            ("\\[^x] `[^x]`\n\n[^x]: X", "[^x] [^x]"),
            ("[^x](https://a.fr)\n\n[^x]: X", "^x"),
            ("a\n\n    [^x]: b\n\n```\n[^x]: c\n+   [^x] d\n```", "a [^x]: b [^x]: c + [^x] d"),
            ("a\n      [^x]: b", "a [^x]: b"),
            ("[^a b] [^]\n\n[^a b]: c", "[^a b] [^] [^a b]: c"),
            ("<https://a.fr/[^x]> ![b](c[^x].jpg)", "https://a.fr/[^x] b"),
            ("[a](#b[^x])", "a"),
            ("[^x\ny]", "[^x y]"),
        ])
    func texts(text: String, expected: String) {
        #expect(shown(text) == expected)
        let links = Reading(text).document.links.map(\.destination)
        #expect(links.allSatisfy { $0.contains("[^x]") })
    }

    @Test("what is not referred to is not shown, nor what only such notes refer to")
    func unused() {
        #expect(shown("a[^1]\n\n[^1]: b\n[^2]: c[^3]\n[^3]: d[^3]") == "a{1} | b")
        #expect(shown("> [^2]: c\n\na") == "a")
    }

    @Test("what is missing or of no use is told where it stands")
    func findings() {
        let twice = Reading("a[^1] b[^2] c[^2]\n\n- é [^1]: d", line: 3)
        #expect(twice.findings == ["note-inconnue 3:2", "note-inconnue 3:8"])
        let reading = Reading("a[^été] [^ma note]\n\n> [^Éte]: b\n> [^1]: c\n\n[^1]: d", line: 3)
        #expect(
            reading.findings == [
                "note-inconnue 3:2", "note-inconnue 3:9", "note-sans-renvoi 5:3", "note-sans-renvoi 6:3",
                "note-sans-renvoi 8:1",
            ])
        #expect(
            reading.report.diagnostics.map(\.suggestion) == [
                "Vouliez-vous dire « [^Éte] » ?", "Écrivez « [^ma-note] ».",
                "Écrivez « [^Éte] » dans le texte, là où la note est utile, ou retirez-la.",
                "Écrivez « [^1] » dans le texte, là où la note est utile, ou retirez-la.",
                "Donnez-lui un autre nom, et appelez-la dans le texte.",
            ])
        #expect(reading.report.diagnostics.map(\.length) == [6, 10, 6, 4, 4])
    }

    @Test(
        "what is found in a note is told where it stands",
        arguments: [
            ("[^1]: a [b](javascript:c)", "adresse-refusee 3:13"),
            ("[^1]: a ![](b.jpg)", "image-sans-alternative 3:9"),
            ("[^1]: é <b>c</b>", "html-brut 3:9"),
            ("[^1]: a\n\n    é [b](javascript:c)", "adresse-refusee 5:11"),
            ("[^1]: a\n\n    #### b", "niveau-de-titre 5:5"),
            ("[^1]: a\n\n    > [!NOTTE]\n    > b", "alerte-inconnue 5:7"),
            ("[^1]: |a|b|\n    |-|-|\n    |c|[d](javascript:e)|", "adresse-refusee 5:12"),
            ("- é\n\n  [^1]: a [b](javascript:c)", "adresse-refusee 5:15"),
            ("> [^1]: a <b>c</b>", "html-brut 3:11"),
            ("[^1]: a[^9]", "note-inconnue 3:8"),
        ])
    func places(note: String, finding: String) {
        #expect(Reading("x[^1]\n\n" + note).findings == [finding])
    }

    @Test("headings of a note are none of the text’s, and a note’s number is no word")
    func words() {
        let document = Reading("## a[^1]\n\nb[^1] c\n\n[^1]: d\n\n    ## e").document
        #expect(document.outline.map(\.text) == ["a"])
        #expect(document.plainText == "a\nb c\nd\ne")
        #expect(document.sections.map(\.text) == ["b c\nd\ne"])
        #expect(Reading("a[^1]\n\n[^1]: b").document.inlineHTML(root: "") == nil)
    }

    @Test("what is done to a text is done to its notes")
    func passes() {
        var explained: Set<String> = []
        let document = Reading("La Caf[^1].\n\n[^1]: Le LAEP, [ici](a.md).\n\n    - La Caf").document
            .explainingAcronyms(Glossary(["Caf": "x", "LAEP": "y"]), alreadyExplained: &explained)
            .resolvingLinks { _ in .page(path: "a/", anchor: nil) }
            .gathered(under: "p", places: [:])
        let html = document.html(root: "").html
        #expect(explained == ["Caf", "LAEP"])
        #expect(html.contains("<abbr>LAEP</abbr> <span class=\"sigle\">(y)</span>, <a href=\"a/\">ici</a>"))
    }

    @Test("notes of several texts of one page have addresses of their own, the same each time")
    func addresses() {
        let text = "a[^1]\n\n[^1]: b"
        #expect(Reading(text).html == Reading(text).html)
        #expect(Reading(text, line: 2).html != Reading(text).html)
        #expect(Reading(text, column: 2).html != Reading(text).html)
    }

    /// What tells the notes of a text on the first line from those of others.
    private var key: String {
        html("a[^1]\n\n[^1]: b").firstMatch(of: /#note-([a-z0-9]+)-1/).map { String($0.output.1) } ?? ""
    }

    /// The words of a text and of its notes; a reference is its number in braces.
    private func shown(_ text: String) -> String {
        html(text)
            .replacing(/<sup class="renvoi">.*?note <\/span>([0-9]+)<\/a><\/sup>/) { "{\($0.output.1)}" }
            .replacing(/\ ?<a [^>]*doc-backlink[^>]*>↩(<sup>[0-9]+<\/sup>)?<\/a>/, with: "")
            .replacing(/<li id="note[^>]*>/, with: " | ")
            .replacing(/<\/?(?:a|em|code)(?: [^>]*)?>/, with: "")
            .replacing(/<[^>]*>/, with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
