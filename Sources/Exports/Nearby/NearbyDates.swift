import Almanac
import Content
import Markdown
import Portal
import Telling

/// What takes place, and what comes by, as the filters know it.
enum NearbyDates {
    /// How far it reaches, in days: a season.
    static let horizon = 92

    static func event(_ event: Entry<Event>, _ happenings: [Happening], in portal: FamilyPortal) -> LinkedValue {
        let record = event.record
        return .known([
            ("titre", event.title),
            ("adresse", event.address.path),
            ("commune", record.commune?.slug.text),
            ("autres", LinkedValue.texts(record.otherCommunes.map(\.slug.text))),
            (
                "lieu",
                record.communes.isEmpty
                    ? [record.place, record.locality].compactMap { $0 }.joined(separator: ", ") : record.place
            ),
            ("themes", LinkedValue.texts(record.themes.map(\.slug.text))),
            ("ages", LinkedValue.texts(record.ages.map(\.slug.text))),
            ("gratuit", record.isFree ? true : nil),
            ("acces", LinkedValue.texts(record.accessibility.map(\.rawValue))),
            ("etat", record.status == .programme ? nil : record.status.rawValue),
            ("exemple", event.common.isExample ? true : nil),
            ("dates", LinkedValue.list(happenings.map { date($0.occurrence) })),
        ])
    }

    /// A travelling service in one place; nil when it does not come in these days.
    static func permanence(_ permanence: LinkedPermanence, on days: ClosedRange<CivilDate>, in portal: FamilyPortal)
        -> LinkedValue?
    {
        let coming = permanence.schedule.occurrences(in: days, holidays: portal.seeds.holidays)
        guard !coming.isEmpty else { return nil }
        return .known([
            ("titre", permanence.service.title),
            ("adresse", permanence.service.address.path),
            ("commune", permanence.commune.slug.text),
            ("lieu", permanence.record.place),
            ("exemple", permanence.service.common.isExample ? true : nil),
            ("dates", LinkedValue.list(coming.map(date))),
        ])
    }

    /// What a device says of dates that are not as planned: the names they have here, and the words.
    static var states: LinkedValue {
        let states = EventStatus.allCases.filter { $0 != .programme }.map { ($0.rawValue, $0.label) }
        return .node((states + [(moved, MovedDate.label)]).map { .init(name: $0, value: .text($1)) })
    }

    private static let moved = "deplace"

    /// `["2026-12-05", 840, 1020]`: the day, when it begins and when it ends, in minutes since midnight, past 1 440 on
    /// the next day; then how many days it lasts besides the first; then what became of it, one of `states`.
    ///
    /// What takes whole days has no beginning, and what nobody knows the end of no end; nothing is written after the
    /// last thing that is known.
    static func date(_ occurrence: Occurrence) -> LinkedValue {
        let from = occurrence.start.time?.minutes
        let to = occurrence.toldEnd.flatMap { end in
            end.time.map { $0.minutes + 1_440 * occurrence.start.date.distance(to: end.date) }
        }
        let days = occurrence.start.date.distance(to: occurrence.lastDay)
        let state: String? =
            switch occurrence.change {
            case .none: nil
            case .cancelled: EventStatus.annule.rawValue
            case .moved: moved
            }
        let parts =
            [LinkedValue.text(occurrence.start.date.iso)] + [from, to].map(number)
            + [.number(Double(days)), state.map(LinkedValue.text) ?? .null]
        let isKnown = [true, from != nil, to != nil, days > 0, state != nil]
        return .list(Array(parts[...(isKnown.lastIndex(of: true) ?? 0)]))
    }

    private static func number(_ minutes: Int?) -> LinkedValue { minutes.map { .number(Double($0)) } ?? .null }
}
