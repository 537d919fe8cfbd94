import Diagnostics
import Testing

@Suite("Findings on a terminal")
struct TextPrinterTests {
    private static let source = """
        ---
        titre: Fête du jeu
        commune: Vaoour
        ---

        """

    private let plain = TextPrinter(colours: false) { $0 == "a.md" ? Self.source : nil }

    @Test("one finding: place, message, excerpt with carets, what to write, why")
    func whole() {
        let found = finding(
            "« Vaoour » n’est pas une commune.", line: 3, column: 10, length: 6,
            suggestion: "Vouliez-vous dire « Vaour » ?")
        #expect(
            plain.print(found) == """
                a.md:3:10: erreur: « Vaoour » n’est pas une commune. [essai]
                    |
                  3 | commune: Vaoour
                    |          ^^^^^^
                  → Vouliez-vous dire « Vaour » ?
                  Parce qu’il le faut.

                """)
    }

    @Test("without a suggestion there is no arrow; with a file that cannot be read, no excerpt")
    func bare() {
        #expect(
            plain.print(finding("Absent.", rule("r", .warning), in: "b.md")) == """
                b.md:1:1: attention: Absent. [r]
                  Parce qu’il le faut.

                """)
    }

    @Test("a line that the file does not have gives no excerpt", arguments: [0, -1, 6, Int.max])
    func noSuchLine(line: Int) {
        #expect(!plain.print(finding("Plus loin.", line: line)).contains("|"))
    }

    @Test("all findings in order, then how many")
    func all() {
        let several = report(
            finding("Deux.", in: "b.md", line: 2), finding("Un.", rule("r", .warning), in: "b.md"),
            finding("Trois.", in: "b.md", line: 3))
        #expect(
            plain.print(several) == """
                b.md:1:1: attention: Un. [r]
                  Parce qu’il le faut.

                b.md:2:1: erreur: Deux. [essai]
                  Parce qu’il le faut.

                b.md:3:1: erreur: Trois. [essai]
                  Parce qu’il le faut.

                2 erreurs, 1 point d’attention.

                """)
    }

    @Test("nothing to say, nothing said")
    func empty() {
        #expect(plain.print(Report()) == "")
    }

    @Test("the closing line counts in French")
    func summary() {
        #expect(plain.print(report(finding("Un."))).hasSuffix("\n1 erreur.\n"))
        let warning = rule("r", .warning)
        #expect(
            plain.print(report(finding("Un.", warning), finding("Deux.", warning))).hasSuffix(
                "\n2 points d’attention.\n"))
    }

    @Test("colours stand around the place, the weight, the rule and the carets, and only when asked for")
    func colours() {
        let coloured = TextPrinter(colours: true) { _ in "titre: X" }
        let esc = "\u{1B}["
        #expect(
            coloured.print(finding("Court.", column: 8, suggestion: "Plus long.")) == """
                \(esc)1ma.md:1:8\(esc)0m: \(esc)31merreur\(esc)0m: Court. \(esc)2m[essai]\(esc)0m
                  \(esc)2m  |\(esc)0m
                  \(esc)2m1 |\(esc)0m titre: X
                  \(esc)2m  |\(esc)0m        \(esc)31m^\(esc)0m
                  \(esc)32m→\(esc)0m Plus long.
                  \(esc)2mParce qu’il le faut.\(esc)0m

                """)
        #expect(coloured.print(finding("Bof.", rule("r", .warning))).contains("\(esc)33mattention\(esc)0m"))
        #expect(coloured.print(finding("Bof.", rule("r", .note))).contains("\(esc)34mremarque\(esc)0m"))
        #expect(!plain.print(finding("Court.", line: 2)).contains("\u{1B}"))
    }
}
