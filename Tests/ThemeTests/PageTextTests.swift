import Content
import Portal
import Site
import SmallPortals
import Testing

@testable import Theme

@Suite("Acronyms on a page")
struct PageTextTests {
    /// The chapter with Caf in its body, in its simple version and in an answer.
    private static let chapter = (SmallPortal.files["content/guide/s-inscrire.md"] ?? "")
        .replacing("Vous visitez.", with: "Vous appelez la Caf, puis la Caf rappelle.")
        .replacing("Dès que la date", with: "La Caf le sait, dès que la date")

    @Test("an acronym is explained once a page, where it is first read, and again on the next page")
    func oncePerPage() async throws {
        let rendered = await RenderedPortal(
            try SmallPortal.dressed([
                "content/guide/s-inscrire.md": Self.chapter,
                "content/pages/contribuer.md": (SmallPortal.files["content/pages/contribuer.md"] ?? "")
                    .replacing("Toute correction", with: "La Caf et la Caf. Toute correction"),
            ]))
        #expect(rendered.findings == [])
        for path in ["guide/s-inscrire/index.html", "contribuer/index.html"] {
            let page = try #require(rendered[path])
            #expect(page.components(separatedBy: "<abbr").count - 1 == 1, "\(path)")
        }
    }

    @Test("texts of one page share what is explained; another page starts anew")
    func shared() async throws {
        let portal = await RenderedPortal().portal
        let entry = try #require(portal.entries[GuideChapter.self].first { $0.slug.text == "s-inscrire" })
        var page = PageText(portal, on: entry.address)
        let (first, second) = (page.html(entry.body).html, page.html(entry.body).html)
        #expect(first.contains("<abbr"))
        #expect(!second.contains("<abbr"))
        var other = PageText(portal, on: .home)
        #expect(other.html(entry.body).html.contains("<abbr"))
    }

    @Test("links are relative to the page")
    func links() async throws {
        let portal = await RenderedPortal().portal
        let entry = try #require(portal.entries[GuideChapter.self].first { $0.slug.text == "s-inscrire" })
        for (address, link) in [(entry.address, "../../"), (Address.home, "./"), (.guide, "../")] {
            var page = PageText(portal, on: address)
            #expect(page.html(entry.body).html.contains("href=\"\(link)annuaire/micro-creche-la-ribambelle/\""))
        }
    }
}
