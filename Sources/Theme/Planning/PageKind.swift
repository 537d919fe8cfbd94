import Templates

/// A kind of page, declared beside the view it shows: what draws it, and from where it is led to.
struct PageKind: Sendable, Hashable {
    /// The template that draws pages of this kind, and the names it is given.
    let name: String
    let shape: ObjectShape
    /// The card shown where such a page is shared.
    let card: CardKind
    /// Where the map of the site leads to them; nil for pages that another leads to.
    let part: SiteMapPart?
    /// Whether somebody may search for one by its title.
    let isSearched: Bool

    /// - Parameter isSearched: false for the search itself, for lists whose lines are found one by one, for bare pages.
    init<V: View>(
        _ name: String, _ view: V.Type, card: CardKind, on part: SiteMapPart? = nil, isSearched: Bool = true
    ) {
        self.name = name
        shape = V.fields.shape
        self.card = card
        self.part = part
        self.isSearched = isSearched
    }

    /// By template: no two have the same.
    static func == (left: PageKind, right: PageKind) -> Bool { left.name == right.name }

    /// By template.
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A part of the map of the site, in order; the words are its title.
enum SiteMapPart: String, CaseIterable, Sendable {
    case start = "Pour commencer"
    case guide = "Guide petite enfance"
    case directory = "Annuaire"
    case terms = "Par type, par besoin, par public"
    case agenda = "Agenda"
    case parents = "Pour les parents"
    case communes = "Communes"
    case observatory = "Observatoire"
    case project = "Projet de territoire"
    case about = "À propos du portail"
}
