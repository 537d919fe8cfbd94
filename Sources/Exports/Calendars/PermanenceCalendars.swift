import Almanac
import Content
import Portal
import Site
import Telling

/// The calendars of travelling services: all of them, by commune and by service.
enum PermanenceCalendars {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        guard !portal.permanences.all.isEmpty else { return [] }
        let services = portal.directory.entries.filter { !$0.record.permanences.isEmpty }
        let events = services.flatMap { service in
            Self.named(service.record.permanences).flatMap { name, permanence in
                service.calendarEvents(of: permanence, named: name, in: portal).map {
                    (service.slug, permanence.commune, WrittenEvent($0))
                }
            }
        }
        let ofCommune = Dictionary(grouping: events) { $0.1 }
        let ofService = Dictionary(grouping: events) { $0.0 }
        let title = "Permanences et services itinérants"
        let description = "Quand les services itinérants viennent."
        let whole = Calendars.file(
            Address.permanences.path + "permanences.ics",
            title: "\(title) – \(portal.settings.territory.shortName)", description: description, subject: .permanences,
            events.map(\.2), of: portal)
        let communes = portal.territory.communes.compactMap { commune in
            ofCommune[commune].map { events in
                Calendars.file(
                    Address.commune(commune.slug).path + "permanences.ics",
                    title: "Permanences – \(commune.name)", description: description, subject: .permanences,
                    scope: .page(.commune(commune.slug)), events.map(\.2), of: portal)
            }
        }
        let each = services.map { service in
            Calendars.file(
                service.address.path + "permanences.ics", title: "Permanences – \(service.title)",
                description: description, subject: .permanences, scope: .page(service.address),
                (ofService[service.slug] ?? []).map(\.2), of: portal)
        }
        return [whole] + communes + each
    }

    /// Each permanence with what tells it from the others of its service: its commune; there, when there are several, the
    /// rule they come by. Another permanence before it changes no name.
    private static func named(_ permanences: [Permanence]) -> [(name: String, permanence: Permanence)] {
        let inCommune = Dictionary(grouping: permanences) { $0.commune }
        let names = permanences.map { permanence in
            let isAlone = inCommune[permanence.commune]?.count == 1
            return (permanence.commune?.slug.text ?? "") + (isAlone ? "" : " " + (permanence.recurrence?.rrule ?? ""))
        }
        return zip(names.unique, permanences).map { ($0, $1) }
    }
}

extension Entry<Structure> {
    /// The days of one permanence.
    ///
    /// A rhythm that names no first day has always been so: it is written from the first of January of the year in
    /// which the entry was verified, and does not change with the day of the build.
    fileprivate func calendarEvents(
        of permanence: Permanence, named name: String, in portal: FamilyPortal
    ) -> [CalendarEvent] {
        guard let schedule = permanence.schedule, let commune = permanence.commune else {
            return []
        }
        let stamp = common.checkedOn ?? .earliest
        let since = CivilDate(year: stamp.year, month: 1, day: 1) ?? stamp
        let timings = schedule.repetitions(since: since, holidays: portal.seeds.holidays)
        return CalendarEvent.Timing.named(timings).map { time, timing in
            CalendarEvent(
                uid: StableID("\(address.path)#permanence-\(name)\(time)", in: portal.settings).uuid,
                stamp: stamp, summary: marked("\(title), \(commune.name)"),
                details: [
                    exampleSentence, common.summary, permanence.note,
                ].compactMap { $0 }.joined(separator: "\n"),
                location: permanence.whereabouts.line,
                url: portal.wholeAddress(of: address), timing: timing)
        }
    }
}
