import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Markdown
import Portal
import Site
import Templates

/// What stands around every page: head, navigation, breadcrumb, where it comes from, foot.
struct FrameView: View {
    let page: PlannedPage
    let portal: FamilyPortal
    let frame: SiteFrame
    /// The calendars and feeds of the page.
    let followed: [DataFile]
    /// Its calendars and cards.
    let kept: [DataFile]
    let cards: ShareCards
    /// The styles of pages of its kind.
    let style: InlineStyle?

    static let fields = ViewFields<FrameView>([
        .literal("racine") { $0.root },
        .html("style", .style) { $0.style.map { HTMLFragment(trusted: $0.css) } },
        .literal("csp") { $0.style?.policy },
        .view("portail") { PortalView(portal: $0.portal) },
        .view("page") { PageHeadView(page: $0.page, portal: $0.portal) },
        .list("navigation") { view in
            view.frame.navigation.map {
                NavigationItem(link: $0.link, icon: $0.icon, isCurrent: $0.link.address == view.page.section)
            }
        },
        .list("pied") { $0.frame.footer },
        .list("alternatives") { $0.followed.map { AlternateItem(file: $0) } },
        .list("suivre") { FollowItem.all($0.followed, in: $0.portal) },
        .literal("opensearch") { $0.portal.settings.baseURL == nil ? nil : OpenSearch.address.path },
        .list("fil") { $0.trail },
        .view("verifie") { $0.checked },
        .list("sources") { view in (view.page.entry?.sources ?? []).map { SourceItem(source: $0) } },
        .flag("exemple") { $0.page.entry?.isExample == true },
        .view("corriger") { $0.correction },
        .view("image") { $0.image },
        .flag("hors_ligne") { $0.frame.isKeptOffline },
        .view("garder") { KeepView(page: $0.page, files: $0.kept, portal: $0.portal) },
        .view("partage") { ShareView(page: $0.page, portal: $0.portal, cards: $0.cards) },
        .html("donnees_liees", .data) { $0.linkedData },
    ])

    /// The names that give nothing on any of some pages, as far as pages tell before they are drawn.
    static func absent(from pages: [PlannedPage], _ data: PageData) -> Set<String> {
        let entries = pages.compactMap(\.entry)
        var absent: Set<String> = []
        if entries.isEmpty { absent.formUnion(["corriger", "exemple"]) }
        if entries.allSatisfy({ $0.checkedOn == nil }) { absent.insert("verifie") }
        if entries.allSatisfy(\.sources.isEmpty) { absent.formUnion(["sources", "avec_sources"]) }
        if entries.allSatisfy({ $0.image == nil }) { absent.insert("image") }
        if !entries.contains(where: \.isDiscreet) { absent.insert("page.discrete") }
        if pages.allSatisfy({ data.followed(on: $0.address).isEmpty }) {
            absent.formUnion(["suivre", "avec_suivre", "alternatives", "avec_alternatives"])
        }
        return absent
    }

    /// The way to the site's root. The page shown for an address that does not exist may be shown at any depth:
    /// its links start from the root of the host.
    private var root: String {
        page.template == .notFound ? portal.settings.hostPath : page.address.pathToRoot
    }

    /// The way from the home page; the home page itself has none.
    private var trail: [TermLink] {
        guard !page.address.path.isEmpty else { return [] }
        let current = TermLink(label: page.title, address: page.address, isCurrent: true)
        return [TermLink(label: "Accueil", address: .home)] + page.trail.filter { frame.kit.has($0.address) } + [
            current
        ]
    }

    /// What the page says to search engines; a page that is not found is about nothing.
    private var linkedData: HTMLFragment? {
        guard page.template != .notFound else { return nil }
        let steps = trail.map { LinkedData.Step(name: $0.label, address: $0.address) }
        return LinkedData.script(
            about: page.subject, trail: steps, card: Address(cards[CardKind(of: page)].path), of: portal)
    }

    private var checked: CheckedView? {
        page.entry?.checkedOn.map { CheckedView(date: $0, today: portal.date) }
    }

    private var image: ImageView? {
        page.entry?.image.flatMap { image in
            portal.images[image.file]?.shown.map {
                ImageView(picture: $0, alternative: image.alternative, root: root)
            }
        }
    }

    private var correction: CorrectionView? {
        let view = page.entry.map {
            CorrectionView(
                file: $0.file, repository: portal.settings.repository, form: form(correcting: $0),
                page: frame.kit.has(.contribute) ? Address.contribute : nil)
        }
        return view?.leads == true ? view : nil
    }

    /// Where the page is corrected; a page that one may have to leave at once is named in no other address.
    private func form(correcting entry: PlannedPage.EntryFacts) -> String? {
        guard frame.kit.has(.proposals), !entry.isDiscreet else { return nil }
        return ProposalPages.address(correcting: page)
    }
}

/// Navigation and foot, the same on every page.
struct SiteFrame: Sendable {
    let kit: PageKit
    let isKeptOffline: Bool
    let navigation: [(link: TermLink, icon: HTMLFragment)]
    let footer: [TermLink]

    init(_ kit: PageKit) {
        self.kit = kit
        isKeptOffline = kit.isKeptOffline
        navigation = [
            (TermLink(label: "Guide", address: .guide), kit.icon("guide")),
            (TermLink(label: "Annuaire", address: .directory), kit.icon("annuaire")),
            (TermLink(label: "Agenda", address: .agenda), kit.icon("agenda")),
            (TermLink(label: "Parents", address: .resources), kit.icon("parents")),
            (TermLink(label: "Communes", address: .communes), kit.icon("communes")),
        ].filter { kit.has($0.0.address) }
        let made = [
            TermLink(label: "Projet de territoire", address: .project),
            TermLink(label: "Observatoire", address: .observatory),
            TermLink(label: "Réseau des acteurs", address: .network),
            TermLink(label: "Fraîcheur", address: .freshness),
            TermLink(label: "Annoncer, corriger", address: .proposals),
        ].filter { kit.has($0.address) }
        let standing = kit.portal.plainPages.filter { $0.record.menu == .pied }
            .map { TermLink(label: $0.title, address: $0.address) }
        let required = [RequiredPage.legalNotice, .privacy, .ecoDesign].map {
            TermLink(label: kit.portal.title(of: $0), address: $0.address)
        }
        let offline = kit.isKeptOffline ? [TermLink(label: PageKit.offlineTitle, address: .offline)] : []
        footer = made + standing + offline + required
    }
}

/// An entry of the main navigation.
struct NavigationItem: View {
    let link: TermLink
    let icon: HTMLFragment
    let isCurrent: Bool

    static let fields = ViewFields<NavigationItem>([
        .text("libelle") { $0.link.label },
        .literal("adresse") { $0.link.address.path },
        .html("icone", .icon) { $0.icon },
        .flag("courante") { $0.isCurrent },
    ])
}

/// The portal itself.
struct PortalView: View {
    let portal: FamilyPortal

    static let fields = ViewFields<PortalView>([
        .text("nom") { $0.portal.settings.name },
        .text("accroche") { $0.portal.settings.tagline },
        .text("sigle") { $0.portal.settings.territory.shortName },
        .text("territoire") { $0.portal.settings.territory.name },
        .flag("demonstration") { $0.portal.settings.mode == .demonstration },
        .text("date") { $0.portal.date.french(.date) },
        .literal("date_iso") { $0.portal.date.iso },
        .text("mois") { CivilMonth(of: $0.portal.date).french },
        .literal("mois_iso") { CivilMonth(of: $0.portal.date).iso },
        .text("nombre_communes") { String($0.portal.territory.communes.count) },
        .literal("contact_courriel") { $0.portal.settings.contact.email?.text },
        .view("contact") { ContactItem(contact: $0.portal.settings.contact) },
        .text("conformite") { $0.portal.accessibility.state.mention },
    ])
}

/// What the head of a page says of it.
struct PageHeadView: View {
    let page: PlannedPage
    let portal: FamilyPortal

    static let fields = ViewFields<PageHeadView>([
        .text("titre") { $0.page.title },
        .text("titre_complet") { view in
            view.page.address.path.isEmpty
                ? "\(view.portal.settings.name) – \(view.portal.settings.territory.shortName)"
                : view.page.fullTitle + " – " + view.portal.settings.name
        },
        .text("description") { $0.page.description },
        .html("chapeau", .sentence) { .calling($0.page.description, $0.portal.helplines) },
        .literal("adresse") { $0.page.address.path },
        .literal("canonique") { view in
            view.page.isFindable ? view.portal.wholeAddress(of: view.page.address) : nil
        },
        .word("gabarit", among: PageKind.all.map(\.name)) { $0.page.template.name },
        .flag("indexee") { $0.page.isFindable },
        .flag("discrete") { $0.page.entry?.isDiscreet == true },
    ])
}

extension PlannedPage {
    /// The title that tells this page from all others: two towns may hold a « Fête du jeu ».
    fileprivate var fullTitle: String {
        trail.last.map { "\(title) – \($0.label)" } ?? title
    }
}

/// When somebody last checked what a page says.
struct CheckedView: View {
    let date: CivilDate
    let today: CivilDate

    static let fields = ViewFields<CheckedView>([
        .text("date") { $0.date.french(.date) },
        .literal("iso") { $0.date.iso },
        .flag("ancien") { $0.date.distance(to: $0.today) > 365 },
    ])
}

/// Who says what a page says; web addresses in it are links.
struct SourceItem: View {
    let source: String

    static let fields = ViewFields<SourceItem>([
        .html("html", .line) { $0.html }
    ])

    private var html: HTMLFragment {
        var report = Report()
        let text = MarkdownDocument.parse(source, at: SourceLocation(file: ""), report: &report)
        return text.inlineHTML(root: "") ?? HTMLFragment(escaping: source)
    }
}

/// The image of an entry.
struct ImageView: View {
    let picture: ShownPicture
    let alternative: String
    /// The way to the site’s root.
    let root: String

    static let fields = ViewFields<ImageView>([
        .literal("adresse") { $0.picture.smallest.address(root: $0.root) },
        .literal("choix") { $0.picture.choices(root: $0.root) },
        .literal("tailles") { _ in ShownPicture.sizes },
        .literal("largeur") { String($0.picture.widest.width) },
        .literal("hauteur") { String($0.picture.widest.height) },
        .text("alt") { $0.alternative },
    ])
}

/// How to correct a page.
struct CorrectionView: View {
    let file: String
    let repository: RepositorySettings
    /// The form that corrects it, if the portal has one.
    let form: String?
    /// The page that says how to contribute, if the portal has one.
    let page: Address?

    /// Whether there is anything to follow.
    var leads: Bool { form != nil || page != nil || editingPage != nil }

    static let fields = ViewFields<CorrectionView>([
        .literal("fichier") { $0.file },
        .literal("formulaire") { $0.form },
        .literal("lien") { $0.editingPage },
        .literal("page") { $0.page?.path },
    ])

    /// Where the forge lets anybody edit the file.
    private var editingPage: String? {
        guard let base = repository.base else { return nil }
        let edit = repository.forge == .gitlab ? "-/edit" : "edit"
        return "\(base)/\(edit)/\(repository.branch)/\(file)"
    }
}
