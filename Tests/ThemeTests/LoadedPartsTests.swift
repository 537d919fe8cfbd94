import Testing

@testable import Theme

@Suite("What a page makes a browser do")
struct LoadedPartsTests {
    private func parts(_ html: String) -> LoadedParts { LoadedParts(page: Array(html.utf8)) }

    @Test(
        "what is asked, and what a browser waits for",
        arguments: [
            ("<p>Rien</p>", [], 0),
            ("<link rel=\"stylesheet\" href=\"a.css\">", ["a.css"], 1),
            ("<link rel=\"stylesheet\" media=\"print\" href=\"a.css\">", ["a.css"], 0),
            ("<link rel=\"icon\" href=\"i.svg\"><link rel=\"canonical\" href=\"https://x.example/\">", ["i.svg"], 0),
            ("<link rel=preconnect href=https://x.example>", ["https://x.example"], 0),
            ("<script src=\"a.js\"></script>", ["a.js"], 1),
            ("<script defer src='a.js'></script><script type=\"module\" src=\"b.js\"></script>", ["a.js", "b.js"], 0),
            ("<img src=\"a.png\" srcset=\"a2.png 2x, a3.png 3x\" alt=\"\">", ["a.png", "a2.png", "a3.png"], 0),
            ("<a href=\"https://x.example/\">x</a><form action=\"/\"></form>", [], 0),
            ("<use href=\"#icone\"/><img src=\"data:image/png;base64,AA\" alt=\"\">", [], 0),
            ("<style>@import 'b.css'; p { background: url(\"f.png\") }</style>", ["b.css", "f.png"], 1),
            ("<STYLE>p { }</STYLE><img src=a.png>", ["a.png"], 0),
            ("<IMG SRC=a.png><p title='&lt;img src=b.png>'>", ["a.png"], 0),
        ] as [(String, [String], Int)])
    func addresses(_ html: String, _ asked: [String], _ blocking: Int) {
        let found = parts(html)
        #expect(found.addresses.sorted() == asked)
        #expect(found.blocking.count == blocking)
    }

    @Test("scripts, fonts, films and movement are counted; data is no script")
    func kinds() {
        let found = parts(
            """
            <script>let a = "<video>"</script><script type="application/ld+json">{}</script>
            <style>@font-face { src: url(a.woff2) } @keyframes b { }</style>
            <video src="c.mp4"></video><svg><animate/></svg>
            """)
        #expect(found.scripts == 1)
        #expect(found.fonts == 1)
        #expect(found.media == 1)
        #expect(found.animations == 2)
    }

    @Test(
        "hosts that are not the portal’s own",
        arguments: [
            ("https://Cdn.example/a.js", ["cdn.example"]), ("//cdn.example:8080/a", ["cdn.example"]),
            ("../a/b.js", []), ("/a.js", []), ("a.js?u=x", []),
        ] as [(String, [String])])
    func hosts(_ address: String, _ hosts: [String]) {
        #expect(parts("<img src=\"\(address)\" alt=\"\">").hosts.sorted() == hosts)
    }

    @Test("markup cut short anywhere is read to its end", arguments: 0..<60)
    func cut(length: Int) {
        let html = "<img src=\"a.png\"><style>p{background:url(b)}</style><script src="
        _ = parts(String(html.prefix(length)))
    }
}
