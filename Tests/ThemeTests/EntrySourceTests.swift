import Testing

@testable import Theme

@Suite("The text of an entry beside its page")
struct EntrySourceTests {
    @Test(
        "comments stay at home, and nothing else does",
        arguments: [
            ("titre: Fête # à relire", "titre: Fête"),
            ("# à relire\ntitre: Fête", "titre: Fête"),
            ("contact:\n  # celui de Paul\n  telephone: 3919", "contact:\n  telephone: 3919"),
            ("titre: \"Salle # 3\" # la grande", "titre: \"Salle # 3\""),
            ("titre: 'L''école # 3' # la grande", "titre: 'L''école # 3'"),
            ("titre: \"a \\\" # b\" # c", "titre: \"a \\\" # b\""),
            ("titre: L'école # d'en bas", "titre: L'école"),
            ("titre: Le n°#3", "titre: Le n°#3"),
            (
                "simple: |\n  # un titre\n\n  du texte # ici\ntitre: Fête # non",
                "simple: |\n  # un titre\n\n  du texte # ici\ntitre: Fête"
            ),
            ("titre: \"un\n  # deux\"\nlieu: Salle # non", "titre: \"un\n  # deux\"\nlieu: Salle"),
            ("themes: [\"a # b\", c] # d", "themes: [\"a # b\", c]"),
        ]) func comments(_ written: String, _ kept: String)
    {
        let body = "\n---\n# Un titre # du texte\n---\n# un autre\n"
        #expect(EntrySource.withoutComments("---\n\(written)\(body)") == "---\n\(kept)\(body)")
    }
}
