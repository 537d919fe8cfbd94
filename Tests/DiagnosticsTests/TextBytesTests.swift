import Foundation
import Testing

@testable import Diagnostics

@Suite("What is asked of texts on their bytes")
struct TextBytesTests {
    /// Texts of a few signs each, white space of all kinds and their neighbours among them.
    private static let texts: [String] = {
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let signs: [Unicode.Scalar] =
            (0x00...0x22).compactMap { Unicode.Scalar($0 as UInt32) }
            + [
                " ", " ", " ", "a", "é", "€", "’", "\u{7F}", "\u{80}", "\u{84}", "\u{85}", "\u{86}", "\u{9F}", "\u{A0}",
                "\u{A1}", "\u{1680}", "\u{1681}", "\u{180E}", "\u{2000}", "\u{200A}", "\u{200B}", "\u{2028}",
                "\u{2029}",
                "\u{202F}", "\u{2030}", "\u{205F}", "\u{2060}", "\u{3000}", "\u{3001}", "\u{FEFF}", "\u{1F44B}",
            ]
        return (0..<4000).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0..<next(9) { text.append(signs[next(signs.count)]) }
            return String(text)
        }
    }()

    @Test("white space is collapsed as by taking characters apart")
    func collapsed() {
        for text in Self.texts + ["", " ", "a  b", " a", "a ", "a\r\nb", "déjà bien"] {
            let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.collapsingSpaces == expected, "\(text.debugDescription)")
        }
    }

    @Test("controls are those of Unicode")
    func controls() {
        for text in Self.texts {
            let expected = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
            #expect(text.hasControls == expected, "\(text.debugDescription)")
        }
    }

    @Test("a text is found in another")
    func found() {
        #expect("a.example".hasBytes(of: ".example") && "".hasBytes(of: "") && "a".hasBytes(of: ""))
        #expect(!"a.exampl".hasBytes(of: ".example") && !"".hasBytes(of: "a"))
    }
}
