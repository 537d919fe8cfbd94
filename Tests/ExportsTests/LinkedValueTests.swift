import Foundation
import Testing

@testable import Exports

@Suite("Values of JSON-LD")
struct LinkedValueTests {
    /// Noncharacters, which Swift refuses in a literal and HTML in a page.
    private static let forbidden = String(
        String.UnicodeScalarView([0xFDD0, 0xFFFE, 0x1FFFF].compactMap { Unicode.Scalar($0 as UInt32) }))

    @Test("nothing a text holds can close the element it stands in, open a comment or break the JSON")
    func escaping() throws {
        let texts = [
            "</script><script>alert(1)</script>", "<!--<script>", "]]>", "&lt;", "\"\\\n\r\t\0\u{1B}",
            "\u{2028}\u{2029}",
            "\u{7F}\u{85}" + Self.forbidden, "👩‍👧 é \u{202E}abc", String(repeating: "é<", count: 10_000),
        ]
        for text in texts {
            let json = LinkedValue.text(text).json
            #expect(!json.unicodeScalars.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) })
            #expect(!json.unicodeScalars.contains { $0.value < 32 || (0x7F...0x9F).contains($0.value) })
            let data = Data("[\(json)]".utf8)
            #expect(try JSONDecoder().decode([String].self, from: data) == [text])
        }
        #expect(LinkedValue.text("</a>" + Self.forbidden).json == #""\u003c/a\u003e\ufdd0\ufffe\ud83f\udfff""#)
    }

    @Test("what is nil or empty is not written, a list of one is its element, whole numbers have no point")
    func compact() {
        let node = LinkedNode(
            "Thing", id: "#a",
            [
                "a": nil as String?, "b": "", "c": [String](), "d": ["x"], "e": ["x", "y"], "f": 3.0, "g": 2.5,
                "h": false, "i": LinkedNode(id: "#b"),
            ])
        #expect(
            node.linked?.json
                == ##"{"@type":"Thing","@id":"#a","d":"x","e":["x","y"],"f":3,"g":2.5,"h":false,"i":{"@id":"#b"}}"##)
    }
}
