import Audit
import Content
import Portal
import Site

/// Draws pages into a store, and tells of each what is asked of it, while its bytes are at hand.
struct Easel: Sendable {
    private let renderer: ThemeRenderer
    private let store: any SiteStore
    private let judges: Bool
    /// Bytes, compressed, up to which nobody asks what a page weighs.
    private let lightest: Int
    /// The path of the site on its host.
    private let root: String
    /// The pages that texts lead into.
    private let entered: Set<Address>

    /// - Parameters:
    ///   - store: takes each page as soon as it is drawn.
    ///   - judges: whether pages are judged by the criteria of RGAA.
    init(_ plan: SitePlan, store: some SiteStore, judges: Bool) {
        renderer = plan.renderer
        self.store = store
        self.judges = judges
        lightest = judges ? 0 : min(plan.kit.portal.settings.pageBytes, Settings.usualPageBytes)
        root = plan.kit.portal.settings.hostPath
        entered = Set(plan.kit.portal.anchorLinks.map(\.page))
    }

    /// Draws a page.
    @Sendable func draw(_ page: PlannedPage) -> DrawnPage {
        let output = renderer.render(page)
        store.put(output)
        let origin = PageOrigin(
            page.address, template: page.template.name, isBare: page.template == .integration,
            entry: page.entry?.file, root: root)
        return DrawnPage(
            page: page, file: SiteFile(output),
            measure: PageMeasure(page, drawn: output, style: renderer.styles[page.template], lightest: lightest),
            anchors: entered.contains(page.address) ? AnchorCheck.anchors(in: output.bytes) : [],
            judgement: judges ? AccessibilityCheck.judge(origin, bytes: output.bytes) : nil)
    }
}
