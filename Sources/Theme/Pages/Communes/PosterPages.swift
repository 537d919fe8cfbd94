import Almanac
import Content
import Markdown
import Portal
import Site
import Telling
import Templates

extension PageKind {
    static let affiche = PageKind("affiche", PosterView.self, card: .communes)
}

/// The month of each commune on one sheet, for the boards of town halls.
enum PosterPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let month = PosterMonth(madeOn: kit.portal.date)
        let calendar = PosterCalendar(month, kit: kit)
        return kit.portal.territory.communes.map { commune in
            PlannedPage(
                address: .poster(commune.slug), template: .affiche,
                title: "Affiche \(FrenchMonth.of(month.month.french))",
                description: "Les rendez-vous des familles \(FrenchPlace.at(commune.name)) et tout près, "
                    + "sur une feuille à imprimer.",
                trail: [
                    TermLink(label: "Communes", address: .communes),
                    TermLink(label: commune.name, address: .commune(commune.slug)),
                ], section: .communes, isIndexed: false
            ) { PosterView(kit: kit, commune: commune, month: month, calendar: calendar) }
        }
    }
}

struct PosterView: View {
    let kit: PageKit
    let commune: Commune
    let month: PosterMonth
    let sheet: PosterSheet
    /// The first thing after the month, when the month has nothing in the commune.
    let next: Happening?

    /// How far a family goes for an afternoon, in kilometres.
    static let near = 15.0

    init(kit: PageKit, commune: Commune, month: PosterMonth, calendar: PosterCalendar) {
        self.kit = kit
        self.commune = commune
        self.month = month
        let inside = calendar.inside(commune.slug)
        let after = inside.isEmpty ? month.days.upperBound : .latest
        let next = kit.portal.agenda.nextOfEach.first {
            $0.date > after && $0.event.record.isIn(commune.slug) && $0.status == .programme
        }
        self.next = next
        sheet = PosterSheet(
            inside: inside, around: calendar.around(commune.slug, within: Self.near, in: kit.portal.territory),
            next: next.map {
                "\($0.event.markedTitle), \($0.occurrence.french)"
            } ?? "")
    }

    private var rest: String? {
        switch sheet.leftOut {
        case 0: nil
        case 1: "et un autre rendez-vous"
        default: "et \(sheet.leftOut) autres rendez-vous"
        }
    }

    static let fields = ViewFields<PosterView>(title + events + contacts)

    private static let title: [ViewField<PosterView>] = [
        .text("nom") { $0.commune.name },
        .text("a_nom") { FrenchPlace.at($0.commune.name) },
        .text("a_nom_titre") { FrenchPlace.atCapitalized($0.commune.name) },
        .word("taille", among: ["court", "moyen", "long"]) { size(of: FrenchPlace.at($0.commune.name)) },
        .text("mois") { $0.month.month.name.french },
        .text("annee") { String($0.month.month.year) },
        .text("periode") { $0.month.isUnderWay ? $0.month.days.french : nil },
        .literal("commune_adresse") { Address.commune($0.commune.slug).path },
        .view("qr") { QRItem(.commune($0.commune.slug), of: $0.kit.portal) },
        .text("tournant") { _ in String(PosterMonth.turn) },
        .text("rayon") { _ in String(Int(near)) },
    ]

    /// How large the name is set, by its length: the class of the title in the theme.
    private static func size(of name: String) -> String {
        switch name.count {
        case ...9: "court"
        case ...15: "moyen"
        default: "long"
        }
    }

    private static let events: [ViewField<PosterView>] = [
        .list("ici") { $0.sheet.here },
        .flag("ici_grand") { $0.sheet.isHereLarge },
        .list("alentour") { $0.sheet.near },
        .flag("alentour_grand") { $0.sheet.isNearLarge },
        .text("reste") { $0.rest },
        .view("prochain") { view in view.next.map { EventItem($0, kit: view.kit) } },
    ]

    private static let contacts: [ViewField<PosterView>] = [
        .list("contacts") { PosterContacts.of($0.commune.slug, kit: $0.kit) },
        .list("numeros") { PosterNumbers.of($0.kit) },
        .view("mairie") { view in
            view.kit.portal.entries[CommunePage.self, view.commune.slug]?.record.townHall
                .map { TownHallView(townHall: $0, portal: view.kit.portal) }
        },
    ]
}
