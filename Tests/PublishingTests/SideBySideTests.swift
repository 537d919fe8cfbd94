import Testing

@testable import Publishing

@Suite("Files side by side")
struct SideBySideTests {
    private struct Refusal: Error, Equatable { let item: Int }

    @Test("what comes of each item keeps the order of the items", arguments: [0, 1, 15, 16, 17, 5_000])
    func order(count: Int) { #expect(SideBySide.map(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 }) }

    @Test("of several errors, the first in the order of the items is thrown, whichever came first")
    func firstError() {
        #expect(throws: Refusal(item: 700)) {
            try SideBySide.forEach(Array(0..<5_000)) { item in
                if item >= 700, item.isMultiple(of: 100) { throw Refusal(item: item) }
            }
        }
    }
}
