import Testing

/// `cmark-gfm`, GitHub’s own program, says what tables, struck out words and bare addresses are.
///
/// What differs on purpose is left out of the texts: tildes right beside `*` or `_`, brackets and parentheses that do
/// not match and entities within an address, what stands behind a table without a blank line, when it cannot be a row, addresses that no site
/// has (`http://a`, `ftp:`), boxes of tasks in quotes and of items within one line, which `cmark-gfm` takes for text, `[x]`
/// behind an empty box, which it takes for a tick.
@Suite("As GitHub’s program reads them")
struct OracleTests {
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

    @Test("tasks")
    func tasks() throws {
        try compare([
            "\n- [ ] a", "\n- [x] b", "\n- [X] **c**", "\n* [ ] d", "\n1. [x] e", "\n- [ ]", "\n- [ ]f", "\n- [x]\tg",
            "\n- h", "\n\n", "\n  i", "\n  - [ ] j", "\n  - [x] k", "\n\n  l", "\n- \\[ ] m", "\n- [y] n", " [ ] o",
            "\n[ ] p", "\n- [ ] # q", "\n- [ ] > r", "\n+  [ ]  s", "\n- ~~[ ]~~ t", "\n- [ ] `u`",
            "\n- [ ] v\n\n      w",
        ])
    }

    /// Reads some hundreds of texts made of pieces, the same at each run, here and there.
    private func compare(_ pieces: [String]) throws {
        let texts = Oracle.texts(of: pieces, count: 600).map { "a" + $0 }
        let definition = "\n\n[r]: https://x.fr\n\n"
        let expected = try Oracle.html(of: texts, behind: definition)
        #expect(expected.count == texts.count)
        for (text, html) in zip(texts, expected) {
            #expect(Oracle.plain(Reading(text + definition).html) == Oracle.plain(html), "\(text.debugDescription)")
        }
    }
}
