import Almanac
import Content
import Diagnostics
import Foundation
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

@Suite("Sitemap and robots.txt")
struct SitemapTests {
    private func outputs(
        _ addresses: KeyValuePairs<String, String?>, from tree: SourceTree = SmallPortal.base
    ) async throws -> [String: String] {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
        let date = try #require(CivilDate(iso: SmallPortal.date))
        let portal = FamilyPortal(linking: content, on: date, tree: tree, report: &report)
        let outputs = Sitemap.outputs(
            addresses.map { SitemapPage(Address($0), updated: $1.flatMap { CivilDate(iso: $0) }) }, of: portal)
        return Dictionary(uniqueKeysWithValues: outputs.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test(
        "with the address of the site, its pages are listed in full, dated, and robots.txt leads to the list"
    )
    func withBaseURL() async throws {
        #expect(
            try await outputs(["": nil, "agenda/2026/11/": nil, "guide/": "2026-11-16"]) == [
                "sitemap.xml": """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://familles.example/</loc></url>
                <url><loc>https://familles.example/agenda/2026/11/</loc></url>
                <url><loc>https://familles.example/guide/</loc><lastmod>2026-11-16</lastmod></url>
                </urlset>

                """,
                "robots.txt": """
                User-agent: *
                Allow: /

                Sitemap: https://familles.example/sitemap.xml

                """,
            ])
    }

    @Test("without it, no list can be made: search engines are welcome all the same")
    func withoutBaseURL() async throws {
        let tree = SmallPortal.changing("guichet.yaml", "adresse: https://familles.example/\n", to: "")
        #expect(try await outputs(["": nil, "guide/": nil], from: tree) == ["robots.txt": "User-agent: *\nAllow: /\n"])
    }

    @Test(
        "a site may stand in a folder, with or without its last slash",
        arguments: ["https://4c.example/familles", "https://4c.example/familles/"])
    func folder(_ base: String) async throws {
        let tree = SmallPortal.changing("guichet.yaml", "https://familles.example/", to: base)
        let outputs = try await outputs(["guide/": nil], from: tree)
        #expect(outputs["sitemap.xml"]?.contains("<loc>https://4c.example/familles/guide/</loc>") == true)
        #expect(outputs["robots.txt"]?.hasSuffix("Sitemap: https://4c.example/familles/sitemap.xml\n") == true)
    }

    @Test("what XML would read as its own is escaped, and the file is sound XML")
    func escaping() async throws {
        let tree = SmallPortal.changing(
            "guichet.yaml", "https://familles.example/", to: "https://familles.example/?a=1&b=2")
        let sitemap = try #require(try await outputs(["a'b\"<c>/": nil], from: tree)["sitemap.xml"])
        #expect(sitemap.contains("?a=1&amp;b=2/"))
        #expect(!sitemap.contains("<c>"))
        #expect(!sitemap.contains("&b"))
    }

    @Test("a site without pages has an empty list") func empty() async throws {
        let sitemap = try await outputs([:])["sitemap.xml"]
        #expect(sitemap?.contains("<url>") == false)
        #expect(sitemap?.hasSuffix("</urlset>\n") == true)
    }
}
