import Markdown
import Testing

@Suite("Addresses")
struct AddressTests {
    @Test(
        "what passes, and how it is written",
        arguments: [
            ("https://www.caf.fr", "https://www.caf.fr"),
            ("HTTPS://WWW.Caf.FR/Aide", "https://www.caf.fr/Aide"),
            ("http://caf.fr:8080/a?b=c&d=e#f", "http://caf.fr:8080/a?b=c&d=e#f"),
            ("https://fr.wikipedia.org/wiki/École_(lieu)", "https://fr.wikipedia.org/wiki/%C3%89cole_(lieu)"),
            ("https://a.fr/100%", "https://a.fr/100%25"),
            ("https://a.fr/%C3%A9#a#b", "https://a.fr/%C3%A9#a%23b"),
            ("https://école.fr/", "https://école.fr/"),
            ("mailto:Contact@Mairie.fr", "mailto:Contact@mairie.fr"),
            ("tel:05-36-49-12-34", "tel:+33536491234"),
            ("tel:119", "tel:119"),
        ])
    func safe(text: String, expected: String) {
        #expect(SafeAddress(text)?.text == expected)
        #expect(SafeAddress(expected)?.text == expected)
    }

    @Test(
        "what does not pass",
        arguments: [
            "", "a", "caf.fr", "/a", "//caf.fr", "https:", "https://", "https:caf.fr", "https:/caf.fr",
            "https:///caf.fr",
            "https://caf", "https://caf.fr@evil.fr", "https://a:b@caf.fr", "https://127.0.0.1", "https://a..fr",
            "https://-a.fr", "https://a.fr.", "https://a.fr:0", "https://a.fr:99999", "https://a.fr:",
            "https://a.fr:+80",
            "https://a.fr/ b", "https://a.fr/\"onclick", "https://a.fr/<", "https://a.fr\\@b.fr",
            "https://a\u{200B}.fr",
            "https://a.fr/\u{202E}gpj", "https://аррӏе.com", "https://[::1]/", "https://a.fr\n", " https://a.fr",
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,a", "vbscript:a", "file:///etc/passwd",
            "ftp://a.fr", "mailto:", "mailto:a@b.fr?bcc=c@d.fr", "mailto:a@b.fr%0Abcc:c@d.fr",
            "mailto:a@b.fr,c@d.fr",
            "mailto:%61@b.fr", "tel:", "tel:abc", "tel:+1 555", "tel:119;ext=2",
        ])
    func unsafe(text: String) {
        #expect(SafeAddress(text) == nil)
    }

    @Test("an endless address does not pass")
    func endless() {
        #expect(SafeAddress("https://a.fr/" + String(repeating: "a", count: 2_100)) == nil)
    }

    @Test("kind, host and examples")
    func parts() {
        #expect(SafeAddress("https://www.Caf.fr/a")?.host == "www.caf.fr")
        #expect(SafeAddress("https://la-ribambelle.example")?.isExample == true)
        #expect(SafeAddress("https://www.example.org/")?.isExample == true)
        #expect(SafeAddress("https://example.fr")?.isExample == false)
        #expect(SafeAddress("mailto:a@b.example")?.isExample == true)
        #expect(SafeAddress("tel:0536491234")?.isExample == true)
        #expect(SafeAddress("tel:119")?.kind == .phone)
    }

    @Test("e-mail addresses", arguments: ["contact@mairie.fr", "a.b-c_d+e@x-y.example", "A1@b.co"])
    func email(text: String) {
        #expect(EmailAddress(text)?.text == text)
        #expect(EmailAddress(text)?.uri == "mailto:" + text)
    }

    @Test(
        "what is not one e-mail address",
        arguments: [
            "", "a", "@b.fr", "a@", "a@b", "a@b@c.fr", ".a@b.fr", "a.@b.fr", "a..b@c.fr", "a b@c.fr",
            "a@b.fr\r\nBcc: c",
            "é@b.fr", "a@b.fr ", "<a@b.fr>", "a%0A@b.fr", "a@-b.fr", "a@b.1", "\"a\"@b.fr", "a@é.fr",
        ])
    func notEmail(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test(
        "a refused destination says what to write",
        arguments: [
            ("[a](www.caf.fr)", "Écrivez https://www.caf.fr."),
            ("[a](contact@caf.fr)", "Écrivez mailto:contact@caf.fr."),
        ])
    func suggestions(text: String, suggestion: String) {
        #expect(Reading(text).report.diagnostics.first?.suggestion == suggestion)
    }

    @Test(
        "destinations that are refused in a text, each at its place",
        arguments: [
            "/annuaire/", "//caf.fr", "javascript:a", "javascript%3Aa", "javascript%253Aa", "a%0Ab.md", "a?b.md",
            "ftp://a.fr",
            "mailto:a@b.fr?subject=c", "tel:+1555", "x:y", "%2F%2Fcaf.fr", "a%ZZ.md", "https://caf", "%5C%5Ccaf.fr",
        ])
    func refused(destination: String) {
        let reading = Reading("é [un mot](\(destination)) b", line: 9)
        #expect(reading.findings == ["adresse-refusee 9:12"])
        #expect(reading.html == "<p>é un mot b</p>")
    }

    @Test(
        "a picture comes from the portal",
        arguments: ["https://a.fr/b.jpg", "data:image/png;base64,AAAA", "http://a.fr/b"])
    func pictures(destination: String) {
        let reading = Reading("![une vue](\(destination))")
        #expect(reading.findings == ["adresse-refusee 1:12"])
        #expect(reading.html == "<p>une vue</p>")
    }
}
