import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Content

@Suite("Characters that are not seen")
struct HiddenCharacterTests {
    private func codes(_ text: String) -> [String] { HiddenCharacters.found(in: Array(text.utf8)).map(\.name) }

    @Test(
        "what turns the reading, has no width or is a tag is found",
        arguments: [
            ("\u{202E}gpj", "U+202E"), ("a\u{2067}b", "U+2067"), ("a\u{200B}b", "U+200B"), ("a\u{E0041}", "U+E0041"),
            ("a\u{FEFF}b", "U+FEFF"), ("a\u{200D}b", "U+200D"), ("a\u{200C}b", "U+200C"), ("a\u{2060}b", "U+2060"),
            ("a\u{200E}", "U+200E"), ("a\u{FE0F}", "U+FE0F"), ("a\u{E0100}", "U+E0100"), ("\u{3164}", "U+3164"),
            ("a\u{2028}b", "U+2028"), ("\u{180E}", "U+180E"), ("a\u{2062}", "U+2062"), ("a\u{34F}b", "U+034F"),
            ("\u{FFF9}", "U+FFF9"), ("\u{61C}a", "U+061C"), ("\u{1D173}", "U+1D173"), ("\u{115F}", "U+115F"),
            ("👩\u{200D}a", "U+200D"), ("1\u{200D}2", "U+200D"), ("\u{1F3F4}a\u{E0067}", "U+E0067"),
        ])
    func found(text: String, code: String) {
        #expect(codes(text) == [code])
    }

    @Test(
        "what holds an emoji or a word together is left",
        arguments: [
            "👩\u{200D}👧", "👩\u{200D}👩\u{200D}👧\u{200D}👦", "❤\u{FE0F}", "🏳\u{FE0F}\u{200D}🌈", "👩🏽\u{200D}🔬",
            "1\u{FE0F}\u{20E3}",
            "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "👁\u{FE0F}\u{200D}🗨\u{FE0F}",
            "می\u{200C}خواهم", "क्\u{200D}ष", "mi\u{AD}di", "9\u{202F}h\u{A0}: oui", "« L’été… » – 日本 שלום", "e\u{301}",
            "\u{FB01}", "ﷺ", "🎲", "ᄀ",
        ])
    func left(text: String) {
        #expect(codes(text) == [])
    }

    @Test(
        "written by their code, they are found too",
        arguments: [
            ("a&#x202E;b", ["U+202E"]), ("a&#8238;b", ["U+202E"]), ("&rlm;&ZeroWidthSpace;", ["U+200F", "U+200B"]),
            ("\"a\\u202Eb\"", ["U+202E"]), ("\"\\U000E0041\"", ["U+E0041"]),
            ("\"\\U0001F3F4\\U000E0067\\U000E007F\"", []), ("\\u00E9 &#233; &amp; \\ & &#x1F600;", []),
            ("\"\\U0001F469\\u200D\\U0001F467\"", []), ("&#xFFFFFFFF;", []),
        ])
    func written(text: String, expected: [String]) {
        #expect(HiddenCharacters.written(in: Array(text.utf8)).map(\.name) == expected)
    }

    @Test(
        "they are told at their place in every kind of text",
        arguments: [
            ("content/agenda/essai.md", "---\ntitre: Fête\u{200B}\n---\n", "2:12"),
            ("content/agenda/essai.md", "---\ntitre: Fête\n---\nÉté\u{2066}\n", "4:4"),
            ("seeds/themes.csv", "id,nom\r\neveil,É\u{202E}veil\r\n", "2:8"),
            ("themes/cordais/textes.yaml", "a: \"b\u{202E}\"\n", "1:6"), ("guichet.yaml", "nom: a\u{E0041}\n", "1:7"),
            ("themes/cordais/templates/a.mustache", "<p>\u{200B}\n", "1:4"),
            ("content/agenda/essai.md", "\u{FEFF}---\ntitre: &#x202E;\n---\n", "2:8"),
        ])
    func place(path: String, text: String, expected: String) {
        var report = Report()
        TextCheck.check(SourceTree([path: text]), report: &report)
        #expect(places(report.sorted.map(sentence)) == ["\(expected) caractere-cache"])
    }

    @Test("a file of nothing else is read soon")
    func soon() {
        for piece in ["\u{202E}", "&#x202E;", "👩\u{200D}", "\\u202E"] {
            let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
            let time = processorTime {
                var report = Report()
                TextCheck.check(SourceTree(["content/agenda/a.md": text]), report: &report)
            }
            #expect(time < .seconds(2), "\(piece.debugDescription)")
        }
    }
}
