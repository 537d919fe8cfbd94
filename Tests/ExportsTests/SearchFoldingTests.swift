import SmallPortals
import Testing

@testable import Exports

@Suite("Words of a search")
struct SearchFoldingTests {
    /// What the generator and the script do alike.
    private struct Cases: Decodable {
        let mots: [[Word]]
        let memes: [[String]]
        let differents: [[String]]

        /// A text, or its words.
        enum Word: Decodable {
            case text(String)
            case words([String])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .text(text)
                } else {
                    self = .words(try container.decode([String].self))
                }
            }
        }
    }

    private func vectors() throws -> Cases { try Vectors.read("repli", as: Cases.self) }

    private func stems(of words: [String]) -> [String] {
        var folding = SearchFolding()
        return words.map { word in folding.words(of: word).map { SearchStem.of($0.folded) }.joined(separator: " ") }
    }

    @Test("texts are cut into words without case, accents nor ligatures, as the script does")
    func words() throws {
        var folding = SearchFolding()
        for pair in try vectors().mots {
            guard case .text(let text) = pair[0], case .words(let words) = pair[1] else {
                Issue.record("not a text and its words: \(pair)")
                continue
            }
            #expect(folding.words(of: text).map(\.folded) == words, "\(text)")
        }
    }

    @Test("forms of one word fall together")
    func same() throws {
        for words in try vectors().memes { #expect(Set(stems(of: words)).count == 1, "\(words): \(stems(of: words))") }
    }

    @Test("words that only look alike stay apart")
    func different() throws {
        for words in try vectors().differents {
            #expect(Set(stems(of: words)).count == words.count, "\(words): \(stems(of: words))")
        }
    }

    @Test("words joined by a hyphen say so, others do not")
    func joined() {
        var folding = SearchFolding()
        let words = folding.words(of: "halte-garderie – une, l’enfant-parent")
        #expect(words.filter(\.isJoined).map(\.folded) == ["garderie", "parent"])
    }
}
