import Content
import Diagnostics
import Foundation
import SmallPortals
import Testing

@Suite("The contributor’s field guide")
struct FieldGuideTests {
    /// Where the page stands in the repository.
    private let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/fiches.md")

    @Test("docs/fiches.md says what the declarations say; GUICHET_ENREGISTRER=1 records it again")
    func isUpToDate() throws {
        if ProcessInfo.processInfo.environment["GUICHET_ENREGISTRER"] == "1" {
            try FieldGuide.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let recorded = try #require(
            try? String(contentsOf: file, encoding: .utf8), "docs/fiches.md manque : GUICHET_ENREGISTRER=1 l’écrit")
        #expect(recorded == FieldGuide.text, "docs/fiches.md n’est plus à jour : GUICHET_ENREGISTRER=1 la récrit")
    }

    @Test("every field of a collection has its section", arguments: Collections.all.map { $0.collection })
    func namesEveryField(of collection: EntryCollection) throws {
        let type = try #require(Collections.all.first { $0.collection == collection })
        let chapter = try #require(FieldGuide.text.split(separator: "(`\(collection.folder)/`)").dropFirst().first)
        let own = try #require(chapter.split(separator: "\n## ").first)
        for field in type.declaredFields where !FieldGuide.isShared(field) {
            #expect(own.contains("\n### `\(field.name)` ("))
        }
    }

    @Test("the examples of the guide are read without a finding")
    func examplesAreSound() async {
        var report = Report()
        _ = await PortalContent.load(from: SmallPortal.overlaid(FieldGuideSamples.files), jobs: 1, report: &report)
        let found = report.sorted.filter { FieldGuideSamples.files[$0.location.file] != nil }
        #expect(found.map { "\($0.location.file):\($0.location.line) \($0.message)" } == [])
    }

    @Test("an example is the field as it stands in a file, with what is nested in it")
    func excerpts() {
        #expect(FieldGuideSamples.excerpt(of: "jour", in: "agenda") == "jour: 2026-12-05")
        #expect(FieldGuideSamples.excerpt(of: "mairie", in: "communes")?.split(separator: "\n").count == 4)
        #expect(FieldGuideSamples.excerpt(of: "absent", in: "agenda") == nil)
    }
}
