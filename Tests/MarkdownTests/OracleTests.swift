import Foundation
import Testing

/// `cmark-gfm`, GitHub’s own program, says what tables, struck out words and bare addresses are.
///
/// What differs on purpose is left out of the texts: tildes right beside `*` or `_`, brackets and parentheses that do
/// not match and entities within an address, what stands behind a table without a blank line, when it cannot be a row, addresses that no site
/// has (`http://a`, `ftp:`).
@Suite("As GitHub’s program reads them")
struct OracleTests {
    private static let end = "FINDELESSAI"

    @Test("tables")
    func tables() throws {
        try compare([
            "| ", "|", "|", " a ", "b", "\\|", "`c`", "`|`", "\n", "\n", "|-|-|\n", "|:-|-:|\n", "-|-\n", "| - |\n",
            "**d**", "[r]", "\n\n", "e f", "---\n", "~~g~~", " | ", "|a|b|\n|-|-|\n", "|a|\n|-|\n", "| é |",
            "\n- |a|b|\n  |-|-|\n  |c|\n\n", "\n> |a|b|\n> |-|-|\n> |c|d|e|\n\n", "\n1. |a|\n   |-|\n\n",
        ])
    }

    @Test("struck out words")
    func strikes() throws {
        try compare([
            "~~", "~~", "~~", "~", "a", " ", "b ", " ", "\nb", "(", ")", ".", "é", "\\~~", "`c`", "[d](https://x.fr)",
            " **mot** ", "\n\na", "x~~~y", "~~e~~", "~~ ",
        ])
    }

    @Test("bare addresses")
    func addresses() throws {
        try compare([
            " https://a.fr", " http://b.fr/c_d_e", " www.c.fr", " x@y.fr", " x.y+z@w-v.fr", " (www.c.fr)",
            " (https://a.fr/(b))", " **https://a.fr/b_c**", " *www.c.fr*", " https://h.fr/a*b*c",
            " https://h.fr/a~~b~~",
            " https://h.fr/~a", " https://h.fr?a=b&c=d", " https://h.fr/a,", ".", ",", " ", "\n", " http://",
            " @a.fr", " a@", " a@b", " a.b@c.de", " xhttps://a.fr", " https://a_b.fr/", " www.a_b.fr/",
            " `https://a.fr`", " <https://a.fr/b_c>", " [e](https://a.fr/b_c_d)", " é", " https://a.fr/b-",
        ])
    }

    /// Reads some hundreds of texts made of pieces, the same at each run, here and there.
    private func compare(_ pieces: [String]) throws {
        var generator = SplitMix(seed: 12)
        let texts = (0..<600).map { _ in
            "a"
                + (0..<Int.random(in: 2...12, using: &generator)).compactMap { _ in
                    pieces.randomElement(using: &generator)
                }
                .joined()
        }
        let definition = "\n\n[r]: https://x.fr\n\n"
        let expected = try theirs(texts.map { $0 + "\n\n\(Self.end)" }.joined(separator: "\n\n") + definition)
        #expect(expected.count == texts.count + 1)
        for (text, html) in zip(texts, expected) {
            #expect(plain(Reading(text + definition).html) == plain(html), "\(text.debugDescription)")
        }
    }

    private func theirs(_ text: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", "--strikethrough-double-tilde",
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let writer = Thread {
            try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return html.components(separatedBy: "<p>\(Self.end)</p>\n")
    }

    /// HTML without what is each program’s own: classes, wrappers, typography, the way addresses are encoded.
    private func plain(_ html: String) -> String {
        var text = html
        for (pattern, replacement) in [
            (#"<div class="tableau"[^>]*>\n"#, ""), (#"</table>\n</div>"#, "</table>"), (#"<table [^>]*>"#, "<table>"),
            (#"<t[hd]( scope="col")?( class="a-gauche"| align="left")>"#, "<c left>"),
            (#"<t[hd]( scope="col")?( class="a-droite"| align="right")>"#, "<c right>"),
            (#"<t[hd]( scope="col")?>"#, "<c>"), (#"</t[hd]>"#, "</c>"), (#" rel="noopener external""#, ""),
            (#"<(h[1-6]) id="[^"]*">"#, "<$1>"), (#"<(hr|br) />"#, "<$1>"), ("’", "'"), ("…", "..."),
            ("[\u{202F}\u{A0}]", " "), (#" ([;:!?])"#, "$1"), (#"<tbody>\n</tbody>\n"#, ""), (#"\n+"#, "\n"),
        ] {
            text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
