import Diagnostics

/// All the pages of a site: what is planned, and of which kinds.
///
/// A new kind is a file of its own, a line in each of these two lists, and a template.
enum AllPages {
    /// All the pages there will be but the eco-design declaration.
    ///
    /// - Parameter announced: the eco-design declaration, which is drawn last and named by others.
    static func plan(
        _ kit: PageKit, _ announced: PlannedPage, report: inout Report
    ) -> [PlannedPage] {
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
            + PermanencesPage.pages(kit)
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
            + ProposalPages.pages(kit)
            + SearchPage.pages(kit)
            + StandingPages.pages(kit)
            + RequiredPages.pages(kit)
        let named = pages + [announced, StandingPages.siteMap(of: [], kit)]
        let listed = pages + DeclarationPage.pages(kit, beside: named)
        let siteMap = StandingPages.siteMap(of: listed + [announced], kit)
        let all = listed + [siteMap, StandingPages.notFound(kit)]
        return all + MovedPages.pages(kit, beside: all + [announced], report: &report)
    }
}

extension PageKind {
    /// The only list of them.
    static let all: [PageKind] = [
        .accueil, .guide, .chapitre, .livret, .annuaire, .alphabet, .structure, .liste, .agenda, .mois, .evenement,
        .communes, .commune, .affiche, .ages, .age, .parentalite, .ressource, .carte, .permanences, .numeros,
        .glossaire, .page, .observatoire, .indicateur, .projet, .actions, .action, .bilan, .gouvernance, .calendrier,
        .instance, .registre, .acte, .reseau, .fraicheur, .declaration, .schema, .mentions, .confidentialite,
        .ecoconception, .donnees, .integration, .carePath, .careNear, .tarif, .offline, .recherche, .siteMap, .notFound,
        .moved, .proposals, .proposal, .correction,
    ]
}
