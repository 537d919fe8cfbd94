import Testing

/// `cmark-gfm` says which notes are shown, what they say, and what number each reference has.
///
/// What differs on purpose is left out of the texts: a first line that would begin another block (`[^a]: - b`), a mark
/// indented by one to three columns with further paragraphs, references within links and pictures, which stand behind
/// them here, references in notes that are not shown, which do not count here, `[^a](b c)`, addresses right before a
/// mark, labels with `` ` ``, `<`, `&`, `\`, `|` or braces, two marks at the beginning
/// of one line, a note within the one of the same name, stars that both programs pair otherwise, notes or not.
@Suite("Notes, as GitHub’s program reads them")
struct NoteOracleTests {
    @Test("what is defined where, and what is not")
    func definitions() throws {
        try compare(
            Oracle.texts(
                of: [
                    "\n\nA[^a] b", "\n\nC[^A][^b] [^d]", "\n\n**d[^c]** [^é] é", "\n\n`[^a]` [^zz] \\[^a]",
                    "\n\n| [^a] | b |\n|-|-|\n| [^b] | **c[^c]** |\n\n",
                    "\n\n[^a]: Un", "\n\n[^b]: Deux **mots**\n", "\n[^c]: trois\n", "\n[^É]:quatre",
                    "\n\n[^b_c*]: cinq",
                    "\n\nF[^b_c*] g", "\n    suite", "\n\n    plus loin", "\nparesseux",
                    "\n\n    - item\n    - autre\n", "\n\n    > cité\n",
                    "\n\n        code\n", "\n\n    ```\n    [^a]: code\n\n    ```\n", "\n\n```\n[^a]: code\n```\n",
                    "\n\n    [^d]: dedans",
                    "\n\n- x[^a]\n- y", "\n\n- x\n\n  [^c]: dedans\n\n      encore\n",
                    "\n\n> z[^b]\n>\n> [^b]: cité\n> suite\n\n",
                    "\n\n1. u\n[^a]: entre\n2. v\n", "\n\n## Titre[^a]\n", "\n***\n", "\n\n[^vide]:\n\n",
                    "\n\n[^c d]: pas une note", "\n\nH ![^a]",
                    "\n\n    |k|l|\n    |-|-|\n    |m|n|\n", "\n\n> - [^a]: p\n\n", "\n\n~~q[^b]~~", "\n\n\n",
                ], count: 400))
    }

    @Test("what is referred to from notes, too")
    func references() throws {
        let middles = Oracle.texts(
            of: ["x ", "[^2]", "[^3]", " y\n", "[^4]", "*z[^2]* ", "\n\n    w", "[^5]", "\n    - v[^3]", "**[^1]**"],
            count: 900)
        let texts = (0..<200).map { index in
            let parts = middles[(index * 4)..<(index * 4 + 4)].map { $0 }
            return "A[^1][^2][^3][^4] \(parts[0].replacing("\n", with: " "))\n\n"
                + "[^3]: b \(parts[1])\n\n[^1]: c \(parts[2])\n[^2]: d \(parts[3])\n\nE[^2] f\n\n[^4]: g"
        }
        try compare(texts)
    }

    private func compare(_ texts: [String]) throws {
        for text in texts {
            let expected = try Oracle.htmlWithNotes(of: text)
            #expect(Oracle.plain(Reading(text).html) == Oracle.plain(expected), "\(text.debugDescription)")
        }
    }
}
