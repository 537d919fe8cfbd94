import Foundation
import Publishing
import Site
import Testing

@Suite("Paths of outputs")
struct PathTests {
    @Test(
        "a path that leads out of the site, or names no file, is refused before anything is written",
        arguments: [
            "", "/", "/etc/passwd", "..", "../dehors.html", "guide/../../dehors.html", "guide//index.html", "guide/",
            "./index.html", "guide/./index.html", "a\0b.html", ".guichet-fichiers",
        ])
    func unsafe(_ path: String) throws {
        let site = try Site(["CNAME": "ici"])
        #expect(throws: PublishingError.unsafePath(path)) {
            try site.publish(["index.html": "un", path: "deux"])
        }
        #expect(site.paths == ["CNAME"])
        #expect(site.neighbours == ["site"])
    }

    @Test("two outputs for one path are refused, even with the same bytes")
    func samePath() throws {
        let site = try Site([:])
        let twice = [Output(path: "guide/index.html", text: "un"), Output(path: "guide/index.html", text: "un")]
        #expect(throws: PublishingError.samePath("guide/index.html")) { try site.publish(twice) }
        #expect(site.paths == [])
    }

    @Test("a path cannot be a file and a folder at once", arguments: [["a", "a/b"], ["a/b/c/d.html", "a/b"]])
    func fileAndFolder(_ paths: [String]) throws {
        let site = try Site([:])
        #expect(throws: PublishingError.samePath(paths.min { $0.count < $1.count } ?? "")) {
            try site.publish(paths.map { Output(path: $0, text: $0) })
        }
        #expect(site.paths == [])
    }

    @Test("names that only begin alike are no conflict")
    func alike() throws {
        let site = try Site()
        try site.publish(["a": "1", "a.html": "2", "ab/c": "3", "a-b/c": "4"])
        #expect(site.paths == ["a", "a-b/", "a-b/c", "a.html", "ab/", "ab/c"])
    }
}
