import Almanac
import Content
import Drawing
import Exports
import Markdown
import Portal
import Site
import Synchronization
import Templates

/// What every page is made with: the portal, the theme's drawings, the map, the data files.
///
/// Every item that a page shows holds it: one value, shared.
final class PageKit: Sendable {
    let portal: FamilyPortal
    let icons: [String: HTMLFragment]
    let map: MapDrawing
    let data: PageData
    /// The map shown under the places to those who ask for it; nil when it cannot be shown.
    let background: MapBackground?
    /// Whether devices keep the portal, to read it without a network.
    let isKeptOffline: Bool
    /// What the page about reading without a network is called, at its head and in the foot of the others.
    static let offlineTitle = "Lire sans réseau"
    private let sentences = Mutex<[String: HTMLFragment]>([:])
    private let planned = Mutex<Set<Address>>([])

    /// - Parameter data: the files of data that pages lead to.
    init(_ portal: FamilyPortal, _ theme: ThemeFolder, data: [DataFile], background: MapBackground?) {
        self.portal = portal
        icons = theme.icons
        map = MapDrawing(portal)
        self.data = PageData(data)
        self.background = background
        isKeptOffline = theme.workers != nil && portal.settings.isKeptOffline
    }

    /// The drawing of this name; nothing when the theme has none, which is reported once for all.
    func icon(_ name: String) -> HTMLFragment { icons[name] ?? .empty }

    /// A text without markup, in which public numbers can be called. Summaries stand on many pages: each is gone
    /// through once.
    func told(_ text: String) -> HTMLFragment {
        if let known = sentences.withLock({ $0[text] }) { return known }
        let told = HTMLFragment.calling(text, portal.helplines)
        sentences.withLock { $0[text] = told }
        return told
    }

    /// Notes which pages there will be, once all are planned.
    func note(_ pages: [PlannedPage]) { planned.withLock { $0 = Set(pages.map(\.address)) } }

    /// Whether the site has a page; to be asked while pages are drawn, when all are noted.
    func has(_ address: Address) -> Bool { planned.withLock { $0.contains(address) } }

    /// The pages of the site that templates may name; nil stands for one that the portal does not have.
    var addresses: [String: TemplateConstant] {
        func named(_ page: RequiredPage) -> (String, Address) {
            (page.rawValue.replacing("-", with: "_"), page.address)
        }
        let always =
            [("recherche", Address.search), ("plan_du_site", .siteMap)]
            + [RequiredPage.accessibility, .legalNotice, .privacy, .ecoDesign].map(named)
        let others = Address.standing + [("contribuer", .contribute), named(.accessibilityScheme)]
        return Dictionary(
            always.map { ($0.0, .text($0.1.path)) } + others.map { ($0.0, .page(has($0.1) ? $0.1.path : nil)) },
            uniquingKeysWith: { first, _ in first })
    }

    func commune(_ slug: Slug?) -> Commune? { slug.flatMap(portal.territory.commune) }

    /// The family of a structure's main type.
    func family(of structure: Structure) -> TypeFamily? {
        guard let type = structure.types.first else { return nil }
        return portal.seeds.typeFamilies.first { $0.slug == type.family }
    }

    /// The number of this identifier.
    func number(_ slug: Slug) -> PublicNumber? { portal.seeds.numbers.first { $0.slug == slug } }

    /// Where the chapter of this name is; nil in a guide that has none.
    func chapter(_ name: String) -> String? {
        portal.entries[GuideChapter.self].first { $0.slug.text == name }?.address.path
    }
}
