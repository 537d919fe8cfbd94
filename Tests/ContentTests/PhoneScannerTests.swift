import Testing

@testable import Content

@Suite("Telephone numbers in any text")
struct PhoneScannerTests {
    private func found(_ text: String) -> [String] {
        PhoneScanner.numbers(in: text, file: "a.md").map {
            "\($0.location.line):\($0.location.column)+\($0.length) \($0.value.digits)"
        }
    }

    @Test(
        "French numbers, however they are spaced",
        arguments: [
            "05 63 00 00 00", "0563000000", "05.63.00.00.00", "05-63-00-00-00", "05\u{A0}63\u{A0}00\u{A0}00\u{A0}00",
            "05\u{202F}63\u{202F}00\u{202F}00\u{202F}00", "+33 5 63 00 00 00", "+33563000000", "0 563 000 000",
        ])
    func written(text: String) {
        #expect(found("Le \(text).") == ["1:4+\(text.unicodeScalars.count) 0563000000"])
        #expect(found(text) == ["1:1+\(text.unicodeScalars.count) 0563000000"])
        #expect(found("(\(text))") == ["1:2+\(text.unicodeScalars.count) 0563000000"])
    }

    @Test(
        "numbers with the country’s prefix in other ways are found too",
        arguments: ["+33 (0)5 63 00 00 00", "0033 5 63 00 00 00"])
    func otherPrefixes(text: String) {
        #expect(found("Le \(text).").map { $0.split(separator: " ").last } == ["0563000000"])
    }

    @Test("a number ends with its tenth digit, whatever follows after a space")
    func tenDigits() {
        #expect(found("05 63 00 00 00 24 h sur 24") == ["1:1+14 0563000000"])
    }

    @Test("several, each at its place, on any line")
    func several() {
        #expect(
            found("été 05 63 00 00 00 / 06 00 00 00 00\n\ntel:0563000001") == [
                "1:5+14 0563000000", "1:22+14 0600000000", "3:5+10 0563000001",
            ])
    }

    @Test(
        "what only looks like one is left alone",
        arguments: [
            "", "0", "+", "+3", "+33", "2026-11-16", "05 63 00 00", "05 63 00 00 0", "05  63 00 00 00", "056300000000",
            "105 63 00 00 00", "44.0704123456", "1.0563000000", "200034064", "00 63 00 00 00", "05/63/00/00/00",
            "FR76 3000 6000 0112 3456 7890 189", "81309",
        ])
    func leftAlone(text: String) {
        #expect(found(text) == [])
    }

    @Test("words are found at each of their places")
    func words() {
        let places = PhoneScanner.occurrences(of: ".example", in: "é.example\n.example .example", file: "a.md")
        #expect(places.map { "\($0.line):\($0.column)" } == ["1:2", "2:1", "2:10"])
        #expect(PhoneScanner.occurrences(of: ".example", in: "rien", file: "a.md").isEmpty)
    }
}
