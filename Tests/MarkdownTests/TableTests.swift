import Testing

@Suite("Tables")
struct TableTests {
    @Test("a table is a region with a name; columns are set by class")
    func table() {
        let text = "| Âge | Tarif | |\n|:--|--:|:-:|\n| 0-3 ans | **5 €** | a \\| b |\n| 3-6 ans |"
        #expect(
            html(text) == """
                <div class="tableau" role="region" tabindex="0" aria-label="Tableau\u{A0}: Âge, Tarif">
                <table aria-label="Tableau\u{A0}: Âge, Tarif">
                <thead>
                <tr>
                <th scope="col" class="a-gauche">Âge</th>
                <th scope="col" class="a-droite">Tarif</th>
                <td class="au-centre"></td>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="a-gauche">0-3\u{202F}ans</td>
                <td class="a-droite"><strong>5\u{202F}€</strong></td>
                <td class="au-centre">a | b</td>
                </tr>
                <tr>
                <td class="a-gauche">3-6\u{202F}ans</td>
                <td class="a-droite"></td>
                <td class="au-centre"></td>
                </tr>
                </tbody>
                </table>
                </div>
                """)
    }

    @Test("two tables with the same headers have different names")
    func names() {
        let text = html("|a|\n|-|\n\ntexte\n\n|a|\n|-|\n")
        #expect(text.contains("aria-label=\"Tableau\u{A0}: a\""))
        #expect(text.contains("aria-label=\"Tableau\u{A0}: a (2)\""))
        #expect(!text.contains("<tbody>"))
    }

    @Test(
        "a cell knows the links that the text defines, wherever the table stands",
        arguments: ["", "> ", "- ", "> - ", "1. > "])
    func definitions(before: String) {
        let indentation = before.map { $0.isNumber || "-.".contains($0) ? " " : String($0) }.joined()
        let lines = ["| [r] |", "|-|", "| *[b][r]* \\| `c` |"]
        let table = before + lines.joined(separator: "\n" + indentation)
        let text = html(table + "\n\nfin\n\n[r]: https://www.caf.fr")
        #expect(text.contains("\">r</a></th>"))
        #expect(text.contains("\">b</a></em> | <code>c</code></td>"))
        #expect(text.hasSuffix("<p>fin</p>"))
    }

    @Test("what stands around a table in its paragraph is kept, and found where it stands")
    func around() {
        let text = "[ici](a.md)\n|a|\n|-|\n|b|\n2. [ici](b.md)\n\n> |a|\n> |-|\nfin [ici](c.md)\n"
        let reading = Reading(text)
        #expect(reading.findings == ["lien-imprecis 1:2", "lien-imprecis 5:5", "lien-imprecis 9:6"])
        #expect(reading.document.links.map(\.location.line) == [1, 5, 9])
        #expect(reading.html.contains("<ol start=\"2\">\n<li>ici</li>"))
        #expect(reading.html.contains("<p>fin ici</p>\n</blockquote>"))
    }

    @Test("a line across the page under a table makes no heading of it")
    func underline() {
        #expect(html("|a|\n|-|\n|b|\n---").hasSuffix("</div>\n<hr>"))
        #expect(html("|a|\n|-|\n===").contains("<td>===</td>"))
    }

    @Test("a link in a cell is found where it stands")
    func link() {
        let reading = Reading("|a|b|\n|-|-|\n|été|[la crèche](../annuaire/creche.md)|\n", line: 10)
        #expect(reading.document.links.map(\.location.line) == [12])
        #expect(reading.document.links.map(\.location.column) == [18])
    }
}
