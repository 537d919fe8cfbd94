import Foundation
import Portal
import Site
import Testing

@testable import Offline

@Suite("The copy phones keep")
struct OfflineCopyTests {
    @Test("every file comes back to the letter")
    func identical() async throws {
        let files = Self.site + Self.oddities
        let copy = try #require(await Self.copy(of: files, limit: 1_000_000, jobs: 2))
        let kept = try KeptCopy(copy)
        for file in files { #expect(try kept.bytes(of: file.path) == file.bytes, "\(file.path)") }
        #expect(try kept.bytes(of: "absent.html") == nil)
    }

    @Test("what a page says for search engines is left out")
    func forMachines() async throws {
        let said = "<p>Ici</p>\n<script type=\"application/ld+json\">{\"@type\":\"Event\"}</script>\n</html>\n"
        let copy = try #require(
            await Self.copy(
                of: Self.site + [Output(path: "agenda/bal/suite.html", text: said)], limit: 1_000_000, jobs: 1))
        let kept = try KeptCopy(copy).bytes(of: "agenda/bal/suite.html")
        #expect(kept == Data("<p>Ici</p>\n</html>\n".utf8))
    }

    @Test("split folders too, down to a single file")
    func split() async throws {
        let copy = try #require(await Self.copy(of: Self.site, limit: 300, jobs: 1))
        #expect(Set(copy.packs.flatMap(\.beginnings)).isSuperset(of: ["annuaire/a/", "annuaire/ab", "annuaire/b"]))
        let kept = try KeptCopy(copy)
        for file in Self.site { #expect(try kept.bytes(of: file.path) == file.bytes, "\(file.path)") }
    }

    @Test("the same files give the same packs, in any order, by any number of jobs")
    func deterministic() async throws {
        let first = try #require(await Self.copy(of: Self.site, limit: 1_000_000, jobs: 1))
        for jobs in [1, 4] {
            let again = try #require(await Self.copy(of: Array(Self.site.reversed()), limit: 1_000_000, jobs: jobs))
            #expect(again.packs.map(\.output) == first.packs.map(\.output))
            #expect(again.frame == first.frame)
        }
    }

    @Test("an edit changes the pack of its page, and no other")
    func edit() async throws {
        let before = try #require(await Self.copy(of: Self.site, limit: 1_000_000, jobs: 1))
        let edited = Self.site.map { file in
            file.path == "annuaire/b/index.html" ? Self.page(file.path, "Ouvert le samedi aussi.") : file
        }
        let after = try #require(await Self.copy(of: edited, limit: 1_000_000, jobs: 1))
        let names = Set(before.packs.map(\.output.path))
        #expect(after.packs.filter { !names.contains($0.output.path) }.map(\.beginnings) == [["annuaire/"]])
        #expect(after.frame == before.frame)
    }

    @Test("another day of building changes what all pages share, and no pack")
    func nextDay() async throws {
        let before = try #require(await Self.copy(of: Self.site, limit: 1_000_000, jobs: 1))
        let next = Self.site.map { file in
            Output(path: file.path, text: String(decoding: file.bytes, as: UTF8.self).replacing("le 23", with: "le 24"))
        }
        let after = try #require(await Self.copy(of: next, limit: 1_000_000, jobs: 1))
        #expect(after.packs.map(\.output) == before.packs.map(\.output))
        #expect(after.frame.path != before.frame.path)
    }

    @Test("what follows the day stands apart: on the next day nothing else has changed")
    func nextDayOfMeetings() async throws {
        func site(_ day: Int) -> [Output] {
            Self.site + [
                Self.page("agenda/bal/suite.html", Self.ofDay("Bal le \(day)") + "Toujours là."),
                Self.page("agenda/fete/suite.html", Self.ofDay("Bal le \(day)\nFête le \(day + 1)") + Self.ofDay("")),
                Output(path: "agenda/dates.json", text: "{\"du\":\(day)}\n"),
                // Left open: it lasts to the end.
                Output(path: "agenda/ouvert.html", text: "<!--jour-->\n\(day)\n<!--jour-->"),
            ]
        }
        let before = try #require(await Self.copy(of: site(12), limit: 1_000_000, jobs: 2))
        let after = try #require(await Self.copy(of: site(13), limit: 1_000_000, jobs: 1))
        #expect(after.packs.map(\.output) == before.packs.map(\.output))
        #expect(after.frame == before.frame)
        #expect(after.day.path != before.day.path)
        let kept = try KeptCopy(after)
        for file in site(13) { #expect(try kept.bytes(of: file.path) == file.bytes, "\(file.path)") }
    }

    @Test("the numbers to call, and the page shown without a network, come first")
    func first() async throws {
        let copy = try #require(await Self.copy(of: Self.site, limit: 1_000_000, jobs: 1))
        #expect(copy.packs.map(\.isFirst) == [true] + Array(repeating: false, count: copy.packs.count - 1))
        let paths = try KeptCopy(copy).paths(in: copy.packs[0])
        #expect(paths == ["hors-ligne/index.html", "numeros/index.html", "theme/portail.js"])
    }

    @Test("one more page changes the pack of its folder alone, in a folder of which only some pages are compared")
    func largeFolder() async throws {
        let files = (0..<90).map { Self.page("agenda/bal-\($0)/index.html", "Bal numéro \($0).") } + Self.site
        let before = try #require(await Self.copy(of: files, limit: 1_000_000, jobs: 1))
        let after = try #require(
            await Self.copy(
                of: files + [Self.page("agenda/bal-12-bis/index.html", "Encore un.")], limit: 1_000_000, jobs: 1))
        let names = Set(before.packs.map(\.output.path))
        #expect(after.packs.filter { !names.contains($0.output.path) }.map(\.beginnings) == [["agenda/"]])
        #expect(after.frame == before.frame)
        let kept = try KeptCopy(after)
        for file in files { #expect(try kept.bytes(of: file.path) == file.bytes, "\(file.path)") }
    }

    @Test("a file that the store cannot give leaves no copy rather than a part of one")
    func lost() async {
        let store = SiteInMemory()
        let files = store.put(Self.site) + [SiteFile("annuaire/perdu/index.html", size: 12)]
        #expect(await OfflineCopy.make(of: files, in: store, limit: 1_000_000, jobs: 1) == nil)
    }

    @Test("what does not fit is left, and what comes first is taken all the same")
    func budget() async throws {
        let copy = try #require(await Self.copy(of: Self.site, limit: 1_000_000, jobs: 1))
        let (first, second) = (copy.packs[0], copy.packs[1])
        func taken(_ budget: Int) -> [String] {
            OfflineBudget.automatic(copy.packs, shared: 10, within: budget).map(\.output.path)
        }
        #expect(taken(0) == [first.output.path])
        #expect(taken(10 + first.size + second.size) == [first.output.path, second.output.path])
        #expect(taken(1_000_000) == copy.packs.map(\.output.path))
    }

    @Test("photos take what texts leave, in parts of which some may fit")
    func photos() async throws {
        var state: UInt64 = 1
        let photos = (0..<6).map { number in
            let bytes = (0..<200_000).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            return Output(path: "images/agenda/p\(number)-jpg/petite.webp", bytes: Data(bytes))
        }
        let texts = (0..<6).map { Self.page("parentalite/\($0)/index.html", "Texte \($0)") }
        let copy = try #require(await Self.copy(of: Self.site + photos + texts, limit: 12_000_000, jobs: 1))
        let (ofPhotos, others) = (copy.packs.filter(\.isOfPhotos), copy.packs.filter { !$0.isOfPhotos })
        #expect(ofPhotos.count > 1 && ofPhotos.allSatisfy { $0.pages == 0 && $0.size < 700_000 })
        let needed = others.reduce(10) { $0 + $1.size }
        func taken(_ budget: Int) -> Set<String> {
            Set(OfflineBudget.automatic(copy.packs, shared: 10, within: budget).map(\.output.path))
        }
        #expect(taken(needed) == Set(others.map(\.output.path)))
        let some = taken(needed + ofPhotos[0].size)
        #expect(some.count == others.count + 1)
        #expect(taken(10_000_000).count == copy.packs.count)
    }

    private static func copy(of files: [Output], limit: Int, jobs: Int) async -> OfflineCopy? {
        let store = SiteInMemory()
        return await OfflineCopy.make(of: store.put(files), in: store, limit: limit, jobs: jobs)
    }

    private static func page(_ path: String, _ text: String) -> Output {
        Output(
            path: path,
            text: """
                <html><head><style>body{margin:0}</style></head>
                <nav>Le menu du portail</nav>
                <h1>\(path)</h1>
                <p>\(text)</p>
                <p>Construit le 23 novembre</p>
                </html>

                """)
    }

    private static func ofDay(_ text: String) -> String { "\n<!--jour-->\n\(text)\n<!--/jour-->\n" }

    private static let site =
        [
            "index.html", "numeros/index.html", "hors-ligne/index.html", "plan-du-site/index.html",
            "a-propos/index.html", "annuaire/index.html", "annuaire/a/index.html", "annuaire/ab/index.html",
            "annuaire/b/index.html", "agenda/index.html", "agenda/2026/index.html", "agenda/bal/index.html",
            "agenda/fete/index.html",
        ].map { page($0, "Ouvert tous les jours.") } + [Output(path: "theme/portail.js", text: "go()\n")]

    /// Files that would not survive careless reading.
    private static let oddities = [
        Output(path: "agenda/a/agenda.ics", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        Output(path: "agenda/a/vide.txt", text: ""), Output(path: "agenda/a/sans-fin.txt", text: "a\n\n\nb"),
        Output(path: "agenda/a/accents.txt", text: "\u{FEFF}e\u{301} é\u{2028}\u{0}\"\\</script>\n"),
        Output(path: "agenda/a/accents2.txt", text: "\u{FEFF}\u{E9} é\u{2028}\u{0}\"\\</script>\n"),
        // A page that a theme brings, in another encoding.
        Output(path: "agenda/a/ancienne.html", bytes: Data("<p>\u{E9}</p>".unicodeScalars.map { UInt8($0.value) })),
        Output(path: "agenda/a/image.png", bytes: Data((0...255).map { UInt8($0) })),
    ]
}
