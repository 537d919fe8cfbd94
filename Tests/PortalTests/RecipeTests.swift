import Almanac
import Diagnostics
import Foundation
import Markdown
import SmallPortals
import Testing

@testable import Content
@testable import Portal

/// Something a structure lends: a collection that no portal has, declared as its recipe says.
private struct Loan: Record {
    static let collection = EntryCollection("prets", "Un prêt", plural: "Prêts", madeUp: "ce prêt inventé")
    var title = ""
    var structure: StructureName?
    var communes: [Commune] = []
    var last: CivilDate?

    init() {}

    func keeper(of slug: Slug) -> Slug? { structure?.slug }
    mutating func link(_ directory: [Slug: Entry<Structure>]) { structure?.link(directory) }
    var expiry: Expiry? { last.map { Expiry(what: "prêt", lastDay: $0, isForgotten: false) } }

    static let fields: [Field<Loan>] = [
        Field("titre", \.title, .text(minimum: 3, maximum: 80), "Titre", help: "Ce qui est prêté.", required: true),
        Field("structure", \.structure, .structure(inItsName: true), "Structure", help: "Qui le prête."),
        Field("communes", \.communes, .terms(.communes), "Communes", help: "Où."),
        Field("jusqu_au", \.last, .date, "Jusqu’au", help: "Le dernier jour."),
    ]
}

@Suite("What is declared once is known everywhere")
struct RecipeTests {
    private func read(_ lines: String) async throws -> (Entry<Loan>?, [String], LinkedPortal) {
        let linked = await LinkedPortal(SmallPortal.overlaid([:]))
        var report = Report()
        let reading = EntryReading(
            vocabularies: linked.portal.seeds.vocabularies, honesty: Honesty(mode: .demonstration, publicNumbers: []),
            reservedIDs: [])
        let text =
            "---\ntitre: Un siège auto\nresume: Un siège pour un trajet, quand on garde un enfant.\n"
            + "verifie_le: 2026-11-16\nsource: Le service qui prête\n\(lines)\n---\n"
        let file = SourceFile(path: "content/prets/siege.md", bytes: Data(text.utf8))
        let entry = reading.entry(file, Loan.wholeFields, report: &report)
        return (entry, report.diagnostics.map(\.message), linked)
    }

    @Test("a made collection is read, addressed, checked and followed by its declaration alone")
    func collection() async throws {
        let (found, said, linked) = try await read(
            "structure: ludotheque-la-toupi\ncommunes: [Vaour, les-cabannes]\njusqu_au: 2026-12-31")
        let entry = try #require(found)
        #expect(said == [])
        #expect(entry.address.path == "prets/siege/")
        #expect(entry.record.communes.map(\.name) == ["Les Cabannes", "Vaour"], "dans l’ordre de la table")

        var report = Report()
        let directory = linked.portal.directory.entries
        ReferenceCheck(directory).check([entry], report: &report)
        #expect(report.diagnostics.map(\.rule.id) == ["fiche-inconnue"])

        let ledger = FreshnessLedger(
            [entry], linked.portal.seeds, [], settings: linked.portal.settings, on: linked.portal.date)
        #expect(ledger.entries.map(\.file) == ["content/prets/siege.md"])
        #expect(ledger.expiries.map(\.file).contains("content/prets/siege.md"))
    }

    @Test("what it names in the directory becomes the entry")
    func linking() async throws {
        let (found, _, linked) = try await read("structure: ludotheque-la-toupie")
        var record = try #require(found).record
        record.link(Dictionary(uniqueKeysWithValues: linked.portal.directory.entries.map { ($0.slug, $0) }))
        #expect(record.structure?.title == "Ludothèque La Toupie")
    }

    /// The files of the generator that name something.
    private func files(naming word: String) throws -> [String] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let all = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        return try (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .filter { try Regex("\\b\(word)\\b").firstMatch(in: String(contentsOf: $0, encoding: .utf8)) != nil }
            .map(\.lastPathComponent).sorted()
    }

    @Test("a collection with pages is named in few files", arguments: ["ParentResource", "CommunePage", "Objective"])
    func namesOfACollection(record: String) throws {
        let files = try files(naming: record)
        #expect((2...6).contains(files.count), "\(record) : \(files)")
    }

    @Test("a term of an event that is told everywhere is named in few files")
    func namesOfAField() throws {
        // Where it is declared, where it is worded for all, its page, its column, and what OpenAgenda asks of it.
        let files = try files(naming: "registration").filter { $0 != "Report.swift" }
        #expect((3...5).contains(files.count), "\(files)")
    }
}
