import Site

extension Address {
    /// The pages that have one address whatever people write, and the names templates know them by: no entry may take
    /// such an address, and a portal that has nothing for one of them does not have that page.
    public static let standing: [(name: String, address: Address)] = [
        ("recherche", .search), ("plan_du_site", .siteMap), ("guide", .guide), ("livret", .booklet),
        ("mode_accueil", .carePath), ("tarif_creche", .tariff), ("annuaire", .directory), ("alphabet", .alphabet),
        ("carte", .map), ("permanences", .permanences), ("agenda", .agenda), ("parentalite", .resources),
        ("communes", .communes), ("ages", .ages), ("numeros", .numbers), ("glossaire", .glossary),
        ("observatoire", .observatory), ("projet", .project), ("gouvernance", .governance),
        ("calendrier", .projectCalendar), ("avis", .opinions), ("conventions", .agreements), ("reseau", .network),
        ("fraicheur", .freshness), ("donnees", .data), ("hors_ligne", .offline),
        ("proposer", .proposals), ("proposer_rendez_vous", .proposeEvent),
        ("proposer_structure", .proposeStructure), ("proposer_correction", .correct),
    ]

    /// Where people write to the portal and keep what they read of it: no entry may take such an address either, even
    /// while the portal has no such page.
    public static let reserved: [Address] = [.proposals, .notebook, .administration]
}
