import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Portal
import Site
import SmallPortals
import TemplateOracle
import Testing

@testable import Theme

@Suite("Every page as swift-mustache draws it, with all the styles it needs")
struct TemplateOracleTests {
    /// Draws all pages of a portal in both ways.
    private func compare(_ tree: SourceTree, on day: CivilDate) async throws {
        var report = Report()
        let content = await PortalContent.load(from: tree, jobs: 2, report: &report)
        let portal = FamilyPortal(linking: content, on: day, tree: tree, report: &report)
        let data = await PortalData.files(of: portal, into: SiteInMemory(), jobs: 2)
        let plan = SiteRenderer.plan(portal, data: data, from: tree, report: &report)
        let (theme, renderer, pages) = (plan.theme, plan.renderer, plan.pages)
        let oracle = try TemplateOracle(
            theme.sources.mapValues(\.text), constants: theme.constants(leadingTo: plan.kit.addresses))
        #expect(pages.count > 50)
        let asked = StyleTree(theme.styles["base"] ?? "").asked
        for page in pages {
            let drawn = String(decoding: renderer.render(page).bytes, as: UTF8.self)
            let expected = oracle.text(page.template.name, renderer.views(of: page))
            if drawn != expected { Issue.record("/\(page.address.path) is not drawn as swift-mustache draws it") }
            let missed = unstyled(drawn, of: page.template, renderer, asked: asked)
            if !missed.isEmpty { Issue.record("/\(page.address.path) has no style for \(missed.sorted())") }
        }
    }

    /// The names of a page that a rule of the base sheet asks for, and that its kind was not known to have.
    private func unstyled(
        _ html: String, of template: PageKind, _ renderer: ThemeRenderer, asked: Set<String>
    ) -> Set<String> {
        var names = StyleNames()
        names.read(page: Array(html.replacing(#/<style>[^<]*<\/style>/#, with: "").utf8))
        guard let known = renderer.styles[template]?.names else { return ["no style at all"] }
        return names.subtracting(known).intersection(asked)
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
