import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Portal
import SmallPortals
import TemplateOracle
import Testing

@testable import Theme

@Suite("Pages beside swift-mustache")
struct TemplateOracleTests {
    /// Draws all pages of a portal in both ways.
    private func compare(_ tree: SourceTree, on day: CivilDate) async throws {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 2, report: &report)
        let portal = FamilyPortal(linking: content, on: day, tree: tree, report: &report)
        let theme = ThemeFolder.read(portal.settings.theme, from: tree, report: &report)
        let data = await PortalData.files(of: portal, jobs: 2)
        let kit = PageKit(portal, theme, data: data, background: nil)
        let renderer = ThemeRenderer(theme, kit: kit, report: &report)
        let oracle = try TemplateOracle(theme.sources.mapValues(\.text), constants: theme.constants)
        let pages = SiteRenderer.plan(kit)
        #expect(pages.count > 50)
        for page in pages {
            let drawn = String(decoding: renderer.render(page).bytes, as: UTF8.self)
            let expected = oracle.text(page.template.rawValue, renderer.views(of: page))
            if drawn != expected { Issue.record("/\(page.address.path) is not drawn as swift-mustache draws it") }
        }
    }

    @Test("the small portal, in its own theme and in that of the repository")
    func small() async throws {
        let day = try #require(CivilDate(iso: SmallPortal.date))
        try await compare(SmallPortal.base, on: day)
        try await compare(try SmallPortal.dressed(), on: day)
    }

    @Test("the portal of the repository")
    func whole() async throws {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let tree = try SourceTree(reading: root)
        try await compare(tree, on: try #require(CivilDate(iso: "2026-11-23")))
    }
}
