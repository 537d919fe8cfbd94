import Markdown
import Testing

@Suite("CommonMark, spot checks")
struct CommonMarkTests {
    @Test(
        "text becomes HTML",
        arguments: [
            ("Bonjour", "<p>Bonjour</p>"),
            ("*a* **b** ~~c~~ ~d~", "<p><em>a</em> <strong>b</strong> <del>c</del> ~d~</p>"),
            ("\\~~a~~ `\\~~b~~` *\\~c*", "<p>~~a~~ <code>\\~~b~~</code> <em>~c</em></p>"),
            ("~~a *b* `c` ~~ ~~d~~", "<p>~~a <em>b</em> <code>c</code> ~~ <del>d</del></p>"),
            (
                "[^a] `[^a]` [^b](https://x.fr)",
                "<p>[^a] <code>[^a]</code> <a href=\"https://x.fr\" rel=\"noopener external\">^b</a></p>"
            ),
            ("a  \nb", "<p>a<br>\nb</p>"),
            ("a\\\nb", "<p>a<br>\nb</p>"),
            ("a\nb", "<p>a\nb</p>"),
            ("&eacute; &amp; &lt;", "<p>é &amp; &lt;</p>"),
            ("`a < b`", "<p><code>a &lt; b</code></p>"),
            ("## Un\n\nDeux\n----", "<h2 id=\"un\">Un</h2>\n<h2 id=\"deux\">Deux</h2>"),
            ("***", "<hr>"),
            ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
            ("    code\n", "<pre><code>code\n</code></pre>"),
            ("```swift x\nlet a\n```", "<pre><code class=\"langue-swift\">let a\n</code></pre>"),
            ("```a\"onclick=\nb\n```", "<pre><code>b\n</code></pre>"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
            ("1. a\n   - b", "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>"),
            ("- \n- b", "<ul>\n<li></li>\n<li>b</li>\n</ul>"),
            ("- ## a", "<ul>\n<li>\n<h2 id=\"a\">a</h2>\n</li>\n</ul>"),
            (
                "[Caf][c]\n\n[c]: https://www.caf.fr",
                "<p><a href=\"https://www.caf.fr\" rel=\"noopener external\">Caf</a></p>"
            ),
            ("a <!-- b --> c", "<p>a  c</p>"),
            ("<!-- a -->\n\nb", "<p>b</p>"),
            ("", ""),
        ])
    func rendering(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test("headings move down, never beyond 6")
    func offset() {
        let document = Reading("## a\n\n### b\n\n#### c\n\n##### d\n\n###### e").document
        let html = document.html(root: "", headingOffset: 1).html
        #expect(html.contains("<h3 id=\"a\">"))
        #expect(html.contains("<h6 id=\"d\">"))
        #expect(html.contains("<h6 id=\"e\">"))
    }

    @Test("a text of one paragraph can do without it")
    func inline() {
        #expect(Reading("Un *mot*").document.inlineHTML(root: "")?.html == "Un <em>mot</em>")
        #expect(Reading("").document.inlineHTML(root: "")?.html == "")
        #expect(Reading("a\n\nb").document.inlineHTML(root: "") == nil)
    }

    @Test("plain text keeps the words only")
    func plainText() {
        let text = "## Titre\n\nUn **mot** et [un lien](x.md).\n\n- a\n- `b`\n\n|c|d|\n|-|-|\n|e|f|\n\n![g](g.jpg)"
        #expect(Reading(text).document.plainText == "Titre\nUn mot et un lien.\na\nb\nc d\ne f\ng")
    }

    @Test("emptiness")
    func emptiness() {
        #expect(Reading("").document.isEmpty)
        #expect(Reading(" \n\n<!-- rien -->\n").document.isEmpty)
        #expect(!Reading("a").document.isEmpty)
    }
}
