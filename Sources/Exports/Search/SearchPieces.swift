import Compression
import Content
import Foundation
import Markdown
import Portal
import Site

/// The index of the search, in pieces small enough for a phone: what words lead to (`termes-0.json`…), what results
/// show (`pages-0.json`…), and `index.json`, which says where each begins.
///
/// Terms stand in their order and are cut where a piece is full, so that the words that begin alike are in one piece
/// or in neighbours, however many there are. All pieces carry the same version: a page read from an old copy and
/// another from a new one are told apart.
public enum SearchPieces {
    /// Bytes of a piece at most, before compression, which makes about a third of it; one thing alone may be more.
    static let pieceBytes = 32_000

    /// All files of the search but its page.
    ///
    /// - Parameter pages: the pages of the site people visit.
    public static func outputs(of portal: FamilyPortal, pages: [SearchedPage]) -> [Output] {
        let index = SearchIndex(SearchEntries(portal: portal).all(with: pages))
        let terms = cut(index.terms.map(SearchText.of))
        let results = cut(SearchText.results(of: index))
        let map = SearchMap(index, terms: terms.starts, results: results.starts, portal: portal)
        let version = StableVersion.of(terms.texts + results.texts + [map.text])
        let head = "{\"version\":\"\(version)\","
        return [Output(path: "\(folder)index.json", text: head + map.text + "}\n")]
            + terms.texts.enumerated().map {
                Output(path: "\(folder)termes-\($0).json", text: "\(head)\"termes\":{\($1)}}\n")
            }
            + results.texts.enumerated().map {
                Output(path: "\(folder)pages-\($0).json", text: "\(head)\"pages\":[\($1)]}\n")
            }
    }

    private static let folder = Address.search.path

    /// Texts joined into pieces of `pieceBytes` at most, and the number of the first of each.
    private static func cut(_ texts: [String]) -> (starts: [Int], texts: [String]) {
        var starts: [Int] = []
        var pieces: [String] = []
        for (number, text) in texts.enumerated() {
            if let last = pieces.last, last.utf8.count + text.utf8.count < pieceBytes {
                pieces[pieces.count - 1] += "," + text
            } else {
                starts.append(number)
                pieces.append(text)
            }
        }
        return (starts, pieces)
    }
}

/// A name for the content of some texts: another content has another.
enum StableVersion {
    static func of(_ texts: [String]) -> String {
        let bytes = Array(texts.joined(separator: "\0").utf8)
        return SHA256.hash(bytes).prefix(6).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
