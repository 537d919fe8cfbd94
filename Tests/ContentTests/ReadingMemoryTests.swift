import Diagnostics
import Foundation
import SmallPortals
import Testing

@testable import Content

@Suite("Reading again while somebody writes")
struct ReadingMemoryTests {
    private static let event = "content/agenda/fete-du-jeu.md"

    /// What a portal says when it is read: its titles, and what is wrong.
    private static func told(_ tree: SourceTree, _ memory: ReadingMemory?) async -> [String] {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 2, memory: memory, report: &report)
        let titles =
            content.entries[Event.self].map(\.title) + content.entries[Structure.self].map(\.title)
            + content.entries[GuideChapter.self].map(\.title)
        let terms = content.seeds.glossary.map(\.acronym) + [content.settings.name]
        return titles + terms + report.sorted.map { "\($0.location) \($0.rule.id) \($0.message)" }
    }

    @Test("what is remembered says what reading from nothing says, whatever is edited in between")
    func same() async throws {
        let text = try #require(SmallPortal.files[Self.event])
        let settings = try #require(SmallPortal.files["guichet.yaml"])
        let states: [[String: String]] = [
            [:], [Self.event: text.replacing("titre: ", with: "titre: Grande ")],
            [Self.event: text.replacing("commune: ", with: "comune: ")],
            [Self.event: String(text.prefix(40))], [Self.event: text + "\nAppelez le 3919.\n"], [:],
            ["content/agenda/autre.md": text],
            ["guichet.yaml": settings.replacing("nom: ", with: "nom: Le nouveau ")],
            ["guichet.yaml": settings.replacing("nom: ", with: "nomm: ")],
            ["seeds/glossaire.csv": "sigle,developpe,definition,source\nXYZ,Un sigle,Une définition.,Essai\n"],
            ["seeds/glossaire.csv": "sigle\n"], [:],
        ]
        let memory = ReadingMemory()
        var different: Set<[String]> = []
        for state in states {
            let tree = SmallPortal.overlaid(state)
            let fresh = await Self.told(tree, nil)
            #expect(await Self.told(tree, memory) == fresh, "\(state.keys)")
            #expect(await Self.told(tree, memory) == fresh, "\(state.keys), again")
            different.insert(fresh)
        }
        #expect(different.count == 10)
    }

    @Test("a file that the system says is the same is not read again; size and time kept do not hide an edit")
    func stamps() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("lecture-\(UUID().uuidString)")
        let file = root.appendingPathComponent("content/a.md")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let memory = ReadingMemory()
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        func read() throws -> String {
            let tree = try SourceTree(reading: root, memory: memory)
            return String(decoding: try #require(tree.file("content/a.md")).bytes, as: UTF8.self)
        }
        for text in ["un", "de", "tr"] {
            try Data(text.utf8).write(to: file)
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file.path)
            #expect(try read() == text)
            #expect(try read() == text)
        }
        try FileManager.default.removeItem(at: file)
        #expect(try SourceTree(reading: root, memory: memory).files.isEmpty)
    }

    @Test("only what has not changed for a while is remembered: clocks of disks tick slowly")
    func settled() throws {
        var info = stat()
        #expect(stat("/", &info) == 0)
        let stamp = ReadingMemory.Stamp(info)
        let changed = Date(timeIntervalSince1970: Double(stamp.changed[0]))
        #expect(!stamp.isSettled(at: changed.addingTimeInterval(1)))
        #expect(stamp.isSettled(at: changed.addingTimeInterval(3)))
    }
}
