import Diagnostics
import Foundation
import Markdown
import SmallPortals
import Testing

@Suite("Hostile texts", .serialized)
struct HostileTextTests {
    private static let vectors = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<SCRIPT SRC=//a.fr/x.js>",
        "a <script>alert(1)</script> b", "<scr<script>ipt>", "<a href=\"javascript:alert(1)\">a</a>",
        "<iframe src=a>",
        "<!-- --><script>alert(1)</script>", "<!-- a\n--><script>a</script>", "<!--><script>alert(1)</script>",
        "<!-- <script>",
        "<?php a ?>", "<!DOCTYPE html>", "<![CDATA[<script>alert(1)</script>]]>", "<style>a</style>",
        "<base href=//a.fr>",
        "<meta http-equiv=refresh content=0>", "<details ontoggle=alert(1) open>",
        "<math><mi xlink:href=javascript:a>",
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java&#10;script:alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](javascript&colon;alert(1))", "[a](javascript&#58;alert(1))", "[a](javascript&#x3A;alert(1))",
        "[a](javascript%3Aalert(1))", "[a](&#x6A;avascript:alert(1))", "[a](<java script:alert(1)>)",
        "[a](\u{200B}javascript:alert(1))",
        "[a](\u{FEFF}javascript:alert(1))", "[a](\\javascript:alert(1))", "[a](vbscript:alert(1))",
        "[a](data:text/html,<script>)",
        "[a](//evil.fr)", "[a](\\\\evil.fr)", "[a](https://a.fr/\" onclick=\"alert(1))",
        "[a](https://a.fr/'onclick='alert(1))",
        "[a](https://a.fr \"\\\" onclick=alert(1)\")", "![\" onerror=alert(1) x=\"](a.jpg)",
        "![a](javascript:alert(1))",
        "![a](a.jpg \"x\\\" onerror=alert(1)\")", "<javascript:alert(1)>", "<data:text/html,a>",
        "[a]: javascript:alert(1)\n\n[a]",
        "```\"><script>alert(1)</script>\na\n```", "    <script>alert(1)</script>", "`<script>alert(1)</script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>",
        "|<script>|\n|-|\n|<b onclick=a>|",
        "> [!<script>]\n> a", "## <script>alert(1)</script>", "## \" onclick=\"a", "| \" onclick=a |\n|-|",
        "[a](#\" onclick=\"a)",
        "[a](x.md\"onclick=a)", "[a](javascript:\u{301}alert(1))", "[a](/\u{301}/evil.fr)",
        "[a](\"\u{301} onclick=a)", "xmpp:a@b.fr/javascript:alert(1)", "[a](mailto:a@b.fr?bcc=c@d.fr)",
        "\u{0}<script>alert(1)</script>",
        "[^\" onclick=\"a]\n\n[^\" onclick=\"a]: b", "[^a]\n\n[^a]: <script>alert(1)</script>",
        "[^'onclick=a]\n\n[^'onclick=a]: [b](javascript:alert(1))", "- [x] <script>alert(1)</script>",
    ]

    @Test("no script, no handler, no foreign scheme reaches the page", arguments: vectors)
    func vector(text: String) {
        var already: Set<String> = []
        let document = Reading(text).document
            .explainingAcronyms(Glossary(["alert": "<script>", "a": "\" onclick=\"b"]), alreadyExplained: &already)
            .resolvingLinks { .page(path: $0.path, anchor: $0.anchor) }
        for tag in tags(in: document.html(root: "../").html) {
            let plain = tag.lowercased()
            #expect(
                !["<script", "<img src=x", "<svg", "<iframe", "<style", "<base", "<meta"].contains {
                    plain.hasPrefix($0)
                })
            #expect(
                plain.firstMatch(of: /\son[a-z]+\s*=/.ignoresCase()) == nil || !outsideQuotes(plain).contains(" on"))
            #expect(!plain.contains("javascript:") && !plain.contains("vbscript:") && !plain.contains("\"data:"))
            #expect(!plain.contains("href=\"//"))
        }
    }

    @Test(
        "deep nesting ends soon",
        arguments: [
            ">", "> ", "- ", "[", "![", "*a **a ", "1. ", "~~a ", "![[](", "[a](", "> - ", "[^a]: ", "> [^a]: ",
            "- [ ] ",
        ])
    func nesting(piece: String) {
        let time = processorTime {
            let document = Reading(String(repeating: piece, count: 10_000)).document
            _ = document.html(root: "")
            _ = document.plainText
        }
        #expect(time < .seconds(8))
    }

    @Test("a picture whose address is not found in the text is told at its line all the same")
    func pictureOutOfSight() {
        let reading = Reading("a\n\n![](a\u{0}b.jpg)")
        #expect(reading.report.diagnostics.contains { $0.rule.id == MarkdownRules.imageWithoutAlternative.id })
        #expect(reading.report.diagnostics.allSatisfy { $0.location.line == 3 && $0.location.column >= 1 })
    }

    @Test("what is nested too deep is told once")
    func nestingIsTold() {
        #expect(Reading(String(repeating: ">", count: 10_000) + "a").findings == ["imbrication-excessive 1:100"])
    }

    @Test(
        "repetition ends soon",
        arguments: [
            "a@b.", "a@a", "![[]()", "*_", "`", "``a`", "<", "<!--", "<a ", "&", "www.", "http://", "[]()",
            "[a](b)", "[a][b]",
            "[a]: b\n", "|a", "|a\n", "\n|", "a\n", "|a\n|-\n", "|a|\n|-|\n\n", "> |a\n> |-\n", "~~", "~~a", "[^a]",
            "[^",
            "www._", "https://a_", "www.a_.", "\\~", "[a](#b) ", "![](a)", "<b>", "a**b_c*", "Caf ", "« ! ", "1 ",
            "0 00 ", "... ", "'",
            "[^a]: b\n", "[^a]: b\n\n    c\n\n", "> [^a]: b\n", "[[^a]](b) ", "*[^a]", "[^a b] ", "\n    [^a]: b",
            "- [x] a\n",
            "\u{7F8}a}", "\u{7F9}",
        ])
    func repetition(piece: String) {
        let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
        let time = processorTime {
            var already: Set<String> = []
            let document = Reading(text).document.explainingAcronyms(Glossary(["Caf": "b"]), alreadyExplained: &already)
            _ = document.html(root: "")
        }
        #expect(time < .seconds(8))
    }

    @Test("notes and references without end are read soon")
    func notes() {
        let count = 5_000
        let texts = [
            "[^0]\n\n" + (0..<count).map { "[^\($0)]: [^\($0 + 1)]\n" }.joined(),
            (0..<count).map { "[^\($0)] " }.joined() + "\n\n" + (0..<count).map { "[^\($0)]: a\n" }.joined(),
            (0..<40).map { "[^abcdefgh\($0)]: a\n" }.joined() + (0..<count).map { "[^abcdefgh\($0)x] " }.joined(),
            "[^a]: b\n\n" + String(repeating: "[^a] ", count: 19_000),
        ]
        let time = processorTime { for text in texts { _ = Reading(text).html } }
        #expect(time < .seconds(8))
        #expect(Reading(texts[0]).document.plainText == "[^\(count)]")
    }

    @Test("a text or a table beyond measure is not read")
    func size() {
        #expect(Reading(String(repeating: "a", count: 100_001)).findings == ["texte-demesure 1:1"])
        let columns = String(repeating: "|-", count: 1_600)
        let table = "\(columns)\n\(columns)\n" + String(repeating: "a\n", count: 1_600)
        #expect(Reading("a\n\n" + table, line: 5).findings == ["texte-demesure 7:1"])
    }

    @Test("random pieces never break anything")
    func random() {
        var generator = SplitMix(seed: 2)
        let pieces = [
            "[", "]", "(", ")", "!", "<", ">", "*", "_", "~~", "`", "#", "- ", "1. ", "> ", "\n", "\n\n", "    ",
            "|", "|-|\n", "a", "é",
            "\u{301}", "👩‍👧", "\u{0}", "\u{FEFF}", "\u{202E}", "\r", "\r\n", "\t", "&#x1F600;", "&#0;", "&#xFFFF;",
            "&nbsp;", "<!--", "-->",
            "https://a.fr", "[!NOTE]", "a.md", "\\", "\"", "'", "=", "---\n", "Caf", "\u{10FFFF}",
            "99999999999999999999. ", "www.", "@", "[^a]", "[^a]: ", "\n[^a]: ", "[^b c]", "[x] ", "- [ ] ", "\u{7F8}",
            "\u{7F9}", "}", "+   ",
        ]
        for _ in 0..<3_000 {
            let count = Int.random(in: 1...40, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let reading = Reading(text, line: 8)
            var already: Set<String> = []
            let document = reading.document.explainingAcronyms(Glossary(["Caf": "b"]), alreadyExplained: &already)
            let html = document.html(root: "").html
            #expect(isBalanced(html), "\(text.debugDescription)")
            let lines = text.count { $0.isNewline } + 8
            for finding in reading.report.diagnostics {
                #expect((8...lines).contains(finding.location.line), "\(text.debugDescription)")
            }
        }
    }

    @Test("many threads read as one does")
    func threads() async {
        let text = "~~a~~ https://www.caf.fr b@c.fr |\n\n|a|\n|-|\n|~~b~~|\n"
        let expected = Reading(text).html
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<500).allSatisfy { _ in Reading(text).html == expected } }
            }
            for await same in group { #expect(same) }
        }
    }

    @Test("forbidden characters do not reach the page")
    func characters() {
        #expect(escapeHTML("a\u{1}\u{7F}\u{85}\u{A0}é\u{FB01}\t\n") == "a\u{A0}é\u{FB01}\t\n")
        let noncharacters = String(decoding: [0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
        #expect(escapeHTML("a\(noncharacters)b") == "ab")
        #expect(escapeHTML("<a href=\"b\">'&") == "&lt;a href=&quot;b&quot;&gt;&#39;&amp;")
        #expect(HTMLFragment(escaping: "<") + HTMLFragment(trusted: "<br>") == HTMLFragment(trusted: "&lt;<br>"))
        #expect(html("a&#1;b") == "<p>ab</p>")
    }

    /// Every tag of the markup.
    private func tags(in html: String) -> [String] {
        html.matches(of: /<[^>]*>/.matchingSemantics(.unicodeScalar)).map { String($0.output) }
    }

    /// A tag without its attribute values.
    private func outsideQuotes(_ tag: String) -> String {
        tag.replacing(/"[^"]*"/, with: "")
    }

    /// Whether every element that is opened is closed, in order.
    private func isBalanced(_ html: String) -> Bool {
        var open: [Substring] = []
        for tag in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/.matchingSemantics(.unicodeScalar)) {
            if ["br", "hr", "img"].contains(tag.output.2) { continue }
            if tag.output.1.isEmpty {
                open.append(tag.output.2)
            } else if open.popLast() != tag.output.2 {
                return false
            }
        }
        return open.isEmpty
    }
}
