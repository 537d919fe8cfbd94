import Diagnostics
import Testing

@Suite("What people wrote, shown without being obeyed")
struct HarmlessTextTests {
    @Test(
        "a value stays on its line, and says its controls",
        arguments: [
            ("Fête du jeu", "Fête du jeu"), ("a\nb", "a\\nb"), ("a\r\n::stop-commands::x", "a\\r\\n::stop-commands::x"),
            ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{9B}2J", "\\u{9B}2J"), ("a\tb", "a\\tb"), ("\u{7F}", "\\u{7F}"),
            ("\u{202E}gpj", "\\u{202E}gpj"), ("\u{2067}x\u{2069}", "\\u{2067}x\\u{2069}"),
            ("a\u{2028}b", "a\\u{2028}b"),
            ("z\u{200B}z", "z\\u{200B}z"), ("\u{E0041}", "\\u{E0041}"), ("👩‍👧", "👩‍👧"), ("mi\u{AD}di", "mi\u{AD}di"),
            ("9\u{202F}h\u{A0}: oui", "9\u{202F}h\u{A0}: oui"),
        ])
    func line(text: String, shown: String) {
        #expect(HarmlessText.line(text) == shown)
    }

    @Test("a value is cut at 200 characters")
    func value() {
        #expect(HarmlessText.value(String(repeating: "z", count: 200)).count == 200)
        #expect(HarmlessText.value(String(repeating: "z", count: 201)) == String(repeating: "z", count: 199) + "…")
    }

    @Test("what a sentence quotes is cut, the sentence goes on")
    func sentence() {
        let long = String(repeating: "z", count: 5_000)
        let cut = String(repeating: "z", count: 199) + "…"
        #expect(HarmlessText.sentence("« \(long) » n’est pas « oui ».") == "« \(cut) » n’est pas « oui ».")
        #expect(HarmlessText.sentence("« \(long)") == "« \(cut) ")
        #expect(HarmlessText.sentence(String(repeating: "a ", count: 9_000)).unicodeScalars.count == 4_000)
    }

    @Test("no form of the report holds what a terminal would obey, be it in a name or in a value")
    func everyForm() {
        let evil = "p\n::stop-commands::zz\n::error::y\u{1B}[2J\u{9B}1m\u{202E}\u{7F}"
        let found = report(
            finding("« \(evil) » n’est pas un statut.", in: "content/\(evil).md", suggestion: "Écrivez « \(evil) »."))
        let lines = ["content/\(evil).md": "statut: \(evil)"]
        let forms = [
            TextPrinter(colours: false) { lines[$0] }.print(found), GitHubPrinter.print(found),
            JSONPrinter.print(found),
            GitLabPrinter.print(found), SARIFPrinter.print(found),
        ]
        for form in forms {
            #expect(!form.unicodeScalars.contains { "\u{1B}\u{9B}\u{202E}\u{7F}\r".unicodeScalars.contains($0) })
            #expect(!form.split(separator: "\n").contains { $0.hasPrefix("::stop") || $0.hasPrefix("::error::y") })
        }
    }
}
