import Almanac
import Content
import Markdown
import Portal
import Site
import Telling
import Templates

/// One date of an event in a list.
struct EventItem: View {
    let happening: Happening
    let kit: PageKit
    var kilometres: Double?

    init(_ happening: Happening, kit: PageKit, kilometres: Double? = nil) {
        self.happening = happening
        self.kit = kit
        self.kilometres = kilometres
    }

    private var event: Event { happening.event.record }

    private var status: String? {
        guard happening.status == .programme else { return happening.status.label }
        return happening.isMoved ? MovedDate.label : happening.otherPlace.map { _ in MovedDate.elsewhere }
    }

    /// What is under way since an earlier day is shown at the day people look from.
    private var day: CivilDate { max(happening.date, min(kit.portal.date, happening.lastDate)) }

    static let fields = ViewFields<EventItem>([
        .text("titre") { $0.happening.event.title },
        .html("resume", .sentence) { $0.kit.told($0.happening.event.common.summary) },
        .literal("adresse") { $0.happening.event.address.path },
        .text("quand") { $0.happening.occurrence.french },
        .text("jour_court") { $0.day.weekday.shortFrench },
        .text("jour") { String($0.day.day) },
        .text("mois_court") { $0.day.monthName.shortFrench },
        .literal("iso") { $0.day.iso },
        .text("heures") { $0.happening.occurrence.frenchHours },
        .text("commune") { $0.event.locality },
        .literal("commune_adresse") { $0.event.commune.map { Address.commune($0.slug).path } ?? "" },
        .text("lieu") { $0.happening.otherPlace ?? $0.event.place },
        .list("themes") { $0.event.themes.map(TermLink.init(theme:)) },
        .html("icone", .icon) { $0.kit.icon($0.event.themes.first?.icon ?? "") },
        .text("ages_texte") { $0.event.ages.names },
        .flag("gratuit") { $0.event.isFree },
        .text("statut") { $0.status },
        .flag("annule") { $0.happening.status == .annule },
        .flag("exemple") { $0.happening.event.needsMark },
        .text("chaque") { $0.event.schedule?.rhythm },
        .text("distance") { $0.kilometres.map(FrenchNumber.distance) },
    ])
}
