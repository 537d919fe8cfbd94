import Fuzzing
import Testing

/// Readers on texts that nobody would write, the same at every run: `make fuzz` tries them for longer.
@Suite("Readers on made-up texts")
struct ShortRunTests {
    private static let count = 400

    @Test(
        "whatever they are given, readers answer soon, and what they promise holds",
        arguments: FuzzTarget.all.map(\.name))
    func holds(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let corpus = target.corpus(of: .here)
        #expect(corpus.count > 1)
        for bytes in corpus {
            if let flaw = target.flaw(in: bytes) { report(flaw, bytes) }
        }
        var mutations = Mutations(of: corpus, words: target.words, seed: 1, longest: 20_000)
        for _ in 0..<Self.count {
            let bytes = mutations.next()
            if let flaw = target.flaw(in: bytes) { return report(flaw, bytes) }
        }
    }

    private func report(_ flaw: String, _ bytes: [UInt8]) {
        Issue.record("\(flaw.prefix(400))\n\(String(decoding: bytes.prefix(2_000), as: UTF8.self).debugDescription)")
    }
}
