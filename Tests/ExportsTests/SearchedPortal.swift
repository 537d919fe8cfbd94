import Content
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

/// The index of a portal, read as the script reads it.
struct SearchedPortal {
    let portal: FamilyPortal
    let outputs: [Output]
    private let terms: [String: [Int]]
    private let pages: [[String: Any]]

    init(
        _ tree: SourceTree = SmallPortal.base, on date: String = SmallPortal.date, pages planned: [SearchedPage] = []
    ) async throws {
        portal = await ExportedPortal(tree, on: date).portal
        outputs = SearchPieces.outputs(of: portal, pages: planned)
        var terms: [String: [Int]] = [:]
        var pages: [[String: Any]] = []
        for output in outputs where !output.path.hasSuffix("/index.json") {
            let piece = try #require(try JSONSerialization.jsonObject(with: output.bytes) as? [String: Any])
            for (stem, entry) in piece["termes"] as? [String: [Any]] ?? [:] {
                terms[stem] = entry.dropFirst().compactMap { $0 as? Int }
            }
            pages += piece["pages"] as? [[String: Any]] ?? []
        }
        self.terms = terms
        self.pages = pages
    }

    /// The titles of what holds a word, best first.
    func titles(of word: String) -> [String] {
        let numbers = terms[SearchStem.of(word)] ?? []
        var document = 0
        var found: [(title: String, weight: Int)] = []
        for index in stride(from: 0, to: numbers.count, by: 2) {
            document += numbers[index]
            found.append((pages[document]["titre"] as? String ?? "", numbers[index + 1]))
        }
        return found.sorted { ($1.weight, $0.title) < ($0.weight, $1.title) }.map(\.title)
    }

    /// What the result of this title shows.
    func result(_ title: String) throws -> [String: Any] {
        try #require(pages.first { $0["titre"] as? String == title }, "no \(title)")
    }

    var titles: [String] { pages.compactMap { $0["titre"] as? String } }

    /// All pieces as one text.
    var text: String { outputs.map { String(decoding: $0.bytes, as: UTF8.self) }.joined() }
}
