import Foundation
import Site
import Testing

@testable import Publishing

@Suite("Replacing file by file, where folders cannot be exchanged")
struct InPlaceTests {
    /// Publishes without the exchange of folders.
    private func replace(_ site: Site, with pages: [String: String]) throws {
        _ = try prepared(site, pages).finish(byExchange: false)
    }

    /// A publication that only has to be finished.
    private func prepared(_ site: Site, _ pages: [String: String], in workshop: URL? = nil) -> Publication {
        let publication = Publication(into: site.url, workshop: workshop)
        publication.put(pages.map { Output(path: $0.key, text: $0.value) })
        return publication
    }

    @Test("the site becomes what an exchange would have made of it")
    func sameResult() throws {
        let site = try Site(["CNAME": "ici", "images/logo.png": "logo"])
        try replace(site, with: ["index.html": "un", "images/a.jpg": "a", "agenda/2026/11/index.html": "novembre"])
        #expect(site.record == ["agenda/2026/11/index.html", "images/a.jpg", "index.html"])
        let before = site.trace("index.html")
        try replace(site, with: ["index.html": "un", "agenda/index.html": "agenda"])
        #expect(site.paths == ["CNAME", "agenda/", "agenda/index.html", "images/", "images/logo.png", "index.html"])
        #expect(site.record == ["agenda/index.html", "index.html"])
        #expect(site.trace("index.html") == before)
        #expect(site.neighbours == ["site"])
    }

    @Test("a file may become a folder, and a folder a file")
    func changedKind() throws {
        let site = try Site([:])
        try replace(site, with: ["guide": "une page", "agenda/index.html": "agenda"])
        try replace(site, with: ["guide/index.html": "un dossier", "agenda": "une page"])
        #expect(site.paths == ["agenda", "guide/", "guide/index.html"])
    }

    @Test("stopped half-way, the next build knows its own files and ends the work")
    func stoppedHalfway() throws {
        let site = try Site([:])
        try replace(site, with: ["a.html": "un", "z.html": "un"])
        let publication = prepared(site, ["a.html": "deux", "z.html": "deux"])
        // Meanwhile, a folder of somebody else comes to stand where z.html goes: the second replacement stops there.
        try FileManager.default.removeItem(at: site.place("z.html"))
        try site.put("z.html/autre.txt", "autre")
        let error = #expect(throws: PublishingError.self) { try publication.finish(byExchange: false) }
        #expect(error?.leavesSiteAsItWas == false)
        #expect(
            error?.localizedDescription.hasSuffix(
                "z.html » : un dossier est à la place du fichier.\nUne partie du site publié est déjà nouvelle. "
                    + "Construisez-le encore une fois pour le finir.") == true)
        #expect(site["a.html"] == "deux")
        #expect(site.record == ["a.html", "z.html"])

        try FileManager.default.removeItem(at: site.place("z.html"))
        try replace(site, with: ["a.html": "trois", "z.html": "trois"])
        #expect(site["a.html"] == "trois")
        #expect(site["z.html"] == "trois")
    }

    @Test("works when the next site was made on another disk", .enabled(if: OtherDisk.exists, "needs a second disk"))
    func otherDisk() throws {
        let site = try Site(["CNAME": "ici"])
        let workshop = URL(fileURLWithPath: OtherDisk.path).appendingPathComponent("publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: workshop, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: workshop) }
        let publication = prepared(site, ["guide/index.html": "guide"], in: workshop)
        #expect(!Swap.exchange(workshop.appendingPathComponent(".site.guichet"), site.url))
        // The exchange is tried, and refused by the system.
        _ = try publication.finish()
        #expect(site.paths == ["CNAME", "guide/", "guide/index.html"])
    }
}

/// A disk that is not the one of temporary files: Linux keeps one in memory.
private enum OtherDisk {
    static let path = "/dev/shm"

    static var exists: Bool {
        func device(_ path: String) -> dev_t? {
            var info = stat()
            return stat(path, &info) == 0 && access(path, W_OK) == 0 ? info.st_dev : nil
        }
        guard let here = device(FileManager.default.temporaryDirectory.path), let there = device(path) else {
            return false
        }
        return here != there
    }
}
