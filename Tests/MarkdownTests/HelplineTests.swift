import Markdown
import Testing

@Suite("Helplines in texts")
struct HelplineTests {
    private static let helplines = Helplines(
        [
            ("3114", "3114", "Prévention du suicide"), ("3230", "3230", "Caf"),
            ("119", "119", "Allô Enfance en danger"),
            ("116000", "116 000", "Enfants disparus"), ("allo-parents-bebe", "0 800 00 3456", "Allô Parents Bébé"),
        ].compactMap { id, number, name in
            PhoneNumber(number).map { Helplines.Line(id: id, number: $0, name: name) }
        })

    private func html(_ text: String) -> String {
        let html = Reading(text).document.linkingHelplines(Self.helplines).html(root: "").html
        return String(html.dropLast())
    }

    private let suicide = "<a href=\"tel:3114\" aria-label=\"3114, Prévention du suicide\">3114</a>"
    private let parents =
        "<a href=\"tel:+33800003456\">Allô Parents Bébé, 0\u{202F}800\u{202F}003\u{202F}456</a>"

    @Test("a link names a line of the table: the number follows its text")
    func named() {
        #expect(html("[Allô Parents Bébé](numero:allo-parents-bebe)") == "<p>\(parents)</p>")
        #expect(html("[](numero:allo-parents-bebe)") == "<p>\(parents)</p>")
        #expect(html("<numero:allo-parents-bebe>") == "<p>\(parents)</p>")
        #expect(html("## [](numero:allo-parents-bebe)").contains(parents))
        #expect(Reading("[](numero:allo-parents-bebe) et <numero:3114>").findings == [])
    }

    @Test("a text that is the number stands alone, under the name of who answers")
    func numberAlone() {
        #expect(html("[3114](numero:3114)") == "<p>\(suicide)</p>")
        #expect(html("**[3 1 14](Numero:3114)**") == "<p><strong>\(suicide)</strong></p>")
        #expect(
            html("[le 3114](numero:3114)")
                == "<p><a href=\"tel:3114\" aria-label=\"le 3114, Prévention du suicide\">le 3114</a></p>")
    }

    @Test("a text without the name is completed for who hears it alone")
    func label() {
        #expect(
            html("[appel gratuit](numero:3114)")
                == "<p><a href=\"tel:3114\" aria-label=\"appel gratuit, 3114, Prévention du suicide\">"
                + "appel gratuit, 3114</a></p>")
    }

    @Test("an unknown line stays to be reported, and is never an address")
    func unknown() {
        #expect(html("[Écoute](numero:rien)") == "<p>Écoute</p>")
        #expect(Reading("[Écoute](numero:rien)").document.links.map(\.helplineID) == ["rien"])
        #expect(Reading("![Écoute](numero:3114)").findings == ["adresse-refusee 1:11"])
    }

    @Test(
        "short numbers of the table call by themselves",
        arguments: [
            "Appelez le 3114.", "appelez le **3114**, jour et nuit", "Le 3114 répond à toute heure", "au 3114,",
            "Écoute : 3114", "(3114)", "3114", "- 3114 : écoute", "Le\n3114 écoute.", "un ami (le 3114)", "☎ 3114",
            "|Idées noires|\n|-|\n|3114|", "Tél. 3114", "le 31 14", "Appelez le 31.14.", "Du 3114 au café",
            "> Le\n> 3114",
        ])
    func linked(text: String) {
        #expect(html(text).contains(suicide), "\(html(text))")
    }

    @Test(
        "a year, a price, a count, a house, a part of something is no call",
        arguments: [
            "en 3114", "le 31 14 2026", "de 31 14", "31 14", "depuis 3114", "3114 euros", "3114 €", "le 3114 mètres",
            "au 3114 mètres", "3114 enfants",
            "En 2020, 3114 enfants", "12 3114", "3114 500", "81 3114", "au 3114 route de Cordes", "12/3114",
            "au 3114, chemin des Prés", "n° 3114", "D3114", "3114.fr", "3 114", "1,3114", "31145", "3114e", "les 3114",
            "jusqu’au 3114", "3114 %", "le numéro 3114 de la revue", "`3114`", "## Le 3114", "~~le 3114~~",
            "https://3114.fr/", "[le 3114](a.md)", "le 3919", "116 000 habitants", "compte 116 000 foyers",
        ])
    func plain(text: String) {
        #expect(!html(text).contains("tel:"), "\(html(text))")
    }

    @Test("six digits are one number, with or without its space")
    func six() {
        let link = "<a href=\"tel:116000\" aria-label=\"116\u{202F}000, Enfants disparus\">116\u{202F}000</a>"
        for text in ["le 116 000.", "le 116\u{A0}000.", "le 116000.", "le 116\u{202F}000."] {
            #expect(html(text) == "<p>le \(link).</p>")
        }
    }

    @Test("without a table, nothing changes")
    func none() {
        let document = Reading("Le 3114, [a](numero:3114)").document
        #expect(document.linkingHelplines(.none) == document)
    }
}
