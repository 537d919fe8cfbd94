import Testing

@testable import Exports

@Suite("Cells of tables")
struct CSVCellTests {
    @Test(
        "a cell a spreadsheet would run is text, a number stays one",
        arguments: [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+33 5", "'+33 5"), ("-0.86", "-0.86"),
            ("@somme", "'@somme"), ("-2+3", "'-2+3"), ("=\u{301}1", "'=\u{301}1"), ("=\u{200D}A1", "'=\u{200D}A1"),
            (" =A1", "' =A1"), ("\u{FEFF}=A1", "'\u{FEFF}=A1"), ("\u{202E}=A1", "'\u{202E}=A1"), ("＝A1", "'＝A1"),
            ("\t=A1", "'\t =A1"), ("\r=A1", "\"'\r =A1\""), ("\tx", "'\tx"), ("a;=A1", "a; =A1"),
            ("a\n=A1", "\"a\n =A1\""), ("a,@x", "\"a, @x\""),
            ("bonjour@la-toupie.example", "bonjour@la-toupie.example"),
            ("après-midi", "après-midi"),
        ])
    func formulas(_ text: String, _ cell: String) {
        #expect(CSVCell.quoted(text) == cell)
    }

    @Test(
        "what separates cells and rows stands between quotes",
        arguments: [
            ("INSEE, 2023", "\"INSEE, 2023\""), ("dit « \"oui\" »", "\"dit « \"\"oui\"\" »\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""), ("", ""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("a,\u{301}b", "\"a,\u{301}b\""),
        ])
    func separators(_ text: String, _ cell: String) {
        // By scalar: two texts that differ in a combining mark may be equal as texts.
        #expect(Array(CSVCell.quoted(text).unicodeScalars) == Array(cell.unicodeScalars))
    }

    @Test("a very long cell is kept whole")
    func long() {
        let text = "=" + String(repeating: "é\"", count: 5_000)
        #expect(CSVCell.quoted(text) == "\"'=" + String(repeating: "é\"\"", count: 5_000) + "\"")
    }

    @Test(
        "numbers are written with all their digits",
        arguments: [
            (101.0, "101"), (-0.86, "-0.86"), (0.00001, "0.00001"), (999_999_999_999_999, "999999999999999"),
            (0, "0"), (23.6, "23.6"),
        ])
    func numbers(_ value: Double, _ text: String) {
        #expect(CSVCell.number(value) == text)
    }
}
