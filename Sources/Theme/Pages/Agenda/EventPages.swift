import Almanac
import Content
import Markdown
import Portal
import Telling
import Templates

extension PageKind {
    static let evenement = PageKind("evenement", EventView.self, card: .agenda)
}

/// One page per entry of the agenda, past ones included: an address once given stays good.
enum EventPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.agenda.entries.map { entry in
            PlannedPage(
                address: entry.address, template: .evenement, title: entry.title, description: entry.common.summary,
                trail: [TermLink(label: "Agenda", address: .agenda)], section: .agenda, entry: .init(entry),
                subject: .event(entry)
            ) { EventView(kit: kit, entry: entry) }
        }
    }
}

struct EventView: View {
    let kit: PageKit
    let entry: Entry<Event>
    let body: HTMLFragment
    let upcoming: [Happening]

    init(kit: PageKit, entry: Entry<Event>) {
        self.kit = kit
        self.entry = entry
        var text = PageText(kit.portal, on: entry.address)
        body = text.html(entry.body)
        upcoming = kit.portal.agenda.upcoming(of: entry.slug)
    }

    private var event: Event { entry.record }

    /// The rhythm of a regular appointment, or all days of one that has several.
    private var rhythm: String? {
        switch event.schedule {
        case .recurring: event.schedule?.prose
        case .dated(let dated): dated.days.count > 1 || !dated.changes.isEmpty ? event.schedule?.prose : nil
        case .span, nil: nil
        }
    }

    /// The next date of a regular appointment, the date of any other.
    private var when: String {
        if rhythm != nil, let next = upcoming.first(where: { !$0.occurrence.isCancelled }) {
            return next.occurrence.french
        }
        return event.schedule?.prose ?? ""
    }

    private var locator: HTMLFragment? {
        event.commune.map { kit.map.locator(of: $0.slug, place: nil, from: entry.address) }
    }

    private var contact: ContactItem? {
        let contact = event.contact
        let isKnown = contact.phone != nil || contact.email != nil || contact.website != nil
        return isKnown ? ContactItem(contact: contact) : nil
    }

    static let fields = ViewFields<EventView>(what + whenAndWhere + whoAndHow)

    private static let what: [ViewField<EventView>] = [
        .text("titre") { $0.entry.title },
        .html("resume", .sentence) { $0.kit.told($0.entry.common.summary) },
        .html("corps", .prose) { $0.body },
        .text("statut") { $0.event.status == .programme ? nil : $0.event.status.label },
        .flag("annule") { $0.event.status == .annule },
        .flag("reporte") { $0.event.status == .reporte },
        .flag("complet") { $0.event.status == .complet },
        .flag("liste_attente") { $0.event.status == .waitingList },
        .flag("passe") { $0.upcoming.isEmpty },
        .list("themes") { $0.event.themes.map(TermLink.init(theme:)) },
        .list("ages") { $0.event.ages.map(TermLink.init(age:)) },
        .list("publics") { view in
            // A public has a page only when the directory serves it.
            view.event.publics.filter { !view.kit.portal.directory.forPublic($0.slug).isEmpty }
                .map(TermLink.init(audience:))
        },
    ]

    private static let whenAndWhere: [ViewField<EventView>] = [
        .text("quand") { $0.when },
        .text("chaque") { $0.rhythm },
        .list("prochaines") { view in view.rhythm == nil ? [] : view.upcoming.prefix(8).map(DateItem.init) },
        .view("commune") { $0.event.commune.map { CommuneItem(commune: $0) } },
        .list("autres_communes") { $0.event.otherCommunes.map { CommuneItem(commune: $0) } },
        .text("hors_territoire") { $0.event.outside },
        .view("en_ligne") { $0.event.online.map(WebsiteItem.init) },
        .text("lieu") { $0.event.place },
        .text("rue") { $0.event.street },
        .literal("code_postal") { $0.event.commune?.postalCode ?? "" },
        .html("carte", .locator) { $0.locator },
        .list("proches") { EventsNearby.sameWeek(as: $0.entry, kit: $0.kit) },
    ]

    private static let whoAndHow: [ViewField<EventView>] = [
        .view("organisateur") { $0.event.organiser.map { ActorItem(actor: $0) } },
        .text("tarif") { view in view.event.price.map { $0.prefix(1).uppercased() + $0.dropFirst() } },
        .flag("gratuit") { $0.event.isFree },
        .list("modalites") { $0.event.details.map(DetailItem.init) },
        .view("inscription_en_ligne") { $0.event.registrationLink.map(WebsiteItem.init) },
        .texts("accessibilite") { $0.event.accessibility.map(\.label) },
        .view("contact") { $0.contact },
    ]
}

/// Something to know, with what it is called.
struct DetailItem: View {
    let fact: LabelledFact

    static let fields = ViewFields<DetailItem>([
        .text("nom") { $0.fact.label },
        .text("texte") { $0.fact.text },
    ])
}

/// A date to come.
struct DateItem: View {
    let happening: Happening

    private var occurrence: Occurrence { happening.occurrence }

    static let fields = ViewFields<DateItem>([
        .text("texte") { $0.occurrence.french },
        .flag("annulee") { $0.occurrence.isCancelled },
        .text("ailleurs") { $0.happening.otherPlace },
        .text("au_lieu") { $0.occurrence.planned == $0.occurrence.start ? nil : $0.occurrence.planned.date.french() },
        .literal("iso") { $0.occurrence.start.date.iso },
    ])
}

/// Somebody who organises or takes part, with the page of their entry.
struct ActorItem: View {
    let actor: Actor

    static let fields = ViewFields<ActorItem>([
        .text("nom") { $0.actor.name },
        .literal("adresse") { $0.actor.entry?.address.path },
    ])
}

/// What else takes place around the same days, not far away.
enum EventsNearby {
    /// Up to four other events of the same week, nearest first, within 15 km.
    static func sameWeek(as entry: Entry<Event>, kit: PageKit) -> [EventItem] {
        guard let commune = entry.record.commune?.slug, let next = kit.portal.agenda.next(of: entry.slug) else {
            return []
        }
        let days = next.date.adding(days: -3)...next.date.adding(days: 3)
        return near(commune, kit: kit, within: 15, limit: 4, on: days, except: entry.slug)
    }

    /// Up to `limit` coming events of other communes, nearest first then soonest.
    static func near(
        _ commune: Slug, kit: PageKit, within kilometres: Double, limit: Int, on days: ClosedRange<CivilDate>,
        except event: Slug? = nil
    ) -> [EventItem] {
        kit.portal.agenda.nearest(
            limit, to: commune, within: kilometres, in: kit.portal.territory, on: days, except: event
        )
        .map { EventItem($0.happening, kit: kit, kilometres: $0.kilometres) }
    }
}
