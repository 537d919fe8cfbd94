import Content
import Foundation
import Testing

@Suite("The guide of tables")
struct SeedGuideTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let page = root.appending(path: "seeds/README.md")

    @Test("seeds/README.md says what the declarations say; GUICHET_ENREGISTRER=1 records it again")
    func isUpToDate() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let expected = try #require(SeedGuide.recorded(in: page), "seeds/README.md a perdu ses marques")
        if ProcessInfo.processInfo.environment["GUICHET_ENREGISTRER"] == "1" {
            try expected.write(to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(page == expected, "seeds/README.md n’est plus à jour : GUICHET_ENREGISTRER=1 le récrit")
        }
    }

    @Test("what a column refers to is a table whose lines have an identifier")
    func references() {
        for column in SeedTables.all.flatMap(\.columns) {
            guard let reference = column.reference else { continue }
            let table = SeedTables.all.first { $0.name == reference }
            #expect(table?.columns.contains { $0.name == "id" } == true, "\(column.name): \(reference)")
        }
        for name in VocabularyName.allCases {
            #expect(SeedTables.all.contains { $0.path == name.file }, "\(name)")
        }
    }

    @Test("a table is declared once, and the tables of this repository have the columns of their declarations")
    func tables() throws {
        #expect(Set(SeedTables.all.map(\.name)).count == SeedTables.all.count)
        let tree = try SourceTree(reading: Self.root)
        for file in tree.files(under: "seeds") where file.path.hasSuffix(".csv") {
            let name = file.path.hasPrefix("seeds/series/") ? "series/*.csv" : String(file.path.dropFirst(6))
            let table = try #require(SeedTables.all.first { $0.name == name }, "\(file.path) n’est pas déclarée")
            let head = try #require(String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").first)
            #expect(head.split(separator: ",").map(String.init) == table.columns.map(\.name), "\(file.path)")
        }
    }
}
