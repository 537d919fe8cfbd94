import Almanac
import Content

/// The entries of the agenda and all their dates.
public struct Agenda: Sendable {
    /// The day the portal is built for: what ends before it is past.
    public let today: CivilDate
    /// All entries, by file name.
    public let entries: [Entry<Event>]
    /// Every time something takes place, in order, from a year before this month to two years after.
    public let happenings: [Happening]
    /// The next date of each event that has one, soonest first.
    public let nextOfEach: [Happening]
    private let positions: [Slug: Int]
    /// Where the dates of each event are in `happenings`, in order.
    private let dates: [Slug: [Int]]
    /// Where the events of each organiser are in `nextOfEach`, in order.
    private let organised: [Slug: [Int]]
    /// Where the events of each commune are in `nextOfEach`, in order.
    private let nextInCommune: [Slug: [Int]]

    init(_ entries: [Entry<Event>], today: CivilDate, holidays: HolidayCalendar) {
        self.today = today
        self.entries = entries
        let month = CivilMonth(of: today)
        let window = month.first.adding(days: -366)...month.last.adding(days: 731)
        happenings = entries.flatMap { event in
            (event.record.schedule?.occurrences(in: window, holidays: holidays) ?? [])
                .map { Happening(event: event, occurrence: $0) }
        }.sorted()
        positions = Dictionary(
            entries.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        var dates: [Slug: [Int]] = [:]
        var next: [Happening] = []
        var hasNext: Set<Slug> = []
        for (position, happening) in happenings.enumerated() {
            dates[happening.event.slug, default: []].append(position)
            guard happening.lastDate >= today, !happening.occurrence.isCancelled else { continue }
            if hasNext.insert(happening.event.slug).inserted { next.append(happening) }
        }
        self.dates = dates
        nextOfEach = next
        var organised: [Slug: [Int]] = [:]
        var nextInCommune: [Slug: [Int]] = [:]
        for (position, happening) in next.enumerated() {
            for commune in happening.event.record.communes {
                nextInCommune[commune.slug, default: []].append(position)
            }
            guard let slug = happening.event.record.organiser?.structure?.slug else { continue }
            organised[slug, default: []].append(position)
        }
        self.organised = organised
        self.nextInCommune = nextInCommune
    }

    /// The entry of this slug.
    public subscript(slug: Slug) -> Entry<Event>? { positions[slug].map { entries[$0] } }

    /// What takes place from today on, for so many days; what began earlier and still lasts comes first.
    public func upcoming(days: Int = 731) -> [Happening] {
        let last = today.adding(days: days - 1)
        return happenings.filter { $0.lastDate >= today && $0.date <= last }
    }

    /// The next date of an event; nil when it is over.
    public func next(of event: Slug) -> Happening? { upcoming(of: event).first { !$0.occurrence.isCancelled } }

    /// All dates of an event from today on.
    public func upcoming(of event: Slug) -> [Happening] { happenings(of: event, since: today) }

    /// All dates of an event that are not over on a day.
    public func happenings(of event: Slug, since day: CivilDate) -> [Happening] {
        (dates[event] ?? []).map { happenings[$0] }.filter { $0.lastDate >= day }
    }

    /// The next date of each event of an organiser, soonest first.
    public func organised(by structure: Slug) -> [Happening] { (organised[structure] ?? []).map { nextOfEach[$0] } }

    /// The next dates of the `count` events that are nearest to a commune and not in it, then soonest, with kilometres
    /// between the communes.
    ///
    /// - Parameters:
    ///   - limit: farthest distance, in kilometres.
    ///   - days: those they begin on.
    ///   - event: one that is left out.
    public func nearest(
        _ count: Int, to commune: Slug, within limit: Double, in territory: Territory, on days: ClosedRange<CivilDate>,
        except event: Slug? = nil
    ) -> [(happening: Happening, kilometres: Double)] {
        var found: [(happening: Happening, kilometres: Double)] = []
        for neighbour in territory.neighbours(of: commune) where neighbour.kilometres <= limit {
            for position in nextInCommune[neighbour.commune.slug] ?? [] where days.contains(nextOfEach[position].date) {
                guard nextOfEach[position].event.slug != event else { continue }
                found.append((nextOfEach[position], neighbour.kilometres))
                if found.count == count { return found }
            }
        }
        return found
    }

    /// The months in which something takes place, in order, none left out between the first and the last.
    public var months: [CivilMonth] {
        guard let first = happenings.first?.date.civilMonth, let last = happenings.map(\.lastDate).max()?.civilMonth
        else {
            return []
        }
        return Array(sequence(first: first) { $0 < last ? $0.next : nil })
    }

    /// What takes place in a month; what began in the month before and still lasts is in it.
    public func happenings(in month: CivilMonth) -> [Happening] {
        happenings.filter { $0.date <= month.last && $0.lastDate >= month.first }
    }
}
