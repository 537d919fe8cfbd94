import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

/// One line of a poster: an event of the month with all its dates, or a service that comes.
struct PosterItem: Sendable {
    let title: String
    let address: Address
    /// The first of its days on the poster.
    let day: CivilDate
    /// Its dates or hours; nil for one whole day.
    let when: String?
    /// Where, in words; the commune too when it is another.
    let place: String
    /// What to know before going: free, full.
    let notes: [String]
    let isExample: Bool

    /// Everything written under its title.
    var detail: String { ([when, place].compactMap { $0 }.filter { !$0.isEmpty } + notes).joined(separator: ", ") }
}

/// The events and permanences of the days of a poster, by commune.
struct PosterCalendar: Sendable {
    private let events: [Slug: [PosterItem]]
    private let permanences: [Slug: [PosterItem]]

    init(_ month: PosterMonth, kit: PageKit) {
        let portal = kit.portal
        let dates = portal.agenda.happenings.lazy.filter {
            $0.lastDate >= month.days.lowerBound && $0.date <= month.days.upperBound
                && ($0.status == .programme || $0.status.isFull)
        }
        var events: [Slug: [PosterItem]] = [:]
        for (_, dates) in Dictionary(grouping: dates, by: \.event.slug) {
            guard let event = dates.first?.event, let commune = event.record.commune?.slug else { continue }
            events[commune, default: []].append(PosterItem(dates, of: event, on: month.days, kit: kit))
        }
        var permanences: [Slug: [PosterItem]] = [:]
        for permanence in portal.permanences.all {
            let days = permanence.schedule.occurrences(in: month.days, holidays: portal.seeds.holidays)
                .filter { $0.change != .cancelled }
            guard let item = PosterItem(permanence, on: days) else { continue }
            permanences[permanence.commune.slug, default: []].append(item)
        }
        self.events = events.mapValues { $0.sorted() }
        self.permanences = permanences
    }

    /// What takes place in a commune, then what comes to it, each by date: what comes again next week gives way when the
    /// sheet is full.
    func inside(_ commune: Slug) -> [PosterItem] { (events[commune] ?? []) + (permanences[commune] ?? []) }

    /// The events of other communes within `limit` kilometres, nearest first, then by date, with where they are.
    func around(_ commune: Slug, within limit: Double, in territory: Territory) -> [PosterItem] {
        territory.neighbours(of: commune).prefix { $0.kilometres <= limit }.flatMap { neighbour in
            (events[neighbour.commune.slug] ?? []).map { item in
                PosterItem(
                    title: item.title, address: item.address, day: item.day, when: item.when,
                    place: "\(neighbour.commune.name), \(FrenchNumber.distance(neighbour.kilometres))",
                    notes: item.notes, isExample: item.isExample)
            }
        }
    }
}

extension PosterItem: Comparable {
    /// By date, then by name.
    static func < (left: PosterItem, right: PosterItem) -> Bool {
        (left.day, left.title, left.address) < (right.day, right.title, right.address)
    }

    /// The dates of an event on the poster: one or more, in order.
    fileprivate init(_ dates: [Happening], of entry: Entry<Event>, on days: ClosedRange<CivilDate>, kit: PageKit) {
        let event = entry.record
        self.init(
            title: entry.title, address: entry.address,
            day: max(dates.first?.date ?? days.lowerBound, days.lowerBound),
            when: PosterDates.french(dates.map(\.occurrence), rhythm: event.schedule?.rhythm),
            place: dates.first?.otherPlace ?? event.place ?? "",
            notes: [event.isFree ? "gratuit" : nil, event.status.isFull ? event.status.label.lowercased() : nil]
                .compactMap { $0 },
            isExample: entry.common.isExample)
    }

    /// A service that comes; nil when it does not on these days.
    fileprivate init?(_ permanence: LinkedPermanence, on dates: [Occurrence]) {
        guard let first = dates.first else { return nil }
        self.init(
            title: permanence.service.title, address: permanence.service.address, day: first.start.date,
            when: PosterDates.french(dates, rhythm: permanence.schedule.recurrence.french),
            place: permanence.record.place ?? "", notes: [], isExample: permanence.service.common.isExample)
    }
}

extension PosterItem: View {
    static let fields = ViewFields<PosterItem>([
        .text("titre") { $0.title },
        .literal("adresse") { $0.address.path },
        .text("jour_court") { $0.day.weekday.shortFrench },
        .text("jour") { String($0.day.day) },
        .text("mois_court") { $0.day.monthName.shortFrench },
        .literal("iso") { $0.day.iso },
        .text("detail") { $0.detail },
        .flag("exemple") { $0.isExample },
    ])
}
