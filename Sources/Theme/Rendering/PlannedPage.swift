import Almanac
import Content
import Exports
import Markdown
import Portal
import Templates

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
    /// The day the newest of the entries it gathers was verified; nil when they are not simply known.
    var newest: CivilDate?
    /// What it is about, in the words of schema.org; nil for pages about many things.
    var subject: LinkedData.Subject?
    /// Whether search engines should know pages of its kind.
    var isIndexed = true
    /// Whether it is made to be printed whole: nobody waits for it on a phone, so it may weigh more.
    var isForPaper = false
    /// What it shows; made when the page is rendered.
    let content: @Sendable () -> any View

    /// When what it shows last changed, as far as entries say.
    var updated: CivilDate? { [entry?.checkedOn, newest].compactMap { $0 }.max() }

    /// What an entry says of itself.
    struct EntryFacts: Sendable {
        let file: String
        let checkedOn: CivilDate?
        let sources: [String]
        let isExample: Bool
        let image: EntryImage?
        /// Whether to be seen reading it may bring harm.
        let isDiscreet: Bool
        /// What its texts are made of, beside what any text holds.
        let markup: MarkupNames
    }

    /// Whether search engines should know it: nobody who searches should take a made-up place for a real one.
    var isFindable: Bool { isIndexed && entry?.isExample != true }
}

extension Sequence {
    /// The day the newest of some entries was verified.
    func newest<R: Record>() -> CivilDate? where Element == Entry<R> { compactMap(\.common.checkedOn).max() }
}

extension PlannedPage.EntryFacts {
    /// - Parameter texts: those of the entry beside its body.
    init<R: Record>(_ entry: Entry<R>, texts: [MarkdownDocument] = []) {
        var markup = MarkupNames()
        for text in [entry.body] + texts { markup.formUnion(MarkupNames(of: text)) }
        self.init(
            file: entry.file, checkedOn: entry.common.checkedOn, sources: entry.common.sources,
            isExample: entry.common.isExample, image: entry.image, isDiscreet: entry.common.isDiscreet, markup: markup)
    }
}

/// The kinds of pages, each with a template of its own.
enum TemplateName: String, CaseIterable, Sendable {
    case accueil, guide, chapitre, livret, annuaire, structure, liste, agenda, mois, evenement, communes, commune,
        alphabet,
        affiche, ages, age
    case parentalite, ressource, carte, permanences, numeros, glossaire, page
    case observatoire, indicateur, projet, actions, action, bilan, gouvernance, calendrier, instance, registre, acte,
        reseau
    case fraicheur, donnees, integration, declaration, schema, mentions, confidentialite, ecoconception
    case tarif
    case carePath = "mode-accueil"
    case careNear = "mode-accueil-commune"
    case offline = "hors-ligne"
    case recherche
    case siteMap = "plan-du-site"
    case notFound = "erreur-404"

    /// The names a page of this kind gives to its template.
    var shape: ObjectShape {
        switch self {
        case .accueil: HomeView.fields.shape
        case .guide: GuideView.fields.shape
        case .chapitre: ChapterView.fields.shape
        case .livret: BookletView.fields.shape
        case .annuaire: DirectoryView.fields.shape
        case .alphabet: AlphabetView.fields.shape
        case .structure: StructureView.fields.shape
        case .liste: TermView.fields.shape
        case .agenda: AgendaView.fields.shape
        case .mois: MonthView.fields.shape
        case .evenement: EventView.fields.shape
        case .communes: CommunesView.fields.shape
        case .commune: CommuneView.fields.shape
        case .affiche: PosterView.fields.shape
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
        case .calendrier: ProjectCalendarView.fields.shape
        case .instance: BodyView.fields.shape
        case .registre: RegisterView.fields.shape
        case .acte: ActView.fields.shape
        case .reseau: NetworkView.fields.shape
        case .fraicheur: FreshnessView.fields.shape
        case .declaration: DeclarationView.fields.shape
        case .schema: SchemeView.fields.shape
        case .mentions: LegalNoticeView.fields.shape
        case .confidentialite: PrivacyView.fields.shape
        case .ecoconception: EcoDesignView.fields.shape
        case .donnees: DataView.fields.shape
        case .integration: EmbedView.fields.shape
        case .carePath: CarePathView.fields.shape
        case .careNear: CareNearView.fields.shape
        case .tarif: TariffView.fields.shape
        case .offline: OfflineView.fields.shape
        case .recherche: SearchView.fields.shape
        case .siteMap: SiteMapView.fields.shape
        case .notFound: NotFoundView.fields.shape
        }
    }
}
