import Content
import Diagnostics
import Foundation
import Portal

/// The pages of a portal, drawn by a theme.
public struct RenderedSite: Sendable {
    /// HTML pages, images and the theme's own files.
    public let outputs: [Output]
    /// The addresses search engines should know, in order.
    public let indexed: [Address]
}

/// Draws a portal.
public enum SiteRenderer {
    /// Portal → HTML pages.
    ///
    /// - Parameters:
    ///   - portal: everything, linked.
    ///   - tree: the files, for those of the theme.
    ///   - jobs: how many pages are drawn at once, 1 or more; the result does not depend on it.
    ///   - report: receives what is wrong in the theme, and links to places that no page has.
    public static func render(
        _ portal: FamilyPortal, from tree: SourceTree, jobs: Int, report: inout Report
    ) async -> RenderedSite {
        let theme = ThemeFolder.read(portal.settings.theme, from: tree, report: &report)
        let kit = PageKit(portal: portal, icons: theme.icons, map: MapDrawing(portal))
        IconCheck.check(portal.seeds, icons: theme.icons, report: &report)
        let renderer = ThemeRenderer(theme, kit: kit, report: &report)
        let pages = plan(kit)
        guard !report.hasErrors else { return RenderedSite(outputs: [], indexed: []) }
        let outputs = await pages.concurrentMap(jobs: jobs) { renderer.render($0) }
        AnchorCheck.check(portal.anchorLinks, in: outputs, report: &report)
        let images = portal.images.values.map { Output(path: ImageAddress.path(of: $0.path), bytes: $0.bytes) }
        return RenderedSite(
            outputs: outputs + theme.statics + images.sorted { $0.path < $1.path },
            indexed: pages.filter(\.isIndexed).map(\.address).sorted())
    }

    /// All the pages there will be; a new kind of page is one line here and one file beside.
    private static func plan(_ kit: PageKit) -> [PlannedPage] {
        let pages =
            HomePage.pages(kit)
            + GuidePages.pages(kit)
            + DirectoryPages.pages(kit)
            + StructurePages.pages(kit)
            + TermPages.pages(kit)
            + MapPage.pages(kit)
            + StopsPage.pages(kit)
            + AgendaPages.pages(kit)
            + EventPages.pages(kit)
            + AgePages.pages(kit)
            + ResourcePages.pages(kit)
            + CommunePages.pages(kit)
            + ReferencePages.pages(kit)
            + ObservatoryPages.pages(kit)
            + ProjectPages.pages(kit)
            + GovernancePages.pages(kit)
            + NetworkPages.pages(kit)
            + FreshnessPage.pages(kit)
            + StandingPages.pages(kit)
        return pages + [StandingPages.siteMap(of: pages, kit), StandingPages.notFound(kit)]
    }
}
