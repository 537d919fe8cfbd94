import Diagnostics
import Testing

@Suite("The line that shows a mistake")
struct ExcerptTests {
    /// The shown line and the carets under it.
    private func excerpt(of line: String, column: Int, length: Int = 1) -> [String] {
        let printer = TextPrinter(colours: false) { _ in line }
        let lines = printer.print(finding("Ici.", column: column, length: length)).split(separator: "\n").map(
            String.init)
        return lines.count == 5 ? [String(lines[2].dropFirst(6)), String(lines[3].dropFirst(6))] : lines
    }

    @Test("carets stand under every wrong character")
    func carets() {
        #expect(excerpt(of: "jour: 05/12/2026", column: 7, length: 10) == ["jour: 05/12/2026", "      ^^^^^^^^^^"])
    }

    @Test("columns are counted in Unicode scalars: é in two scalars takes two")
    func scalars() {
        #expect(excerpt(of: "e\u{301}te\u{301} x", column: 7) == ["e\u{301}te\u{301} x", "      ^"])
    }

    @Test("a tab is shown as one space, so that carets stay under their characters")
    func tabs() {
        #expect(excerpt(of: "a\t\tb", column: 4) == ["a  b", "   ^"])
    }

    @Test("what a terminal would obey is shown as a mark", arguments: ["\u{1B}", "\u{0}", "\u{7}", "\r", "\u{9B}"])
    func controls(character: String) {
        #expect(excerpt(of: "a\(character)[31mb", column: 2) == ["a\u{FFFD}[31mb", " ^"])
    }

    @Test("a place past the end of the line has one caret after it", arguments: [4, 5, 1_000, Int.max])
    func pastTheEnd(column: Int) {
        #expect(excerpt(of: "abc", column: column, length: 9) == ["abc", "   ^"])
    }

    @Test("a place before the line is its first character", arguments: [1, 0, -5])
    func beforeTheStart(column: Int) {
        #expect(excerpt(of: "abc", column: column) == ["abc", "^"])
    }

    @Test("carets do not go further than the line")
    func longerThanTheLine() {
        #expect(excerpt(of: "abcdef", column: 4, length: 1_000_000) == ["abcdef", "   ^^^"])
    }

    @Test("a long line is cut at a hundred characters")
    func longLine() {
        let digits = String(repeating: "0123456789", count: 20)
        #expect(excerpt(of: digits, column: 11) == [digits.prefix(100) + "…", "          ^"])
    }

    @Test("far along a long line, the cut is around the place")
    func farAlong() {
        let line = String(repeating: "a", count: 150) + "X" + String(repeating: "b", count: 150)
        let shown = "…" + String(repeating: "a", count: 40) + "X" + String(repeating: "b", count: 59) + "…"
        #expect(excerpt(of: line, column: 151) == [shown, String(repeating: " ", count: 41) + "^"])
    }

    @Test("at the end of a long line, only its start is cut")
    func end() {
        let line = String(repeating: "a", count: 150) + "X"
        #expect(
            excerpt(of: line, column: 151)
                == ["…" + String(repeating: "a", count: 40) + "X", String(repeating: " ", count: 41) + "^"])
    }

    @Test("the gutter is as wide as the line's number")
    func gutter() {
        let printer = TextPrinter(colours: false) { _ in String(repeating: "\n", count: 99) + "cent" }
        #expect(printer.print(finding("Ici.", line: 100)).contains("\n      |\n  100 | cent\n      | ^\n"))
    }
}
