import Foundation
import Testing

@testable import Publishing

@Suite("What is remembered of a site")
struct SiteMemoryTests {
    private static let pages = ["index.html": "Bonjour", "agenda/index.html": "Bal"]

    private static func remembered(_ site: Site) throws -> SiteMemory {
        let content = try site.publish(pages).content
        return SiteMemory(inputs: "fiches", content: content, told: Data("{}\nhop\n".utf8))
    }

    @Test("what was kept is recalled to the letter, beside the site and not in it")
    func kept() throws {
        let site = try Site()
        let memory = try Self.remembered(site)
        #expect(SiteMemory.recall(of: site.url) == nil)
        memory.keep(for: site.url)
        #expect(SiteMemory.recall(of: site.url) == memory)
        #expect(site.neighbours == [".site.guichet-souvenir", "site"])
        #expect(memory.stands(in: site.url))
    }

    @Test("the next site is remembered in the place of the former one")
    func replaced() throws {
        let site = try Site()
        try Self.remembered(site).keep(for: site.url)
        let next = SiteMemory(
            inputs: "autres", content: try site.publish(["index.html": "Bonsoir"]).content, told: Data())
        next.keep(for: site.url)
        #expect(SiteMemory.recall(of: site.url) == next)
        #expect(next.stands(in: site.url))
    }

    @Test(
        "a file altered, removed, added to the record or replaced by a link is seen; files of others are not looked at")
    func altered() throws {
        let ways: [(Site) throws -> Void] = [
            { try $0.put("index.html", "Bonsoir") },
            { try $0.put("agenda/index.html", "Bal ") },
            { try FileManager.default.removeItem(at: $0.place("agenda/index.html")) },
            { try $0.put(".guichet-fichiers", "index.html\n") },
            { try $0.put(".guichet-fichiers", "agenda/index.html\nindex.html\n../ailleurs\n") },
            { site in
                try FileManager.default.moveItem(at: site.place("index.html"), to: site.place("vrai.html"))
                try FileManager.default.createSymbolicLink(
                    atPath: site.place("index.html").path, withDestinationPath: "vrai.html")
            },
            { try FileManager.default.removeItem(at: $0.url) },
        ]
        for (number, alter) in ways.enumerated() {
            let site = try Site()
            let memory = try Self.remembered(site)
            try site.put("notes.txt", "À moi")
            #expect(memory.stands(in: site.url))
            try alter(site)
            #expect(!memory.stands(in: site.url), "\(number)")
        }
    }

    @Test("two files that exchange their content are seen")
    func exchanged() throws {
        let site = try Site()
        let memory = try Self.remembered(site)
        try site.put("index.html", "Bal")
        try site.put("agenda/index.html", "Bonjour")
        #expect(!memory.stands(in: site.url))
    }

    @Test("a memory of which any byte is wrong or missing is none")
    func corrupt() throws {
        let site = try Site()
        try Self.remembered(site).keep(for: site.url)
        let file = site.parent.appendingPathComponent(".site.guichet-souvenir")
        let bytes = try Data(contentsOf: file)
        for place in bytes.indices {
            var wrong = bytes
            wrong[place] ^= 1
            try wrong.write(to: file)
            #expect(SiteMemory.recall(of: site.url) == nil, "byte \(place)")
            try bytes.prefix(place).write(to: file)
            #expect(SiteMemory.recall(of: site.url) == nil, "\(place) bytes")
        }
        try bytes.write(to: file)
        #expect(SiteMemory.recall(of: site.url) != nil)
    }

    @Test("where nothing can be kept, nothing is, and nothing fails")
    func refused() throws {
        let site = try Site()
        let memory = try Self.remembered(site)
        try FileManager.default.createDirectory(
            at: site.parent.appendingPathComponent(".site.guichet-souvenir/plein"), withIntermediateDirectories: true)
        memory.keep(for: site.url)
        #expect(SiteMemory.recall(of: site.url) == nil)
        #expect(site.neighbours == [".site.guichet-souvenir", "site"])
    }
}
