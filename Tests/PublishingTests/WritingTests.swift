import Foundation
import Site
import Testing

@testable import Publishing

@Suite("What is written")
struct WritingTests {
    @Test("a first publication makes the folder, the pages and the record")
    func first() throws {
        let site = try Site()
        let summary = try site.publish(["index.html": "accueil", "annuaire/index.html": "annuaire"])
        #expect(site.paths == ["annuaire/", "annuaire/index.html", "index.html"])
        #expect(site["annuaire/index.html"] == "annuaire")
        #expect(site.record == ["annuaire/index.html", "index.html"])
        #expect(summary.counts == [2, 0, 0, 15])
        #expect(site.neighbours == ["site"])
    }

    @Test("a file with the same bytes is not written again: it keeps its inode and its time")
    func unchanged() throws {
        let site = try Site()
        try site.publish(["index.html": "un", "guide/index.html": "guide"])
        let (home, guide) = (site.trace("index.html"), site.trace("guide/index.html"))
        let summary = try site.publish(["index.html": "deux", "guide/index.html": "guide"])
        #expect(summary.counts == [1, 1, 0, 9])
        #expect(site["index.html"] == "deux")
        #expect(site.trace("index.html")?.inode != home?.inode)
        #expect(site.trace("guide/index.html") == guide)
        #expect(guide != nil)
    }

    @Test("bytes of the same length that differ are written")
    func sameLength() throws {
        let site = try Site()
        try site.publish(["index.html": "oui"])
        #expect(try site.publish(["index.html": "non"]).written == 1)
        #expect(site["index.html"] == "non")
    }

    @Test("publishing the same twice touches nothing, not even the folder")
    func twice() throws {
        let site = try Site()
        try site.publish(["index.html": "un", "a/b.css": "deux"])
        let (folder, record) = (site.trace(""), site.trace(".guichet-fichiers"))
        let summary = try site.publish(["index.html": "un", "a/b.css": "deux"])
        #expect(summary.counts == [0, 2, 0, 6])
        #expect(site.trace("") == folder)
        #expect(site.trace(".guichet-fichiers") == record)
    }

    @Test("what is no longer made is removed, with the folders it leaves empty")
    func removed() throws {
        let site = try Site()
        try site.publish(["index.html": "un", "agenda/2026/11/index.html": "novembre", "agenda/index.html": "agenda"])
        let summary = try site.publish(["index.html": "un", "agenda/index.html": "agenda"])
        #expect(summary.counts == [0, 2, 1, 8])
        #expect(site.paths == ["agenda/", "agenda/index.html", "index.html"])
        #expect(site.record == ["agenda/index.html", "index.html"])
    }

    @Test("a file may become a folder, and a folder a file")
    func changedKind() throws {
        let site = try Site()
        try site.publish(["guide": "une page", "agenda/index.html": "agenda"])
        try site.publish(["guide/index.html": "un dossier", "agenda": "une page"])
        #expect(site.paths == ["agenda", "guide/", "guide/index.html"])
        #expect(site["agenda"] == "une page")
    }

    @Test("an empty site is a site")
    func empty() throws {
        let site = try Site()
        try site.publish(["index.html": "un"])
        #expect(try site.publish([:]).counts == [0, 0, 1, 0])
        #expect(site.paths == [])
    }

    @Test("names keep their accents, spaces and leading dots")
    func names() throws {
        let site = try Site()
        let pages = [".nojekyll": "", "images/fête du jeu.jpg": "image", "a..b/...": "points"]
        try site.publish(pages)
        #expect(try site.publish(pages).unchanged == 3)
        #expect(site["images/fête du jeu.jpg"] == "image")
        #expect(site[".nojekyll"] == "")
    }

    @Test("a folder whose name begins with a dot is written and pruned as any other")
    func hiddenFolder() throws {
        let site = try Site()
        try site.publish(["index.html": "un", ".well-known/security.txt": "Contact"])
        #expect(site[".well-known/security.txt"] == "Contact")
        #expect(try site.publish(["index.html": "un"]).removed == 1)
        #expect(site.paths == ["index.html"])
    }

    @Test("a site reached by a link is published where the link leads, and the link stays")
    func symlink() throws {
        let site = try Site(named: "vrai", [:])
        let link = site.parent.appendingPathComponent("lien")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: site.url)
        _ = try Publication(into: link).finish()
        try site.publish(["index.html": "un"])
        let publication = Publication(into: link)
        publication.put(Output(path: "index.html", text: "deux"))
        _ = try publication.finish()
        #expect(site["index.html"] == "deux")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == site.url.path)
    }
}
