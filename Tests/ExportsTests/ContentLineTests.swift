import Testing

@testable import Exports

@Suite("Lines of calendars and cards")
struct ContentLineTests {
    @Test(
        "text cannot end its line, nor begin another property",
        arguments: [
            ("Vaour, place ; marché", "Vaour\\, place \\; marché"), ("a\nBEGIN:VALARM", "a\\nBEGIN:VALARM"),
            ("a\r\nb\rc", "a\\nb\\nc"), ("C:\\n", "C:\\\\n"), ("a\u{2028}b\u{85}c", "a\\nb\\nc"), ("", ""),
        ])
    func escaping(_ text: String, _ escaped: String) {
        #expect(ContentLine("SUMMARY", text: text).folded == "SUMMARY:\(escaped)\r\n")
    }

    @Test("a value of another type keeps no control character")
    func controls() {
        #expect(
            ContentLine("URL", "https://a.example/\r\nATTACH:x\u{0}\t").folded == "URL:https://a.example/ATTACH:x\r\n")
    }

    @Test("lines are folded at 75 octets, never inside a character or an escape")
    func folding() {
        for length in 60...80 {
            for tail in ["é;é", "\n\n", "👩‍👧,", "\\\\"] {
                let text = String(repeating: "a", count: length) + String(repeating: tail, count: 40)
                let folded = ContentLine("SUMMARY", text: text).folded
                let lines = folded.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
                #expect(lines.allSatisfy { $0.utf8.count <= 75 })
                #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
                #expect(lines.allSatisfy { ($0.reversed().prefix { $0 == "\\" }.count) % 2 == 0 })
                let unfolded = folded.replacing("\r\n ", with: "")
                #expect(unfolded == "SUMMARY:" + ContentLine.escaped(text) + "\r\n")
            }
        }
    }
}

extension ContentLine {
    /// The line as it is written.
    fileprivate var folded: String { String(decoding: [self].bytes, as: UTF8.self) }
}
