import Audit
import Content
import Diagnostics
import Drawing
import Exports
import Foundation
import Offline
import Portal

/// The pages of a portal, drawn by a theme.
public struct RenderedSite: Sendable {
    /// HTML pages, images and the theme's own files.
    public let outputs: [Output]
    /// The theme’s scripts for the root of the site; nil when it has none.
    public let workers: OfflineWorkers?
    /// The pages search engines should know, in order.
    public let indexed: [SitemapPage]
    /// The pages people may search for, in order.
    public let searched: [SearchedPage]
    /// The pages that weigh most once compressed, heaviest first; none when nothing was drawn.
    public let heaviest: [PageWeight]
}

/// Draws a portal.
public enum SiteRenderer {
    /// Portal → HTML pages.
    ///
    /// - Parameters:
    ///   - portal: everything, linked.
    ///   - data: the files of data that pages lead to.
    ///   - tree: the files, for those of the theme.
    ///   - mapLibrary: Leaflet, for those who ask for a background map; empty where it is not installed.
    ///   - judges: whether pages are judged by the criteria of RGAA 4.1.2 that a machine can decide.
    ///   - jobs: how many pages are drawn at once, 1 or more; the result does not depend on it.
    ///   - report: receives what is wrong in the theme, and links to places that no page has.
    public static func render(
        _ portal: FamilyPortal, data: [DataFile], from tree: SourceTree, mapLibrary: [Output] = [],
        judges: Bool = false,
        jobs: Int,
        report: inout Report
    ) async -> RenderedSite {
        let theme = ThemeFolder.read(portal.settings.theme, from: tree, report: &report)
        let kit = PageKit(portal, theme, data: data, background: mapLibrary.isEmpty ? nil : .ign)
        IconCheck.check(portal.seeds, icons: theme.icons, report: &report)
        let renderer = ThemeRenderer(theme, kit: kit, report: &report)
        let pages = plan(kit)
        SampleCheck.check(portal.seeds.audit, in: pages, report: &report)
        guard !report.hasErrors else {
            return RenderedSite(outputs: [], workers: nil, indexed: [], searched: [], heaviest: [])
        }
        let images = portal.images.values.map { Output(path: ImageAddress.path(of: $0.path), bytes: $0.bytes) }
        let application = WebManifest.output(of: portal, theme: theme)
        let files =
            renderer.cards(kit) + theme.statics + application + mapLibrary + images.sorted { $0.path < $1.path }
        // The eco-design declaration tells what the other pages weigh: it is planned once they are drawn.
        let drawn = await draw(pages, renderer, jobs: jobs)
        let measures = SiteMeasures(drawn: drawn, files: files, limit: portal.settings.pageBytes)
        let all = drawn + (await draw([EcoDesignPage.page(kit, measures: measures)], renderer, jobs: 1))
        PageBudget.check(all, most: portal.settings.pageBytes, theme: theme.path, report: &report)
        if judges {
            let judged = await all.concurrentMap(jobs: jobs) { $0.judged }
            let styles = JudgedStyles(folder: theme.path, sheets: theme.styles)
            await AccessibilityCheck.check(judged, theme: styles, jobs: jobs, report: &report)
        }
        let outputs = all.map(\.output)
        AnchorCheck.check(portal.anchorLinks, in: outputs, report: &report)
        return RenderedSite(
            outputs: outputs + files, workers: theme.workers,
            indexed: all.map(\.page).filter(\.isFindable).map { SitemapPage($0.address, updated: $0.updated) }.sorted(),
            searched: all.compactMap { SearchPage.searched($0.page) },
            heaviest: SiteMeasures.heaviest(3, of: all))
    }

    private static func draw(_ pages: [PlannedPage], _ renderer: ThemeRenderer, jobs: Int) async -> [DrawnPage] {
        let drawn = await pages.concurrentMap(jobs: jobs) { renderer.render($0) }
        let ofTemplate = Dictionary(grouping: pages.indices) { pages[$0].template }
        let groups = ofTemplate.sorted { $0.key.rawValue < $1.key.rawValue }
        let dressed = await groups.concurrentMap(jobs: jobs) { template, places in
            zip(places, renderer.dress(places.map { drawn[$0] }, of: template)).map { ($0, $1) }
        }
        let outputs = dressed.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
        return await Array(zip(pages, outputs)).concurrentMap(jobs: jobs) { page, output in
            DrawnPage(page: page, output: output, measure: PageMeasure(page, drawn: output))
        }
    }

    /// All the pages there will be but the eco-design declaration; a new kind of page is one line here and one file
    /// beside.
    static func plan(_ kit: PageKit) -> [PlannedPage] {
        let pages =
            HomePage.pages(kit)
            + GuidePages.pages(kit)
            + CarePathPages.pages(kit)
            + TariffPage.pages(kit)
            + BookletPage.pages(kit)
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
            + PosterPages.pages(kit)
            + ReferencePages.pages(kit)
            + ObservatoryPages.pages(kit)
            + ProjectPages.pages(kit)
            + GovernancePages.pages(kit)
            + ProjectCalendarPage.pages(kit)
            + NetworkPages.pages(kit)
            + FreshnessPage.pages(kit)
            + DataPage.pages(kit)
            + OfflinePage.pages(kit)
            + EmbedPages.pages(kit)
            + SearchPage.pages(kit)
            + StandingPages.pages(kit)
            + RequiredPages.pages(kit)
        let announced = EcoDesignPage.page(kit, measures: .none)
        let named = pages + [announced, StandingPages.siteMap(of: [], kit)]
        let listed = pages + DeclarationPage.pages(kit, beside: named)
        let siteMap = StandingPages.siteMap(of: listed + [announced], kit)
        return listed + [siteMap, StandingPages.notFound(kit)]
    }
}

/// A page on its way out of the renderer.
struct DrawnPage: Sendable {
    let page: PlannedPage
    let output: Output
    let measure: PageMeasure

    /// As it is judged.
    var judged: JudgedPage {
        JudgedPage(
            page.address, template: page.template.rawValue, isBare: page.template == .integration,
            entry: page.entry?.file, bytes: output.bytes)
    }
}
