import Almanac
import Content

/// The entries of the agenda and all their dates.
public struct Agenda: Sendable {
    /// The day the portal is built for: what ends before it is past.
    public let today: CivilDate
    /// All entries, by file name.
    public let entries: [Entry<Event>]
    /// Every time something takes place, in order, from a year before today to two years after.
    public let happenings: [Happening]
    private let positions: [Slug: Int]
    private let nextPositions: [Slug: Int]

    init(_ entries: [Entry<Event>], today: CivilDate, holidays: HolidayCalendar) {
        self.today = today
        self.entries = entries.sorted { $0.slug < $1.slug }
        let window = today.adding(days: -366)...today.adding(days: 731)
        happenings = self.entries.flatMap { event in
            (event.record.schedule?.occurrences(in: window, holidays: holidays) ?? [])
                .map { Happening(event: event, occurrence: $0) }
        }.sorted()
        positions = Dictionary(
            self.entries.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        var next: [Slug: Int] = [:]
        for (position, happening) in happenings.enumerated()
        where happening.lastDate >= today && next[happening.event.slug] == nil {
            next[happening.event.slug] = position
        }
        nextPositions = next
    }

    /// The entry of this slug.
    public subscript(slug: Slug) -> Entry<Event>? { positions[slug].map { entries[$0] } }

    /// What takes place from today on, for so many days; what began earlier and still lasts comes first.
    public func upcoming(days: Int = 731) -> [Happening] {
        let last = today.adding(days: days - 1)
        return happenings.filter { $0.lastDate >= today && $0.date <= last }
    }

    /// The next date of each event that has one, soonest first.
    public var nextOfEach: [Happening] {
        nextPositions.values.sorted().map { happenings[$0] }
    }

    /// The next date of an event; nil when it is over.
    public func next(of event: Slug) -> Happening? { nextPositions[event].map { happenings[$0] } }

    /// All dates of an event from today on.
    public func upcoming(of event: Slug) -> [Happening] {
        happenings.filter { $0.event.slug == event && $0.lastDate >= today }
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
