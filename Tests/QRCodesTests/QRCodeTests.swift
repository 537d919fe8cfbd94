import Testing

@testable import QRCodes

@Suite("A text that a phone reads from paper")
struct QRCodeTests {
    /// The pattern in three corners that tells readers where the symbol is (ISO/IEC 18004, 6.3.3).
    private static let finder = [
        "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
    ]

    @Test("three corners hold a finder pattern, the fourth does not")
    func corners() throws {
        let code = try #require(QRCode("https://familles.example/portail/communes/penne/"))
        func corner(_ top: Int, _ left: Int) -> [String] {
            (top..<top + 7).map { row in
                String((left..<left + 7).map { code.isDark(row: row, column: $0) ? "#" : "." })
            }
        }
        let far = code.size - 7
        #expect(corner(0, 0) == Self.finder)
        #expect(corner(0, far) == Self.finder)
        #expect(corner(far, 0) == Self.finder)
        #expect(corner(far, far) != Self.finder)
    }

    @Test(
        "the symbol is the smallest that holds the text",
        arguments: [(14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37)])
    func size(_ bytes: Int, _ modules: Int) throws {
        // Bytes that versions 1, 2 and 4 hold at level M (ISO/IEC 18004, table 7).
        #expect(try #require(QRCode(String(repeating: "a", count: bytes))).size == modules)
    }

    @Test("what cannot be a symbol gives none", arguments: ["", "a\0b", String(repeating: "a", count: 2_332)])
    func refused(_ text: String) { #expect(QRCode(text) == nil) }

    @Test("the longest text that fits is accepted")
    func longest() { #expect(QRCode(String(repeating: "a", count: 2_331))?.size == 177) }

    @Test("the path draws the dark modules and nothing else, four modules from the edge")
    func path() throws {
        let code = try #require(QRCode("https://familles.example/"))
        var drawn: Set<[Int]> = []
        for run in code.path.split(separator: "M") {
            let part = try #require(run.wholeMatch(of: /(\d+) (\d+)h(\d+)v1h-(\d+)z/))
            let (column, row) = (try #require(Int(part.1)), try #require(Int(part.2)))
            #expect(part.3 == part.4)
            for step in 0..<(try #require(Int(part.3))) { #expect(drawn.insert([row, column + step]).inserted) }
        }
        var dark: Set<[Int]> = []
        for row in 0..<code.size {
            for column in 0..<code.size where code.isDark(row: row, column: column) {
                dark.insert([row + 4, column + 4])
            }
        }
        #expect(drawn == dark)
        #expect(code.drawnSize == code.size + 8)
    }

    @Test("texts in many threads give what they give alone")
    func threads() async {
        let texts = (0..<200).map { "https://familles.example/communes/\($0)/" }
        let alone = texts.map { QRCode($0) }
        let together = await withTaskGroup(of: (Int, QRCode?).self) { group in
            for (position, text) in texts.enumerated() { group.addTask { (position, QRCode(text)) } }
            return await group.reduce(into: [Int: QRCode?]()) { $0[$1.0] = $1.1 }
        }
        #expect(texts.indices.allSatisfy { together[$0] == alone[$0] })
    }
}
