import Portal
import Templates

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

/// What the template of cards draws.
struct CardView: View {
    let kind: CardKind
    let kit: PageKit

    /// Width and height of a card, in pixels: the proportions networks ask for.
    static let size = (width: 1200, height: 630)

    /// Letters of a line of the portal’s name.
    private static let lineLength = 36

    static let fields = ViewFields<CardView>([
        .text("titre") { $0.kind.title ?? $0.kit.portal.settings.territory.shortName },
        .html("icone", .icon) { $0.kit.icon($0.kind.icon) },
        .texts("lignes") { CardView.lines(of: $0.kit.portal.settings.name) },
        .text("territoire") { $0.kit.portal.settings.territory.name },
    ])

    /// A name cut between words: drawings do not break lines by themselves.
    static func lines(of name: String) -> [String] {
        name.split(separator: " ").reduce(into: [String]()) { lines, word in
            guard let last = lines.last, last.count + 1 + word.count <= lineLength else {
                return lines.append(String(word))
            }
            lines[lines.count - 1] = "\(last) \(word)"
        }
    }
}
