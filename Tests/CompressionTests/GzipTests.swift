import Foundation
import Testing

@testable import Compression

@Suite("What a file weighs once compressed")
struct GzipTests {
    // What `gzip -9 -n` gives for the same bytes.
    @Test(
        "sizes are those of gzip, level 9",
        arguments: [
            ("", 20), ("a", 21), (String(repeating: "a", count: 1_000), 29),
            ("Les familles du Cordais et du Causse.\n", 53),
        ])
    func sizes(_ text: String, _ size: Int) { #expect(Gzip.size(of: Data(text.utf8)) == size) }

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
