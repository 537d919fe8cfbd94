/// The cards that stand for pages without an image of their own, when they are shared.
enum CardKind: String, CaseIterable, Sendable {
    case accueil, guide, annuaire, agenda, communes, ages, parentalite, carte, permanences, numeros
    case observatoire, projet, reseau, page

    /// The card of a page.
    init(of page: PlannedPage) { self = page.card ?? page.template.card }

    /// What it says in large letters; nil when the name of the portal says it all.
    var title: String? {
        switch self {
        case .accueil, .page: nil
        case .guide: "Guide de la petite enfance"
        case .annuaire: "Annuaire"
        case .agenda: "Agenda"
        case .communes: "Communes"
        case .ages: "Par âge"
        case .parentalite: "Être parent"
        case .carte: "Carte"
        case .permanences: "Permanences"
        case .numeros: "Numéros utiles"
        case .observatoire: "Observatoire"
        case .projet: "Projet de territoire"
        case .reseau: "Réseau des acteurs"
        }
    }

    /// The drawing of the theme it carries.
    var icon: String {
        switch self {
        case .accueil: "maison"
        case .guide: "guide"
        case .annuaire: "annuaire"
        case .agenda: "agenda"
        case .communes: "communes"
        case .ages: "berceau"
        case .parentalite: "parents"
        case .carte: "carte"
        case .permanences: "camion"
        case .numeros: "telephone"
        case .observatoire: "info"
        case .projet: "arbre"
        case .reseau: "relais"
        case .page: "place"
        }
    }

    /// Where it is published, without its ending.
    var stem: String { "theme/cartes/\(rawValue)" }
}
