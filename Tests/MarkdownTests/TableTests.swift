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

    @Test("a link in a cell is found where it stands")
    func link() {
        let reading = Reading("|a|b|\n|-|-|\n|été|[la crèche](../annuaire/creche.md)|\n", line: 10)
        #expect(reading.document.links.map(\.location.line) == [12])
        #expect(reading.document.links.map(\.location.column) == [18])
    }
}
