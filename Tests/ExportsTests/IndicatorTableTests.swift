import Testing

@testable import Exports

@Suite("Tables to download")
struct IndicatorTableTests {
    @Test(
        "a cell a spreadsheet would run is text, a number stays one",
        arguments: [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+33 5", "'+33 5"), ("-0.86", "-0.86"),
            ("@somme", "'@somme"),
            ("INSEE, 2023", "\"INSEE, 2023\""), ("dit « \"oui\" »", "\"dit « \"\"oui\"\" »\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""), ("", ""), ("\tx", "'\tx"),
        ])
    func cells(_ text: String, _ cell: String) {
        #expect(CSVCell.quoted(text) == cell)
    }
}
