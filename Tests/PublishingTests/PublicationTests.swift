import Foundation
import Site
@testable import Publishing
import Testing

@Suite("Taking files one by one")
struct PublicationTests {
    @Test("until it is finished, the published site does not change, and what was taken can be read")
    func unfinished() throws {
        let site = try Site()
        try site.publish(["index.html": "un", "guide/index.html": "guide"])
        let publication = Publication(into: site.url)
        publication.put([Output(path: "index.html", text: "deux"), Output(path: "guide/index.html", text: "guide")])
        #expect(site["index.html"] == "un")
        #expect(publication.bytes(of: "index.html") == Array("deux".utf8))
        #expect(publication.bytes(of: "guide/index.html") == Array("guide".utf8))
        #expect(publication.bytes(of: "absent.html") == nil)
        #expect(try publication.finish().counts == [1, 1, 0, 9])
        #expect(site["index.html"] == "deux")
    }

    @Test("given up, it leaves nothing, not even a folder it made")
    func givenUp() throws {
        let site = try Site()
        do {
            let publication = Publication(into: site.url)
            publication.put(Output(path: "guide/index.html", text: "guide"))
            #expect(site.neighbours == [".site.guichet", "site"])
        }
        #expect(site.neighbours == [])
    }

    @Test("given up, it leaves what stood there")
    func givenUpBeside() throws {
        let site = try Site(["CNAME": "ici"])
        do { Publication(into: site.url).put(Output(path: "index.html", text: "un")) }
        #expect(site.neighbours == ["site"])
        #expect(site.paths == ["CNAME"])
    }

    @Test("without a file that differs, nothing is made beside the site")
    func unchanged() throws {
        let site = try Site()
        try site.publish(["index.html": "un"])
        let publication = Publication(into: site.url)
        publication.put(Output(path: "index.html", text: "un"))
        #expect(site.neighbours == ["site"])
        #expect(try publication.finish().unchanged == 1)
    }

    @Test("files may come from everywhere at once, in the same folders")
    func together() throws {
        let site = try Site()
        let outputs = (0..<400).map { Output(path: "a\($0 % 7)/b\($0 % 3)/\($0).html", text: "\($0)") }
        let publication = Publication(into: site.url)
        DispatchQueue.concurrentPerform(iterations: outputs.count) { publication.put(outputs[$0]) }
        #expect(try publication.finish().written == 400)
        for output in outputs { #expect(site[output.path].map { Data($0.utf8) } == output.bytes) }
    }

    @Test("while it is open, another is told that the site is busy, and changes nothing")
    func held() throws {
        let site = try Site()
        let first = Publication(into: site.url)
        first.put(Output(path: "index.html", text: "un"))
        #expect(throws: PublishingError.busy(site.url.path)) { try site.publish(["index.html": "deux"]) }
        #expect(first.bytes(of: "index.html") == Array("un".utf8))
        _ = try first.finish()
        #expect(site["index.html"] == "un")
    }
}
