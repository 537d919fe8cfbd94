import Diagnostics
import Foundation
import Markdown
import Testing

@Suite("Links")
struct LinkTests {
    @Test("links to the portal are listed with their places, in reading order")
    func references() {
        let text = """
            Voir [la fiche](../annuaire/x.md#horaires) et [plus bas](#tarifs).

            > - Encore [x.md](x.md) et
            >   [x.md](x.md "titre") puis ![vue](images/a.jpg)

            [Un][r], https://www.caf.fr et [la Caf](https://www.caf.fr).

            [r]: <y.md>
            """
        let links = Reading(text, line: 8).document.links
        #expect(
            links.map(\.destination) == [
                "../annuaire/x.md#horaires", "#tarifs", "x.md", "x.md", "images/a.jpg", "y.md",
            ])
        #expect(
            links.map { "\($0.location.line):\($0.location.column)" } == [
                "8:17", "8:58", "10:19", "11:12", "11:38", "15:7",
            ])
        #expect(links.map(\.length) == [25, 7, 4, 4, 12, 4])
        #expect(links.map(\.isImage) == [false, false, false, false, true, false])
    }

    @Test("a text indented in the front matter counts its indentation")
    func indentation() {
        let links = Reading("a\n[b](b.md)", line: 4, column: 3).document.links
        #expect(links.first?.location == SourceLocation(file: "content/guide/a.md", line: 5, column: 7))
    }

    @Test("a reference tells the file that is meant")
    func files() {
        func file(_ destination: String) -> String? {
            let place = SourceLocation(file: "content/guide/a.md")
            return LinkReference(destination: destination, location: place, length: 1).file
        }
        #expect(file("../annuaire/x.md#horaires") == "content/annuaire/x.md")
        #expect(file("b.md") == "content/guide/b.md")
        #expect(file("./b%C3%A9.md") == "content/guide/bé.md")
        #expect(file("#ici") == "content/guide/a.md")
        #expect(file("../../README.md") == "README.md")
        #expect(file("../../../etc/passwd") == nil)
    }

    @Test("found links lead there, others are their text only")
    func resolution() {
        let text = "[a](a.md) [b](b.md) [c](#c) [**d**](d.pdf) ![e](e.jpg) ![f](f.jpg)"
        let document = Reading(text).document.resolvingLinks { link in
            switch link.destination {
            case "a.md": .page(path: "annuaire/a/", anchor: "été")
            case "#c": .anchor("c")
            case "d.pdf": .file(path: "documents/d \"1\".pdf")
            case "e.jpg": .picture(ShownPicture(.init(path: "images/e 1.webp", width: 800, height: 600)))
            default: nil
            }
        }
        #expect(
            document.html(root: "../").html == """
                <p><a href="../annuaire/a/#%C3%A9t%C3%A9">a</a> b <a href="#c">c</a> \
                <a href="../documents/d%20%221%22.pdf"><strong>d</strong></a> \
                <img src="../images/e%201.webp" alt="e" loading="lazy" decoding="async" width="800" height="600"> f</p>

                """)
        let home = Reading("[a](a.md)").document.resolvingLinks { _ in .page(path: "") }
        #expect(home.html(root: "").html == "<p><a href=\"./\">a</a></p>\n")
    }

    @Test("a picture has its sizes to choose from; the one that opens a text is fetched at once, others are not")
    func pictures() {
        let sizes = [480, 960].map { ShownPicture.Form(path: "images/e, 1/\($0).webp", width: $0, height: $0 / 2) }
        let text = "![un](e.jpg) ![deux](e.jpg)\n\n![trois](e.jpg)\n"
        let document = Reading(text).document.resolvingLinks { _ in
            .picture(ShownPicture(sizes[0], wider: [sizes[1]]))
        }
        let start = """
            <img src="../images/e%2C%201/480.webp" srcset="../images/e%2C%201/480.webp 480w, \
            ../images/e%2C%201/960.webp 960w" sizes="\(ShownPicture.sizes)" alt=
            """.trimmingCharacters(in: .newlines)
        let end = " decoding=\"async\" width=\"960\" height=\"480\">"
        #expect(
            document.html(root: "../").html == "<p>\(start)\"un\"\(end) \(start)\"deux\" loading=\"lazy\"\(end)</p>\n"
                + "<p>\(start)\"trois\" loading=\"lazy\"\(end)</p>\n")
        let late = Reading("Un mot.\n\n![un](e.jpg)").document.resolvingLinks { _ in .picture(ShownPicture(sizes[0])) }
        #expect(late.html(root: "").html.contains("loading=\"lazy\"") && !late.html(root: "").html.contains("srcset"))
    }

    @Test(
        "bare addresses are links without what follows them",
        arguments: [
            ("voir https://www.caf.fr.", "https://www.caf.fr", "."),
            ("voir https://www.caf.fr…", "https://www.caf.fr", "…"),
            ("(https://www.caf.fr)", "https://www.caf.fr", ")"),
            ("« https://www.caf.fr »", "https://www.caf.fr", "\u{202F}»"),
            ("«https://www.caf.fr»", "https://www.caf.fr", "\u{202F}»"),
            ("https://www.caf.fr\u{A0}!", "https://www.caf.fr", "\u{202F}!"),
            ("https://www.caf.fr : oui", "https://www.caf.fr", "\u{A0}: oui"),
            ("https://www.caf.fr/a?b=c;d, puis", "https://www.caf.fr/a?b=c;d", ", puis"),
            ("<https://www.caf.fr>", "https://www.caf.fr", ""),
        ])
    func bareAddresses(text: String, address: String, rest: String) {
        let html = html(text)
        #expect(html.contains("<a href=\"\(address)\" rel=\"noopener external\">\(address)</a>\(rest)</p>"))
        #expect(Reading(text).findings == [])
    }

    @Test("addresses without scheme and e-mail addresses")
    func otherBareAddresses() {
        #expect(html("www.caf.fr.") == "<p><a href=\"http://www.caf.fr\" rel=\"noopener external\">www.caf.fr</a>.</p>")
        #expect(html("à contact@caf.fr.") == "<p>à <a href=\"mailto:contact@caf.fr\">contact@caf.fr</a>.</p>")
        #expect(html("<contact@caf.fr>") == "<p><a href=\"mailto:contact@caf.fr\">contact@caf.fr</a></p>")
        #expect(html("[le 119](tel:119)") == "<p><a href=\"tel:119\">le 119</a></p>")
    }

    @Test(
        "a link's text says where it leads",
        arguments: [
            ("[ici](a.md)", ["lien-imprecis 1:2"]),
            ("é [Cliquez **ici** !](https://www.caf.fr)", ["lien-imprecis 1:4"]),
            ("[En savoir plus…](a.md)", ["lien-imprecis 1:2"]),
            ("> - a\n>   [ici][r]\n\n[r]: a.md", ["lien-imprecis 2:6"]),
            ("[](a.md)", ["lien-sans-texte 1:1"]),
            ("[ ](https://www.caf.fr)", ["lien-sans-texte 1:1"]),
            ("[`` ` ``](a.md)", ["lien-imprecis 1:2"]),
            ("[![vue](a.jpg)](a.md)", []),
            ("[![](a.jpg)](a.md)", ["image-sans-alternative 1:2", "lien-sans-texte 1:1"]),
            ("[La Caf, ici](a.md)", []),
        ])
    func linkTexts(text: String, findings: [String]) {
        #expect(Reading(text).findings == findings)
    }

    @Test("a link in a link is text")
    func nested() {
        let html = html("[![a@b.fr](c.jpg) https://x.fr](https://www.caf.fr)")
        #expect(html.components(separatedBy: "<a").count == 2)
    }
}
