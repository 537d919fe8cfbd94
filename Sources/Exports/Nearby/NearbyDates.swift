import Almanac
import Content
import Markdown
import Portal

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
            ("lieu", record.place),
            ("themes", LinkedValue.texts(record.themes.map(\.slug.text))),
            ("ages", LinkedValue.texts(record.ages.map(\.slug.text))),
            ("gratuit", record.isFree ? true : nil),
            ("acces", LinkedValue.texts(record.accessibility.map(\.rawValue))),
            ("etat", record.status == .programme ? nil : record.status.label),
            ("annule", record.status == .annule ? true : nil),
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

    /// `["2026-12-05", "14 h - 17 h"]`: the day, the hours in words, then the last day when there are several, then
    /// what became of it.
    private static func date(_ occurrence: Occurrence) -> LinkedValue {
        let last = occurrence.end.map(\.date).flatMap { $0 > occurrence.start.date ? $0.iso : nil }
        let change: String? =
            switch occurrence.change {
            case .none: nil
            case .cancelled: "Annulé"
            case .moved: "Date changée"
            }
        let parts = [occurrence.start.date.iso, occurrence.frenchHours ?? "", last ?? "", change ?? ""]
        let said = parts.lastIndex { !$0.isEmpty } ?? 0
        return .texts(Array(parts[...said]))
    }
}
