import Almanac
import Content
import Portal
import Site
import Templates

extension PageKind {
    static let agenda = PageKind("agenda", AgendaView.self, card: .agenda, on: .agenda)
    static let mois = PageKind("mois", MonthView.self, card: .agenda, on: .agenda, isSearched: false)
}

/// The agenda: the coming days, the regular appointments, and one page per month.
enum AgendaPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.agenda.entries.isEmpty else { return [] }
        let months = kit.portal.agenda.months
        let contents = PlannedPage(
            address: .agenda, template: .agenda, title: "Agenda",
            description: "Ce qui se passe pour les familles dans les communes, jour après jour.", section: .agenda,
            newest: kit.portal.agenda.entries.newest()
        ) { AgendaView(kit: kit) }
        return [contents]
            + months.indices.map { index in
                let month = months[index]
                return PlannedPage(
                    address: month.address, template: .mois, title: "Agenda de \(month.french)".elided,
                    description: "Les rendez-vous de \(month.french) pour les familles, dans toutes les communes."
                        .elided,
                    trail: [TermLink(label: "Agenda", address: .agenda)], section: .agenda,
                    newest: kit.portal.agenda.happenings(in: month).map(\.event).newest()
                ) { MonthView(kit: kit, month: month) }
            }
    }
}

extension String {
    /// `de` before a month that begins with a vowel: `d’avril`.
    fileprivate var elided: String {
        replacing("de avril", with: "d’avril").replacing("de août", with: "d’août").replacing(
            "de octobre", with: "d’octobre")
    }
}

extension CivilMonth {
    var address: Address { .month(year: year, month: month) }
}

struct AgendaView: View {
    let kit: PageKit
    let days: [DayItem]

    init(kit: PageKit) {
        self.kit = kit
        // Regular appointments have a list of their own: day by day they would hide the rest.
        days = DayItem.days(
            kit.portal.agenda.upcoming(days: 30).filter { !$0.isRegular }, from: kit.portal.date, kit: kit)
    }

    static let fields = ViewFields<AgendaView>([
        .list("jours") { $0.days },
        .list("recurrents") { view in
            view.kit.portal.agenda.nextOfEach.filter(\.isRegular).map { EventItem($0, kit: view.kit) }
        },
        .list("reunions") { view in
            view.kit.portal.governance.meetings.filter { $0.record.isPublic && $0.isAhead(view.kit) }
                .prefix(5).map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("mois") { MonthLinks.all($0.kit, current: nil) },
        .list("themes") { ThemeCount($0.kit).links },
    ])
}

extension Happening {
    /// Whether the event comes back by a rule.
    var isRegular: Bool {
        event.record.schedule?.rhythm != nil
    }
}

/// One day and what takes place on it.
struct DayItem: View {
    let date: CivilDate
    let events: [EventItem]

    static let fields = ViewFields<DayItem>([
        .text("titre") { $0.date.french(.weekdayAndDay) },
        .literal("iso") { $0.date.iso },
        .list("evenements") { $0.events },
    ])

    /// The happenings by day; what began before `first` stands at `first`.
    static func days(_ happenings: [Happening], from first: CivilDate, kit: PageKit) -> [DayItem] {
        Dictionary(grouping: happenings) { max($0.date, first) }.sorted { $0.key < $1.key }.map { date, happenings in
            DayItem(date: date, events: happenings.map { EventItem($0, kit: kit) })
        }
    }
}

/// Links to the months of the agenda.
enum MonthLinks {
    static func all(_ kit: PageKit, current: CivilMonth?) -> [TermLink] {
        kit.portal.agenda.months.map { month in
            TermLink(
                label: month.french, address: month.address,
                count: kit.portal.agenda.happenings(in: month).count, isCurrent: month == current)
        }
    }
}

struct MonthView: View {
    let kit: PageKit
    let month: CivilMonth
    let days: [DayItem]

    init(kit: PageKit, month: CivilMonth) {
        self.kit = kit
        self.month = month
        days = DayItem.days(kit.portal.agenda.happenings(in: month), from: month.first, kit: kit)
    }

    static let fields = ViewFields<MonthView>([
        .list("jours") { $0.days },
        .list("grille") { WeekItem.weeks(of: $0.month, days: $0.days, today: $0.kit.portal.date) },
        .view("precedent") { view in view.link(to: view.month.previous) },
        .view("suivant") { view in view.link(to: view.month.next) },
        .list("reunions") { view in
            view.kit.portal.governance.meetings
                .filter { $0.record.isPublic && $0.record.date?.civilMonth == view.month }
                .map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("mois") { MonthLinks.all($0.kit, current: $0.month) },
        .texts("vacances") { view in
            let calendar = view.kit.portal.seeds.holidays
            let school = calendar.schoolHolidays
                .filter { $0.first <= view.month.last && $0.last >= view.month.first }
                .map { "\($0.name) : \(($0.first...$0.last).french)" }
            let days = calendar.publicHolidays.filter { view.month.days.contains($0.date) }
                .map { "\($0.name) : \($0.date.french(.weekdayAndDay)), jour férié" }
            return school + days
        },
    ])

    private func link(to month: CivilMonth?) -> PageLink? {
        guard let month, kit.portal.agenda.months.contains(month) else { return nil }
        return PageLink(title: month.french, address: month.address)
    }
}

/// A week of the month's grid.
struct WeekItem: View {
    let days: [GridDay]

    static let fields = ViewFields<WeekItem>([.list("jours") { $0.days }])

    static func weeks(of month: CivilMonth, days: [DayItem], today: CivilDate) -> [WeekItem] {
        let counts = Dictionary(uniqueKeysWithValues: days.map { ($0.date, $0.events.count) })
        let first = month.first.startOfWeek
        let count = (first.distance(to: month.last) / 7) + 1
        return (0..<count).map { week in
            WeekItem(
                days: (0..<7).map { day in
                    let date = first.adding(days: week * 7 + day)
                    return GridDay(
                        date: date, count: counts[date] ?? 0, isInMonth: date.civilMonth == month,
                        isToday: date == today)
                })
        }
    }
}

/// A day of the month's grid.
struct GridDay: View {
    let date: CivilDate
    let count: Int
    let isInMonth: Bool
    let isToday: Bool

    static let fields = ViewFields<GridDay>([
        .text("numero") { $0.isInMonth ? String($0.date.day) : nil },
        .literal("iso") { $0.date.iso },
        .text("nombre") { $0.count > 0 ? String($0.count) : nil },
        .flag("hors") { !$0.isInMonth },
        .flag("aujourd_hui") { $0.isToday },
        .literal("ancre") { $0.isInMonth && $0.count > 0 ? "jour-\($0.date.iso)" : nil },
    ])
}
