import Almanac
import Content
import Foundation
import Portal
import Site
import Telling

/// The agenda, the permanences of travelling services and the meetings, as calendars to subscribe to.
enum Calendars {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        AgendaCalendars.files(of: portal) + PermanenceCalendars.files(of: portal) + MeetingCalendars.files(of: portal)
    }

    /// A calendar as a file.
    ///
    /// - Parameters:
    ///   - path: from the site's root.
    ///   - subject: what it is made from.
    ///   - events: what it holds, with the day each was last verified.
    static func file(
        _ path: String, title: String, description: String, subject: DataSubject, scope: DataFile.Scope = .whole,
        _ events: [WrittenEvent], of portal: FamilyPortal
    ) -> WrittenData {
        let bytes = CalendarText.of(
            events, name: title, description: description, source: portal.wholeAddress(of: Address(path)))
        return WrittenData(
            Output(path: path, bytes: Data(bytes)), title: title, format: .iCalendar, of: subject, scope: scope,
            updated: events.map(\.stamp).max())
    }
}

/// The calendars of the agenda: whole, by commune, age band, theme and organiser, and one for each event.
enum AgendaCalendars {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        let events = portal.agenda.entries.map { ($0, $0.calendarEvents(in: portal).map { WrittenEvent($0) }) }
        let bySlug = Dictionary(events.map { ($0.0.slug, $0.1) }, uniquingKeysWith: { first, _ in first })
        let parts = AgendaPart.all(of: portal).map { part in
            Calendars.file(
                part.page.path + "agenda.ics", title: part.title, description: "Les rendez-vous pour les familles.",
                subject: .agenda, scope: part.scope, part.events.flatMap { bySlug[$0.slug] ?? [] }, of: portal)
        }
        let single = events.map { entry, events in
            Calendars.file(
                entry.address.path + "evenement.ics", title: entry.title, description: entry.common.summary,
                subject: .agenda, scope: .page(entry.address), events, of: portal)
        }
        return parts + single
    }
}

extension Entry<Event> {
    /// One VEVENT for each time of the day it takes place at.
    func calendarEvents(in portal: FamilyPortal) -> [CalendarEvent] {
        let stamp = common.checkedOn ?? .earliest
        let timings = record.schedule?.timings(since: stamp, holidays: portal.seeds.holidays) ?? []
        return CalendarEvent.Timing.named(timings).map { name, timing in
            CalendarEvent(
                uid: StableID(address.path + name, in: portal.settings).uuid, stamp: stamp,
                summary: markedTitle,
                details: calendarDetails, location: record.whereabouts.line,
                locations: record.relocations,
                url: portal.wholeAddress(of: address),
                categories: record.themes.map(\.label),
                status: record.status.calendarStatus, timing: timing)
        }
    }

    private var calendarDetails: String {
        let told = [exampleSentence, record.statusLabel.map { "\($0)." }, common.summary].compactMap { $0 }
        return (told + record.terms.map { "\($0.label) : \($0.text)" }).joined(separator: "\n")
    }
}

extension EventStatus {
    /// What calendars can say of it; a full event still takes place.
    var calendarStatus: CalendarEvent.Status {
        switch self {
        case .programme, .complet, .waitingList: .confirmed
        case .reporte: .tentative
        case .annule: .cancelled
        }
    }
}
