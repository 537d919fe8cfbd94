import Foundation
import SmallPortals

/// A reader of what people write, the texts it is tried with, and what must hold whatever it is given.
public struct FuzzTarget: Sendable {
    /// What it is called on the command line: `markdown`.
    public let name: String
    /// Words its texts are made of, for those who change them.
    public let words: [String]
    let texts: @Sendable (Repository) -> [String]
    let judge: @Sendable ([UInt8]) -> String?

    /// - Parameters:
    ///   - name: what it is called on the command line.
    ///   - words: what its texts are made of.
    ///   - texts: what the repository holds of this kind.
    ///   - judge: reads bytes, and tells in a sentence what does not hold; nil when all does.
    init(
        _ name: String, words: [String], texts: @escaping @Sendable (Repository) -> [String],
        judge: @escaping @Sendable ([UInt8]) -> String?
    ) {
        self.name = name
        self.words = words
        self.texts = texts
        self.judge = judge
    }

    /// What a text may take of the processor.
    public static let patience = Duration.seconds(2)

    /// All of them.
    public static let all: [FuzzTarget] = [
        frontMatter, markdown, recurrences, openingHours, phoneNumbers, tables, outlines, templates, styles,
    ]

    /// What does not hold for these bytes; nil when all does.
    public func flaw(in bytes: [UInt8]) -> String? {
        var flaw: String?
        let time = processorTime { flaw = judge(bytes) }
        return flaw ?? (time > Self.patience ? "Reading took \(time)." : nil)
    }

    /// The texts of the repository to begin from, each once, the shortest first.
    public func corpus(of repository: Repository) -> [[UInt8]] {
        Set(texts(repository)).map { Array($0.utf8) }.sorted {
            $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
        }
    }
}
