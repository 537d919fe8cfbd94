import Audit
import Content
import Diagnostics
import Drawing
import Exports
import Foundation
import Offline
import Pictures
import Portal
import Site

/// The pages of a portal, drawn by a theme; they stand in a store.
public struct RenderedSite: Sendable {
    /// HTML pages, images and the theme's own files.
    public let files: [SiteFile]
    /// How many of them are pages.
    public let pageCount: Int
    /// The theme’s scripts for the root of the site; nil when it has none.
    public let workers: OfflineWorkers?
    /// The pages that weigh most once compressed, heaviest first.
    public let heaviest: [PageWeight]
    /// What pages lead to, to be looked for once the whole site is made; nil when they were not judged.
    public let links: LinkCheck?
}

/// The pages of a portal, planned: what they are about and where they will stand is known, none is drawn.
public struct SitePlan: Sendable {
    let theme: ThemeFolder
    let kit: PageKit
    let renderer: ThemeRenderer
    /// All pages but the eco-design declaration.
    let pages: [PlannedPage]
    /// The eco-design declaration, which tells what the others weigh: announced, without its figures.
    let announced: PlannedPage
    /// What is published beside pages and photos: the files of the theme.
    let files: [Output]

    private var all: [PlannedPage] { pages + [announced] }

    /// The paths of all pages but the one that needs all others, and of the files beside them.
    public var paths: [String] { pages.map(\.address.file) + files.map(\.path) }

    /// One file, drawn when it is a page.
    ///
    /// - Parameter number: its place in `paths`.
    public func file(_ number: Int) -> Output {
        number < pages.count ? renderer.render(pages[number]) : files[number - pages.count]
    }

    /// A photo, in the form that is published at this path; nil when there is none.
    ///
    /// - Parameter shelf: pictures made before.
    public func photo(_ path: String, from shelf: PictureShelf) -> Data? {
        PortalPhotos.file(path, of: kit.portal, from: shelf)
    }

    /// Makes the photos that pages show, or takes them from where they are kept.
    ///
    /// - Parameters:
    ///   - shelf: pictures made before.
    ///   - store: takes each file as soon as it is made.
    ///   - jobs: how many are made at once, 1 or more; the files do not depend on it.
    ///   - report: receives the photos whose points cannot be read.
    /// - Returns: what is left to know of the files, by path.
    public func putPhotos(
        from shelf: PictureShelf, into store: any SiteStore, jobs: Int, report: inout Report
    ) async -> [SiteFile] {
        let portal = kit.portal
        // Without whole addresses nothing is shown of a page that is shared.
        let shared = portal.settings.baseURL == nil ? [] : all.compactMap { $0.entry?.image?.file }
        return await PortalPhotos.put(
            portal, shared: Set(shared), from: shelf, into: store, jobs: jobs, report: &report)
    }

    /// The texts of entries, beside their pages, for the forms that correct them.
    public func sources(from tree: SourceTree) -> [Output] { EntrySource.outputs(of: all, from: tree) }

    /// The pages search engines should know, in order.
    public var indexed: [SitemapPage] {
        all.filter(\.isFindable).map { SitemapPage($0.address, updated: $0.updated) }.sorted()
    }

    /// The pages people may search for, in order.
    public var searched: [SearchedPage] { all.compactMap { SearchPage.searched($0) } }
}

/// Draws a portal.
public enum SiteRenderer {
    /// Portal → the pages there will be.
    ///
    /// - Parameters:
    ///   - portal: everything, linked.
    ///   - data: the files of data that pages lead to.
    ///   - tree: the files, for those of the theme.
    ///   - mapLibrary: Leaflet, for those who ask for a background map; empty where it is not installed.
    ///   - memory: the theme as it was made ready before, for those who plan again; the plan does not depend on it.
    ///   - report: receives what is wrong in the theme.
    public static func plan(
        _ portal: FamilyPortal, data: [DataFile], from tree: SourceTree, mapLibrary: [Output] = [],
        memory: ThemeMemory? = nil, report: inout Report
    ) -> SitePlan {
        let theme = theme(portal.settings.theme, from: tree, memory, report: &report)
        let kit = PageKit(portal, theme, data: data, background: mapLibrary.isEmpty ? nil : .ign)
        IconCheck.check(portal.seeds, icons: theme.icons, report: &report)
        let announced = EcoDesignPage.page(kit, measures: .none)
        let pages = AllPages.plan(kit, announced, report: &report)
        kit.note(pages + [announced])
        let renderer = ThemeRenderer(
            theme, kit: kit, pages: pages + [announced], memory: memory, report: &report)
        SampleCheck.check(portal.seeds.audit, in: pages, report: &report)
        let application = WebManifest.output(of: portal, theme: theme)
        let files = renderer.cards(kit) + theme.statics + application + mapLibrary
        return SitePlan(theme: theme, kit: kit, renderer: renderer, pages: pages, announced: announced, files: files)
    }

    private static func theme(
        _ name: String, from tree: SourceTree, _ memory: ThemeMemory?, report: inout Report
    ) -> ThemeFolder {
        guard let memory else { return ThemeFolder.read(name, from: tree, report: &report) }
        let files = tree.files(under: "themes/\(name)")
        if let known = memory.theme(of: files) { return known }
        var findings = Report()
        let theme = ThemeFolder.read(name, from: tree, report: &findings)
        report.add(findings)
        // A theme in which something was found is read again, so that it is found again.
        if findings.diagnostics.isEmpty { memory.keep(theme, of: files) }
        return theme
    }

    /// Planned pages → HTML pages.
    ///
    /// - Parameters:
    ///   - plan: from a portal and a theme in which nothing is wrong.
    ///   - photos: those of the portal, which the store has already.
    ///   - store: takes each page as soon as it is drawn, and the files beside pages.
    ///   - judges: whether pages are judged by the criteria of RGAA 4.1.2 that a machine can decide.
    ///   - jobs: how many pages are drawn at once, 1 or more; the result does not depend on it.
    ///   - report: receives what is wrong in the pages, and links to places that no page has.
    public static func render(
        _ plan: SitePlan, with photos: [SiteFile], into store: any SiteStore, judges: Bool = false, jobs: Int,
        report: inout Report
    ) async -> RenderedSite {
        let (theme, portal) = (plan.theme, plan.kit.portal)
        let others = store.put(plan.files) + photos
        let easel = Easel(plan, store: store, judges: judges)
        // The eco-design declaration tells what the other pages weigh: it is planned once they are drawn.
        let drawn = await plan.pages.concurrentMap(jobs: jobs, easel.draw)
        let measures = await SiteMeasures.counted(
            on: drawn, in: store, others: others, styles: plan.files, limit: portal.settings.pageBytes, jobs: jobs)
        let declaration = easel.draw(EcoDesignPage.page(plan.kit, measures: measures))
        let all = drawn + [declaration]
        PageBudget.check(all, in: store, most: portal.settings.pageBytes, theme: theme.path, report: &report)
        if judges {
            let styles = JudgedStyles(folder: theme.path, sheets: theme.styles)
            AccessibilityCheck.tell(all.compactMap(\.judgement), theme: styles, report: &report)
        }
        let anchors = all.filter { !$0.anchors.isEmpty }.map { ($0.page.address, $0.anchors) }
        AnchorCheck.check(
            portal.anchorLinks, among: Dictionary(anchors, uniquingKeysWith: { $1 }), report: &report)
        return RenderedSite(
            files: all.map(\.file) + others, pageCount: all.count, workers: theme.workers,
            heaviest: measures.heaviest(with: declaration, in: store),
            links: judges ? LinkCheck(all.compactMap(\.judgement), theme: theme.path, told: portal.anchorLinks) : nil)
    }

    /// What is wrong in the pages of some entries: what they weigh, the criteria of RGAA, the places their texts lead to.
    /// Only these pages are drawn, and those they lead into.
    ///
    /// - Parameters:
    ///   - plan: from a portal and a theme in which nothing is wrong.
    ///   - files: where the entries were written.
    /// - Returns: how many pages these entries have.
    public static func judge(
        _ plan: SitePlan, of files: Set<String>, jobs: Int, report: inout Report
    ) async -> Int {
        let portal = plan.kit.portal
        let links = portal.anchorLinks.filter { files.contains($0.location.file) }
        let entered = Set(links.map(\.page))
        let store = SiteInMemory()
        let easel = Easel(plan, store: store, judges: true)
        let isTheirs: (PlannedPage) -> Bool = { $0.entry.map { files.contains($0.file) } ?? false }
        let drawn = await (plan.pages + [plan.announced])
            .filter { isTheirs($0) || entered.contains($0.address) }
            .concurrentMap(jobs: jobs, easel.draw)
        let theirs = drawn.filter { isTheirs($0.page) }
        PageBudget.check(
            theirs, in: store, most: portal.settings.pageBytes, theme: plan.theme.path, report: &report)
        AccessibilityCheck.tell(
            theirs.compactMap(\.judgement), theme: JudgedStyles(folder: plan.theme.path, sheets: [:]), report: &report)
        AnchorCheck.check(
            links, among: Dictionary(drawn.map { ($0.page.address, $0.anchors) }, uniquingKeysWith: { $1 }),
            report: &report)
        return theirs.count
    }
}
