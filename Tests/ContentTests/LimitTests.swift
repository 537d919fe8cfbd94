import Diagnostics
import Foundation
import Markdown
import SmallPortals
import Testing

@testable import Content

@Suite("What a portal may hold at most")
struct LimitTests {
    /// A portal’s folder with one file laid in it, read from the disk.
    private func read(_ path: String, bytes: Int) throws -> SourceTree {
        let root = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(repeating: 0x61, count: bytes).write(to: file)
        return try SourceTree(reading: root)
    }

    @Test(
        "a file too heavy for its kind is not read, and told with the limit",
        arguments: [
            ("content/agenda/a.md", PortalLimits.entryBytes, "200"),
            ("seeds/ages.csv", PortalLimits.tableBytes, "2000"),
            ("guichet.yaml", PortalLimits.textBytes, "500"),
            ("themes/cordais/css/base.css", PortalLimits.textBytes, "500"),
            ("themes/cordais/statique/a.pdf", PortalLimits.imageBytes, "15000"),
        ])
    func heavy(path: String, limit: Int, kilobytes: String) throws {
        #expect(try read(path, bytes: limit).files.map(\.path) == [path])
        let tree = try read(path, bytes: limit + 1_000)
        #expect(tree.files == [])
        #expect(tree.unread == [UnreadFile(path: path, reason: .heavy(bytes: limit + 1_000))])
        var report = Report()
        UnreadCheck.check(tree, report: &report)
        let said = report.sorted.map(sentence)
        #expect(places(said) == ["1:1 demesure"])
        #expect(said[0].contains("la limite est de \(kilobytes) ko"))
    }

    @Test("a photo too heavy is told as other photos that cannot be shown, and nobody misses it")
    func photo() async throws {
        let path = "content/agenda/a.jpg"
        let unread = try read(path, bytes: PortalLimits.imageBytes + 100_001).unread
        #expect(unread == [UnreadFile(path: path, reason: .heavy(bytes: PortalLimits.imageBytes + 100_001))])
        var report = Report()
        let tree = SourceTree(files: SmallPortal.base.files, unread: unread)
        let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
        let said = report.sorted.filter { $0.location.file == path }.map(sentence)
        #expect(places(said) == ["1:1 image-illisible"])
        #expect(said[0].contains("pèse 15,2 Mo ; le portail en lit 15 au plus"))
        #expect(content.images[path]?.picture == nil && content.images[path] != nil)
    }

    @Test("a table or settings too heavy are not said to be missing besides")
    func notMissing() async {
        for path in ["seeds/ages.csv", "guichet.yaml"] {
            let files = SmallPortal.base.files.filter { $0.path != path }
            let tree = SourceTree(files: files, unread: [UnreadFile(path: path, reason: .heavy(bytes: 9_000_000))])
            var report = Report()
            _ = await PortalContent.load(from: tree, jobs: 1, report: &report)
            let theirs = report.sorted.filter { $0.location.file == path }
            #expect(theirs.map(\.rule.id) == ["demesure"], "\(path)")
        }
    }

    @Test(
        "a folder named as a file, and a file named as a folder, are told",
        arguments: ["content/agenda/x.md/a.md", "guichet.yaml/a", "seeds/ages.csv/a", "content", "seeds"])
    func kind(path: String) throws {
        let tree = try read(path, bytes: 1)
        #expect(tree.files == [])
        #expect(tree.unread.map(\.reason) == [.kind])
        var report = Report()
        UnreadCheck.check(tree, report: &report)
        #expect(places(report.sorted.map(sentence)) == ["1:1 fichier-veritable"])
    }

    @Test(
        "a list has its limit, told at the list",
        arguments: [("themes", "eveil", "8:9"), ("anciennes_adresses", "/agenda/a/", "8:21"), ("ages", "0-3", "8:7")])
    func list(field: String, value: String, place: String) async {
        func said(_ count: Int) async -> [String] {
            let list = Array(repeating: value, count: count).joined(separator: ", ")
            let text = """
                ---
                titre: Un essai
                resume: Une phrase assez longue pour tenir lieu de résumé.
                exemple: true
                verifie_le: 2026-11-16
                commune: Vaour
                jour: 2026-12-05
                \(field): [\(list)]
                ---
                """
            return await load(["content/agenda/essai.md": text]).said.filter { $0.contains("demesure") }
        }
        #expect(await said(PortalLimits.listItems) == [])
        let count = PortalLimits.listItems + 1
        #expect(
            await said(count) == [
                "\(place) demesure Cette liste a \(count) valeurs ; il en faut \(PortalLimits.listItems) au plus."
                    + " → Gardez celles qui servent, ou partagez la fiche en plusieurs."
            ])
    }

    @Test("accents are not piled up without end")
    func accents() async {
        func said(_ accents: Int) async -> [String] {
            let text = (SmallPortal.files["content/agenda/fete-du-jeu.md"] ?? "")
                .replacing("Fête du jeu", with: "Fête" + String(repeating: "\u{301}", count: accents))
            return await load(["content/agenda/fete-du-jeu.md": text]).said.filter { $0.contains("empile") }
        }
        #expect(await said(200) == [])
        #expect(await places(said(100_000)) == ["2:8 longueur"])
    }

    @Test(
        "a period lasts five years at most, told at its end",
        arguments: [
            ("debut: 2026-12-05\nfin: 2031-12-05", []), ("debut: 2026-12-05\nfin: 2031-12-06", ["9:6"]),
            ("debut: 2026-12-05\nfin: 2199-12-06", ["9:6"]),
            ("chaque: mercredi 9h\ndebut: 2026-12-02\njusqu_au: 2031-12-02", []),
            ("chaque: mercredi 9h\ndebut: 2026-12-02\njusqu_au: 2199-12-02", ["10:11"]),
        ])
    func period(lines: String, expected: [String]) async {
        let said = await event(lines).said
        #expect(places(said) == expected.map { "\($0) periode-longue" })
        for line in said { #expect(line.contains("5 ans")) }
    }

    @Test("a table has its limits of lines, columns and bytes of a cell")
    func table() async {
        let head = "sigle,developpe,definition,source\n"
        let long = String(repeating: "a", count: PortalLimits.cellBytes + 1)
        let tables = [
            (head + String(repeating: "A,b,c,d\n", count: PortalLimits.tableRows + 1), "20002:1"),
            (head + "A" + String(repeating: ",", count: 50_000) + "\n", "2:1"),
            (head + "A,b,c" + String(repeating: ",d", count: 200) + "\n", "2:1"), (head + "A,\(long),c,d\n", "2:1"),
            (head + "A,\"" + String(repeating: "x,y\n", count: 10_000), "2:1"),
        ]
        for (text, place) in tables {
            let said = await load(["seeds/glossaire.csv": text]).said
            #expect(places(said) == ["\(place) demesure"], "\(text.prefix(60))")
        }
        let held = head + "A,\(String(repeating: "a", count: PortalLimits.cellBytes)),c,d\n"
        #expect(await load(["seeds/glossaire.csv": held]).said == [])
    }

    @Test(
        "a commune is once in its table, and its figures are possible",
        arguments: [
            ("population", "-1"), ("population", "9223372036854775807"), ("annee_population", "9223372036854775807"),
            ("annee_population", "-1"), ("superficie_km2", "inf"), ("superficie_km2", "nan"), ("superficie_km2", "-1"),
            ("superficie_km2", "0x10"), ("superficie_km2", "1e999"), ("latitude", "0x10"), ("latitude", "nan"),
            ("longitude", "181"),
        ])
    func communes(column: String, value: String) async throws {
        let text = try #require(SmallPortal.files["seeds/communes.csv"])
        var lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let place = try #require(lines[0].firstIndex(of: column))
        lines[1][place] = value
        let said = await load(["seeds/communes.csv": lines.map { $0.joined(separator: ",") }.joined(separator: "\n")])
            .said
        #expect(said.contains { $0.hasPrefix("2:1 table-valeur Colonne « \(column) » : « \(value) »") }, "\(said)")
    }

    @Test("a commune written twice is told at its second line")
    func communeTwice() async throws {
        let text = try #require(SmallPortal.files["seeds/communes.csv"])
        let lines = text.split(separator: "\n")
        let said = await load(["seeds/communes.csv": text + lines[1] + "\n"]).said
        #expect(places(said) == ["\(lines.count + 1):1 table-valeur"])
        #expect(said.first?.contains("est déjà dans la table") == true)
    }

    @Test(
        "names that some disks take for one another are told",
        arguments: [
            ["themes/t/statique/a.txt", "themes/t/statique/A.txt"], ["seeds/zz.csv", "seeds/ZZ.csv"],
            ["content/agenda/\u{E9}/a.md", "content/agenda/e\u{301}/b.md"],
            ["content/agenda/x/a.jpg", "content/agenda/X/b.jpg"],
        ])
    func names(paths: [String]) {
        for order in [paths, paths.reversed()] {
            var report = Report()
            UnreadCheck.check(
                SourceTree(files: order.map { SourceFile(path: $0, bytes: Data()) }), report: &report)
            #expect(report.sorted.map(\.rule.id) == ["noms-jumeaux"])
        }
    }

    @Test(
        "a text of brackets that never close is searched soon", arguments: ["<", "](", "<?", "](<", "</", "(](", "<a "])
    func brackets(piece: String) {
        let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).unicodeScalars)
        var report = Report()
        let seeds = Seeds.read(from: SmallPortal.base, for: TerritorySettings(), report: &report)
        let time = processorTime { _ = SentenceReading(text, helplines: seeds.helplines) }
        #expect(time < .seconds(2))
    }
}
