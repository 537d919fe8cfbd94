import Almanac
import Content
import Diagnostics
import Markdown
import Portal

/// A page to make: where, with which template, and what stands around its content.
struct PlannedPage: Sendable {
    /// Where it is published.
    let address: Address
    /// The template that draws it.
    let template: TemplateName
    /// Its title, the one of the breadcrumb.
    let title: String
    /// One sentence for search engines.
    let description: String
    /// The pages above it, from the home page down.
    var trail: [TermLink] = []
    /// Which entry of the main navigation it belongs to.
    var section: Address?
    /// What its entry says of itself; nil for pages made from many entries.
    var entry: EntryFacts?
    /// Whether search engines should know it.
    var isIndexed = true
    /// What it shows; made when the page is rendered.
    let content: @Sendable () -> any View

    /// What an entry says of itself.
    struct EntryFacts: Sendable {
        let file: String
        let checkedOn: CivilDate?
        let sources: [String]
        let isExample: Bool
        /// Where its image is published, and what it shows.
        let image: (path: String, alternative: String)?
    }
}

extension PlannedPage.EntryFacts {
    init<R: Record>(_ entry: Entry<R>) {
        self.init(
            file: entry.file, checkedOn: entry.common.checkedOn, sources: entry.common.sources,
            isExample: entry.common.isExample, image: Self.image(of: entry))
    }
}

extension PlannedPage.EntryFacts {
    private static func image<R: Record>(of entry: Entry<R>) -> (path: String, alternative: String)? {
        guard let image = entry.common.image, let alternative = entry.common.alternative else { return nil }
        let link = LinkReference(
            destination: image.value, location: image.location, length: image.length, isImage: true)
        return link.file.map { (ImageAddress.path(of: $0), alternative) }
    }
}

/// The kinds of pages, each with a template of its own.
enum TemplateName: String, CaseIterable, Sendable {
    case accueil, guide, chapitre, annuaire, structure, liste, agenda, mois, evenement, communes, commune, ages, age
    case parentalite, ressource, carte, permanences, numeros, glossaire, page
    case observatoire, indicateur, projet, actions, action, bilan, gouvernance, instance, registre, acte, reseau
    case fraicheur
    case siteMap = "plan-du-site"
    case notFound = "erreur-404"

    /// The names a page of this kind gives to its template.
    var shape: ObjectShape {
        switch self {
        case .accueil: HomeView.fields.shape
        case .guide: GuideView.fields.shape
        case .chapitre: ChapterView.fields.shape
        case .annuaire: DirectoryView.fields.shape
        case .structure: StructureView.fields.shape
        case .liste: TermView.fields.shape
        case .agenda: AgendaView.fields.shape
        case .mois: MonthView.fields.shape
        case .evenement: EventView.fields.shape
        case .communes: CommunesView.fields.shape
        case .commune: CommuneView.fields.shape
        case .ages: AgesView.fields.shape
        case .age: AgeView.fields.shape
        case .parentalite: ResourcesView.fields.shape
        case .ressource: ResourceView.fields.shape
        case .carte: MapView.fields.shape
        case .permanences: StopsView.fields.shape
        case .numeros: NumbersView.fields.shape
        case .glossaire: GlossaryView.fields.shape
        case .page: StandingPageView.fields.shape
        case .observatoire: ObservatoryView.fields.shape
        case .indicateur: IndicatorView.fields.shape
        case .projet: ProjectView.fields.shape
        case .actions: ActionsView.fields.shape
        case .action: ActionView.fields.shape
        case .bilan: ReportView.fields.shape
        case .gouvernance: GovernanceView.fields.shape
        case .instance: BodyView.fields.shape
        case .registre: RegisterView.fields.shape
        case .acte: ActView.fields.shape
        case .reseau: NetworkView.fields.shape
        case .fraicheur: FreshnessView.fields.shape
        case .siteMap: SiteMapView.fields.shape
        case .notFound: NotFoundView.fields.shape
        }
    }
}
