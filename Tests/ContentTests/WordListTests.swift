import Diagnostics
import Foundation
import Testing

@testable import Content

@Suite("The list of words to choose from")
struct WordListTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let page = root.appending(path: "docs/mots.md")

    /// The tables of this repository.
    private var list: WordList {
        get throws {
            var report = Report()
            let tree = try SourceTree(reading: Self.root)
            let settings = Settings.read(from: tree, report: &report)
            return WordList(seeds: Seeds.read(from: tree, for: settings.territory, report: &report))
        }
    }

    @Test("docs/mots.md says what the tables say; GUICHET_ENREGISTRER=1 records it again")
    func isUpToDate() throws {
        let expected = try list.text
        if ProcessInfo.processInfo.environment["GUICHET_ENREGISTRER"] == "1" {
            try expected.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let recorded = try #require(
            try? String(contentsOf: Self.page, encoding: .utf8), "docs/mots.md manque : GUICHET_ENREGISTRER=1 l’écrit")
        #expect(recorded == expected, "docs/mots.md n’est plus à jour : GUICHET_ENREGISTRER=1 la récrit")
    }

    @Test("every field whose words are chosen is named, with the first and the last of its words")
    func isWhole() throws {
        let list = try list
        let fields = Set(list.choices.flatMap(\.fields))
        #expect(
            fields.isSuperset(of: [
                "commune", "themes", "ages", "publics", "statut", "hors", "types", "handicaps", "frais",
            ]))
        for choice in list.choices {
            let words = [choice.words.first, choice.words.last].compactMap { $0?.id }
            #expect(words.count == 2 && words.allSatisfy { list.text.contains("`\($0)`") }, "\(choice.label)")
        }
    }

    @Test("a list that several fields share stands once")
    func isSaidOnce() throws {
        let choices = try list.choices
        #expect(Set(choices.map { $0.words.map(\.id) }).count == choices.count)
        #expect(choices.first { $0.fields.contains("commune") }?.fields.contains("autres_communes") == true)
    }
}
