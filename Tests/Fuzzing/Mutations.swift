/// Texts made of others, the same for the same seed.
public struct Mutations {
    private var dice: Dice
    private let corpus: [[UInt8]]
    private let words: [[UInt8]]
    private let longest: Int

    /// - Parameters:
    ///   - corpus: the texts to begin from, at least one.
    ///   - words: what may be put in.
    ///   - seed: what all depends on.
    ///   - longest: bytes of the longest text that is made.
    public init(of corpus: [[UInt8]], words: [String], seed: UInt64, longest: Int = 60_000) {
        self.corpus = corpus.isEmpty ? [[]] : corpus
        self.words = words.map { Array($0.utf8) }
        self.longest = longest
        dice = Dice(seed: seed)
    }

    /// The next text.
    public mutating func next() -> [UInt8] {
        var bytes = corpus[dice.below(corpus.count)]
        for _ in 0...dice.below(5) { change(&bytes) }
        return Array(bytes.prefix(longest))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let range = piece(of: bytes)
        switch dice.below(9) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: dice.below(bytes.count + 1))
        case 2: bytes.insert(contentsOf: word(), at: range.lowerBound)
        case 3: bytes.replaceSubrange(range, with: word())
        case 4: bytes.insert(UInt8(dice.below(256)), at: range.lowerBound)
        case 5 where !range.isEmpty: bytes[range.lowerBound] ^= 1 << UInt8(dice.below(8))
        case 6:
            let other = corpus[dice.below(corpus.count)]
            bytes.replaceSubrange(range, with: other[piece(of: other)])
        case 7:
            let times = 1 << dice.below(14)
            let repeated = range.count > 12 || dice.below(2) == 0 ? word() : Array(bytes[range])
            let most = longest / max(1, repeated.count)
            bytes.insert(contentsOf: (0..<min(times, most)).flatMap { _ in repeated }, at: range.lowerBound)
        default: bytes.insert(contentsOf: scalar(), at: range.lowerBound)
        }
    }

    private mutating func piece(of bytes: [UInt8]) -> Range<Int> {
        let start = dice.below(bytes.count + 1)
        return start..<min(bytes.count, start + dice.below(dice.below(4) == 0 ? 200 : 8))
    }

    private mutating func word() -> [UInt8] { words.isEmpty ? [0x20] : words[dice.below(words.count)] }

    private mutating func scalar() -> [UInt8] {
        Array(String(Unicode.Scalar(UInt32(dice.below(0x11_0000))) ?? "\u{301}").utf8)
    }
}

/// Random numbers that are the same at every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 to one below the limit.
    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }
}
