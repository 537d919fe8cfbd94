import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Portal
import SmallPortals
import Testing

/// The examples of the rules, judged by the schemas of their collections: the validator is a program of its own, the
/// `jsonschema` of the site’s suites.
@Suite("Schemas and the examples of rules")
struct SchemaRuleTests {
    /// Rules that a schema cannot see broken: what they ask lies in the text under the fields, in the bytes of the file,
    /// in another file, in the meaning of a text or in arithmetic.
    private static let unseen: Set = [
        "adresse-en-double", "caractere-cache", "caractere-nul", "champ-en-double", "commentaire-dans-texte",
        "commune-inconnue", "contact-de-fiction", "contact-personnel", "contact-reel-dans-un-exemple",
        "date-changee", "dossier-inconnu", "doublon-probable", "etat-et-histoire", "exemple-au-nom-d-un-autre",
        "exemple-publie", "habitude-de-texte", "image-introuvable", "image-inutilisee", "invraisemblable", "lien-mort",
        "meme-heure", "nom-de-fichier", "numero-absent-de-la-table",
        "numero-hors-table", "numero-inconnu", "numero-mal-attribue", "periode", "periode-longue", "serie-commune",
        "serie-inconnue", "siret", "texte-abime", "texte-sans-guillemets",
    ]

    @Test("a good example passes; a bad one fails where a schema can see it")
    func examples() async throws {
        let rules = ContentRules.all + PortalRules.all
        let faults = try await Self.faults(in: rules)
        for rule in rules where Self.isJudged(rule.good) {
            #expect(faults["bon-\(rule.id).md"] == nil, "\(rule.id): \(faults["bon-\(rule.id).md"] ?? "")")
        }
        let blind = rules.filter { Self.isJudged($0.bad) && faults["mauvais-\($0.id).md"] == nil }.map(\.id)
        #expect(Set(blind).subtracting(Self.unseen).sorted() == [])
        #expect(Self.unseen.subtracting(rules.map(\.id)).sorted() == [])
    }

    /// Whether it is an entry, as text, that is fields and a body.
    private static func isJudged(_ example: Rule.Example) -> Bool {
        let text = example.text.replacing("▲", with: "")
        return example.file.hasPrefix("content/") && example.file.hasSuffix(".md") && example.form == .utf8
            && text.hasPrefix("---\n") && text.dropFirst(4).contains("\n---\n")
            && Set(example.beside.keys).isDisjoint(with: ["guichet.yaml"])
    }

    /// What the validator says of each example, by the name of its file.
    private static func faults(in rules: [Rule]) async throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var tree = SmallPortal.base
        for rule in rules where isJudged(rule.good) { tree = tree.overlaid(by: SourceTree(rule.good.beside)) }
        for schema in EntrySchema.all(of: try await portal(tree)) {
            let place = folder.appendingPathComponent(String(schema.name.dropLast(".json".count)))
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(schema.text.utf8).write(to: folder.appendingPathComponent(schema.name))
            let root = schema.files.prefix { $0 != "*" }
            for rule in rules {
                for (name, example) in [("bon", rule.good), ("mauvais", rule.bad)]
                where isJudged(example) && example.file.hasPrefix(root) {
                    let text = example.text.replacing("▲", with: "")
                    try Data(text.utf8).write(to: place.appendingPathComponent("\(name)-\(rule.id).md"))
                }
            }
        }
        return try judged(folder)
    }

    private static func portal(_ tree: SourceTree) async throws -> FamilyPortal {
        let date = try #require(CivilDate(iso: SmallPortal.date))
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
        return FamilyPortal(linking: content, on: date, tree: tree, report: &report)
    }

    private static func judged(_ folder: URL) throws -> [String: String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = root.appendingPathComponent(".venv/bin/python")
        process.arguments = [root.appendingPathComponent("Tests/site/schemas.py").path, folder.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
        return Dictionary(
            lines.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { first, next in first + "; " + next })
    }
}
