import Foundation
import Publishing
import Site
import Testing

@Suite("Mishaps")
struct MishapTests {
    private static let pages = ["index.html": "accueil", "guide/index.html": "guide"]

    @Test("without its record, a site with the right bytes is adopted, and nothing is written again")
    func lostRecord() throws {
        let site = try Site()
        try site.publish(Self.pages)
        let before = site.trace("index.html")
        try FileManager.default.removeItem(at: site.place(".guichet-fichiers"))
        let summary = try site.publish(Self.pages)
        #expect(summary.written == 0)
        #expect(site.trace("index.html") == before)
        #expect(site.record == ["guide/index.html", "index.html"])
        try site.publish(["index.html": "autre"])
        #expect(site.paths == ["index.html"])
    }

    @Test("without its record, pages that changed are not overwritten: they could be somebody's")
    func lostRecordAndChange() throws {
        let site = try Site()
        try site.publish(Self.pages)
        try FileManager.default.removeItem(at: site.place(".guichet-fichiers"))
        #expect(throws: PublishingError.foreignFiles(["index.html"])) {
            try site.publish(["index.html": "autre", "guide/index.html": "guide"])
        }
    }

    @Test("a record that names paths outside the site removes nothing there")
    func hostileRecord() throws {
        let site = try Site([".guichet-fichiers": "../precieux.txt\n/etc/passwd\nabsent.html\n"])
        let outside = site.parent.appendingPathComponent("precieux.txt")
        try Data("précieux".utf8).write(to: outside)
        #expect(try site.publish(["index.html": "un"]).removed == 0)
        #expect(try String(contentsOf: outside, encoding: .utf8) == "précieux")
        #expect(site.record == ["index.html"])
    }

    @Test("a page somebody edited by hand is put right")
    func edited() throws {
        let site = try Site()
        try site.publish(Self.pages)
        try site.put("index.html", "bricolage")
        #expect(try site.publish(Self.pages).written == 1)
        #expect(site["index.html"] == "accueil")
    }

    @Test("a page somebody deleted is put back")
    func deleted() throws {
        let site = try Site()
        try site.publish(Self.pages)
        try FileManager.default.removeItem(at: site.place("guide"))
        #expect(try site.publish(Self.pages).written == 1)
        #expect(site["guide/index.html"] == "guide")
    }

    @Test("what an interrupted build left beside the site is cleared away and does not get in")
    func interrupted() throws {
        let site = try Site()
        try site.publish(Self.pages)
        let staging = site.parent.appendingPathComponent(".site.guichet/guide")
        try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
        try Data("moitié".utf8).write(to: staging.appendingPathComponent("reste.html"))
        try site.publish(["index.html": "nouvel accueil", "guide/index.html": "guide"])
        #expect(site.paths == ["guide/", "guide/index.html", "index.html"])
        #expect(site.neighbours == ["site"])
    }

    /// What interrupted builds leave: the next site, a file on its way, a memory on its way.
    private static let leftovers = [
        ".site.guichet/guide/index.html", "site/.guichet-en-cours", ".site.guichet-souvenir.part",
    ]

    private func leave(_ site: Site) throws {
        for path in Self.leftovers {
            let place = site.parent.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("moitié".utf8).write(to: place)
        }
    }

    @Test("what interrupted builds left goes with the next one, even when nothing is to be published")
    func leftovers() throws {
        let site = try Site()
        try site.publish(Self.pages)
        try leave(site)
        try site.publish(Self.pages)
        #expect(site.neighbours == ["site"])
        #expect(site.paths == ["guide/", "guide/index.html", "index.html"])
        try leave(site)
        Publication.clearLeftovers(of: site.url)
        #expect(site.neighbours == ["site"])
        #expect(site.paths == ["guide/", "guide/index.html", "index.html"])
    }

    @Test("what a build that is under way has made is not cleared by another")
    func underWay() throws {
        let site = try Site()
        try site.publish(Self.pages)
        try leave(site)
        let descriptor = open(site.url.path, O_RDONLY)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        Publication.clearLeftovers(of: site.url)
        #expect(site.neighbours == [".site.guichet", ".site.guichet-souvenir.part", "site"])
        close(descriptor)
    }

    @Test("who publishes second learns so before anything is made")
    func held() throws {
        let site = try Site()
        let first = Publication(into: site.url)
        try first.hold()
        #expect(throws: PublishingError.busy(site.url.path)) { try Publication(into: site.url).hold() }
        first.put([Output(path: "index.html", text: "un")])
        #expect(try first.finish().written == 1)
    }

    @Test("while another build holds the site, a build says so and touches nothing")
    func busy() throws {
        let site = try Site()
        try site.publish(Self.pages)
        let descriptor = open(site.url.path, O_RDONLY)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        #expect(throws: PublishingError.busy(site.url.path)) { try site.publish(["index.html": "autre"]) }
        #expect(site["index.html"] == "accueil")
        close(descriptor)
        #expect(try site.publish(["index.html": "autre"]).written == 1)
    }

    @Test("a file where the site's folder should be is an error that names it")
    func fileInPlaceOfTheSite() throws {
        let site = try Site()
        try Data("fichier".utf8).write(to: site.url)
        let error = #expect(throws: PublishingError.self) { try site.publish(Self.pages) }
        #expect(error?.localizedDescription.contains(site.url.path) == true)
        #expect(try String(contentsOf: site.url, encoding: .utf8) == "fichier")
    }

    @Test("when the next site cannot be made beside the published one, the site stays as it was")
    func noRoomBeside() throws {
        // The folder's name leaves no room for a longer one beside it.
        let site = try Site(named: String(repeating: "s", count: 250), ["CNAME": "ici"])
        let error = #expect(throws: PublishingError.self) { try site.publish(Self.pages) }
        #expect(error?.localizedDescription.hasPrefix("Impossible de créer le dossier « ") == true)
        #expect(site.paths == ["CNAME"])
    }

    @Test(
        "so it does when the folder around it cannot be written", .enabled(if: getuid() != 0, "root may write anywhere")
    )
    func unwritableParent() throws {
        let site = try Site()
        try site.publish(Self.pages)
        #expect(chmod(site.parent.path, 0o555) == 0)
        defer { chmod(site.parent.path, 0o755) }
        #expect(throws: PublishingError.self) { try site.publish(["index.html": "autre"]) }
        #expect(site["index.html"] == "accueil")
        #expect(site.paths == ["guide/", "guide/index.html", "index.html"])
    }
}
