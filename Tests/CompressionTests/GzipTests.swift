import Foundation
import Testing

@testable import Compression

@Suite("What a file weighs once compressed")
struct GzipTests {
    /// Four thousand words of a village, in no order.
    private static let words: String = {
        let words =
            "la le ludothèque ouvre mardi jeux famille enfant parents atelier vaour cordes village mairie place midi soir"
            .split(separator: " ")
        var state: UInt64 = 1
        return (0..<4_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count]
        }.joined(separator: " ")
    }()

    @Test(
        "sizes are those of gzip -9 -n, to one in fifty and a few bytes",
        arguments: [
            ("", 20), ("a", 21), (String(repeating: "a", count: 1_000), 29),
            ("Les familles du Cordais et du Causse.\n", 53), (Self.words, 4_120),
        ])
    func sizes(_ text: String, _ gzip: Int) throws {
        let size = try #require(Gzip.size(of: Data(text.utf8)))
        #expect(abs(size - gzip) <= 3 + gzip / 50)
        #expect(try #require(Gzip.size(of: Data(text.utf8), .quick)) >= size)
    }

    @Test("what holds no pattern does not shrink, beyond the room of one piece too")
    func noise() throws {
        var state: UInt64 = 1
        let bytes = (0..<100_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        let size = try #require(Gzip.size(of: Data(bytes)))
        #expect((100_000...100_100).contains(size))
    }

    @Test("the same bytes have the same size every time")
    func same() {
        let page = Data((0..<5_000).map { "<li>\($0)</li>" }.joined().utf8)
        #expect(Set((0..<5).map { _ in Gzip.size(of: page) }).count == 1)
    }

    @Test("what is compressed has the size that is told, no date, and the same bytes every time")
    func compressed() throws {
        let page = Data((0..<5_000).map { "<li>\($0)</li>" }.joined().utf8)
        let packed = try #require(Gzip.compress(page))
        #expect(packed.count == Gzip.size(of: page))
        #expect(packed.prefix(8) == Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
        #expect(Gzip.compress(page) == packed)
    }
}
