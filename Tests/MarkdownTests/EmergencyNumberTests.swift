import Markdown
import SmallPortals
import Testing

@Suite("Numbers of two or three digits in texts")
struct EmergencyNumberTests {
    private static let helplines = Helplines(
        [
            ("15", "Samu"), ("17", "Police secours et gendarmerie"), ("18", "Pompiers"),
            ("112", "Numéro d’urgence européen"), ("115", "Samu social"), ("119", "Allô Enfance en danger"),
        ].compactMap { id, name in PhoneNumber(id).map { Helplines.Line(id: id, number: $0, name: name) } }
            + [PhoneNumber("114")].compactMap {
                $0.map { Helplines.Line(id: "114", number: $0, name: "Urgences par SMS", reach: .text) }
            }
            + [PhoneNumber("05 61 77 74 47")].compactMap {
                $0.map { Helplines.Line(id: "antipoison", number: $0, name: "Centre antipoison") }
            })

    /// The numbers that can be touched, in order.
    private func touched(_ text: String) -> [String] {
        let html = Reading(text).document.linkingHelplines(Self.helplines).html(root: "").html
        return html.split(separator: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test(
        "somebody is told to call",
        arguments: [
            ("Appelez le 15.", ["tel:15"]), ("appelez le **15** ou le **112**", ["tel:15", "tel:112"]),
            ("Composez le 18", ["tel:18"]), ("Faites le 17.", ["tel:17"]),
            ("Un enfant en danger : le 119.", ["tel:119"]),
            ("En danger immédiat : le 17, ou le 114 par message.", ["tel:17", "sms:114"]),
            (
                "Danger pour la vie : 15 ou 112. Violence : 17. Vous ne pouvez pas parler : 114.",
                ["tel:15", "tel:112", "tel:17", "sms:114"]
            ),
            ("Vous ne pouvez pas parler ? Écrivez au 114.", ["sms:114"]),
            ("envoyez un message au 114", ["sms:114"]), ("un SMS au **114**", ["sms:114"]),
            ("Un enfant seul ou en danger, c’est le 119 ou le 17.", ["tel:119", "tel:17"]),
            ("S’il va mal, le 15.", ["tel:15"]),
            ("Appelez le 119, ou le 17 s’il est en danger.", ["tel:119", "tel:17"]),
            ("Le 119 est ouvert à tous", ["tel:119"]),
            ("Le 112 peut utiliser le réseau des autres", ["tel:112"]), ("répond au 119", ["tel:119"]),
            ("Le 115 est le numéro de l’hébergement d’urgence", ["tel:115"]), ("le Samu (15)", ["tel:15"]),
            ("un voisin, le 15, le 18, le 112", ["tel:15", "tel:18", "tel:112"]), ("Police secours : 17", ["tel:17"]),
            ("> [!CAUTION]\n> **Danger immédiat : appelez le 17 ou le 112.**", ["tel:17", "tel:112"]),
            ("| Qui | Numéro |\n|-|-|\n| Samu | **15** |\n| Pompiers | 18 |", ["tel:15", "tel:18"]),
            ("au 05 61 77 74 47 ou le 15", ["tel:+33561777447", "tel:15"]),
            ("Antipoison : 05.61.77.74.47", ["tel:+33561777447"]),
        ])
    func called(text: String, addresses: [String]) {
        #expect(touched(text) == addresses)
    }

    @Test(
        "a day, an hour, an age, a count, a house, an article of a law is no call",
        arguments: [
            "Appelez avant le 15.", "Inscriptions jusqu’au 17 : appelez la mairie", "le 15 décembre, appelez-nous",
            "Urgence : réunion le 15 et le 17 décembre", "le 15 du mois", "Le 15 de chaque mois, une permanence",
            "Si le 15 tombe un samedi, appelez", "du 15 au 18", "de 15 à 18 ans", "les 15 et 17 mai", "mardi 15",
            "le mardi 17, appelez", "à 18 h", "18h15", "15 enfants en danger", "15-18 ans", "les 15-29 ans",
            "17,6 % des ménages", "18 rue des Pompiers", "112 habitants", "article 17 de la loi sur les violences",
            "loi du 18 décembre 2023, articles 17 et 18", "moins de 18 ans", "page 114", "n° 115", "RD 115",
            "La salle fait 115 m²", "15 € par appel", "18 autres rendez-vous", "au 112, route de Cordes",
            "`appelez le 15`", "~~appelez le 15~~", "[le 15](a.md)", "## Appeler le 15", "119 enfants accueillis",
            "de 9 h 15 à 10 h", "le train de 18 h 15", "1 15", "15 000 appels", "2026-11-15",
        ])
    func plain(text: String) {
        #expect(touched(text) == [])
    }

    @Test("the 114 is written to, without a text that would stay among the messages sent")
    func written() {
        let html = Reading("Écrivez au 114.").document.linkingHelplines(Self.helplines).html(root: "").html
        #expect(
            html == "<p>Écrivez au <a href=\"sms:114\" aria-label=\"Écrire au 114, Urgences par SMS\">114</a>.</p>\n")
        let named = Reading("[Urgences par SMS](numero:114)").document.linkingHelplines(Self.helplines).html(root: "")
        #expect(named.html == "<p><a href=\"sms:114\">Urgences par SMS, 114</a></p>\n")
    }

    @Test("a text without markup calls too, and is escaped")
    func sentence() {
        #expect(
            HTMLFragment.calling("En danger <b> appelez le 15", Self.helplines).html
                == "En danger &lt;b&gt; appelez le <a href=\"tel:15\" aria-label=\"15, Samu\">15</a>")
        #expect(HTMLFragment.calling("Fête & jeux", Self.helplines).html == "Fête &amp; jeux")
    }

    @Test(
        "eight times as many numbers in one paragraph or row take about eight times as long, not sixty-four",
        arguments: ["*15* a ", "le 15 ou 112 ", "*05 61 77 74 47* et 15 , "])
    func growth(piece: String) {
        func time(_ count: Int) -> Duration {
            let text = String(repeating: piece, count: count)
            let document = Reading(text).document
            return (0..<3).map { _ in
                processorTime { _ = document.linkingHelplines(Self.helplines) }
            }.min() ?? .zero
        }
        let few = max(time(250), .milliseconds(1))
        #expect(time(2_000) < few * 28)
    }
}
