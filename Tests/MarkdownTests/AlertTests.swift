import Testing

@Suite("Alerts")
struct AlertTests {
    @Test(
        "a marker alone on its line makes an alert",
        arguments: [
            ("NOTE", "note", "À noter"), ("TIP", "tip", "Conseil"), ("IMPORTANT", "important", "Important"),
            ("Warning", "warning", "Attention"), ("caution", "caution", "Danger"),
        ])
    func kinds(marker: String, name: String, title: String) {
        #expect(
            html("> [!\(marker)]\n> Un *mot*.\n>\n> - a") == """
                <aside class="alerte alerte-\(name)" role="note">
                <p class="alerte-titre">\(title)</p>
                <p>Un <em>mot</em>.</p>
                <ul>
                <li>a</li>
                </ul>
                </aside>
                """)
    }

    @Test("a marker within a line is text", arguments: ["> [!NOTE] Un mot.", "> Voir [!NOTE]", "[!NOTE]\nUn mot."])
    func text(text: String) {
        #expect(!html(text).contains("<aside"))
        #expect(Reading(text).findings == [])
    }

    @Test("an unknown marker is told, with the nearest")
    func unknown() {
        let reading = Reading("Avant.\n\n- > [!ATENTION]\n  > Fermé.", line: 7)
        #expect(reading.findings == ["alerte-inconnue 9:5"])
        let near = Reading("> [!notte]\n> Fermé.")
        #expect(near.report.diagnostics.first?.suggestion == "Vouliez-vous dire « [!NOTE] » ?")
    }

    @Test("an alert without a text keeps its title")
    func empty() {
        #expect(html("> [!TIP]").contains("alerte-titre\">Conseil"))
    }
}
