import Almanac
import Content
import Portal
import Telling

/// The calendars of travelling services: all of them, by commune and by service.
enum StopCalendars {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        guard !portal.stops.all.isEmpty else { return [] }
        let services = portal.directory.entries.filter { !$0.record.stops.isEmpty }
        let events = services.flatMap { service in
            Self.named(service.record.stops).flatMap { name, stop in
                service.calendarEvents(of: stop, named: name, in: portal).map {
                    (service.slug, stop.commune, WrittenEvent($0))
                }
            }
        }
        let ofCommune = Dictionary(grouping: events) { $0.1 }
        let ofService = Dictionary(grouping: events) { $0.0 }
        let title = "Permanences et services itinérants"
        let description = "Quand les services itinérants viennent."
        let whole = Calendars.file(
            Address.stops.path + "permanences.ics",
            title: "\(title) – \(portal.settings.territory.shortName)", description: description, subject: .stops,
            events.map(\.2), of: portal)
        let communes = portal.territory.communes.compactMap { commune in
            ofCommune[commune].map { events in
                Calendars.file(
                    Address.commune(commune.slug).path + "permanences.ics",
                    title: "Permanences – \(commune.name)", description: description, subject: .stops,
                    scope: .page(.commune(commune.slug)), events.map(\.2), of: portal)
            }
        }
        let each = services.map { service in
            Calendars.file(
                service.address.path + "permanences.ics", title: "Permanences – \(service.title)",
                description: description, subject: .stops, scope: .page(service.address),
                (ofService[service.slug] ?? []).map(\.2), of: portal)
        }
        return [whole] + communes + each
    }

    /// Each stop with what tells it from the others of its service: its commune; there, when there are several, the
    /// rule they come by. Another stop before it changes no name.
    private static func named(_ stops: [Permanence]) -> [(name: String, stop: Permanence)] {
        let inCommune = Dictionary(grouping: stops) { $0.commune }
        let names = stops.map { stop in
            let isAlone = inCommune[stop.commune]?.count == 1
            return (stop.commune?.slug.text ?? "") + (isAlone ? "" : " " + (stop.recurrence?.rrule ?? ""))
        }
        return zip(names.unique, stops).map { ($0, $1) }
    }
}

extension Entry<Structure> {
    /// The visits of one stop.
    ///
    /// A rhythm that names no first day has always been so: it is written from the first of January of the year in
    /// which the entry was verified, and does not change with the day of the build.
    fileprivate func calendarEvents(
        of stop: Permanence, named name: String, in portal: FamilyPortal
    ) -> [CalendarEvent] {
        guard let schedule = stop.schedule, let commune = stop.commune else {
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
                    exampleSentence, common.summary, stop.note,
                ].compactMap { $0 }.joined(separator: "\n"),
                location: stop.whereabouts.line,
                url: portal.wholeAddress(of: address), timing: timing)
        }
    }
}
