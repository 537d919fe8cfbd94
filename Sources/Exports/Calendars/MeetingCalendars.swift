import Almanac
import Content
import Portal
import Site
import Telling

/// The calendars of the bodies’ meetings: all of them, and by body.
enum MeetingCalendars {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        let meetings = portal.governance.meetings
        guard !meetings.isEmpty else { return [] }
        let events = meetings.compactMap { meeting in
            meeting.calendarEvent(in: portal).map { (meeting.slug, WrittenEvent($0)) }
        }
        let written = Dictionary(events, uniquingKeysWith: { first, _ in first })
        let description = "Les réunions du projet de territoire."
        let whole = Calendars.file(
            Address.projectCalendar.path + "reunions.ics",
            title: "Réunions du projet – \(portal.settings.territory.shortName)", description: description,
            subject: .meetings,
            events.map(\.1), of: portal)
        let bodies = portal.governance.bodies.compactMap { body -> WrittenData? in
            let events = portal.governance.meetings(of: body.slug).compactMap { written[$0.slug] }
            guard !events.isEmpty else { return nil }
            return Calendars.file(
                body.address.path + "reunions.ics", title: "Réunions – \(body.title)", description: description,
                subject: .meetings,
                scope: .page(body.address), events, of: portal)
        }
        return [whole] + bodies
    }
}

extension Entry<Meeting> {
    fileprivate func calendarEvent(in portal: FamilyPortal) -> CalendarEvent? {
        guard let date = record.date else { return nil }
        let body = portal.governance.body(record.body?.value)
        return CalendarEvent(
            uid: StableID(address.path, in: portal.settings).uuid, stamp: common.checkedOn ?? .earliest,
            summary: markedTitle,
            details: [
                exampleSentence,
                record.isPublic ? "Ouverte au public." : "Réservée à ses membres.", common.summary,
            ].compactMap { $0 }.joined(separator: "\n"),
            location: record.whereabouts.line, url: portal.wholeAddress(of: address),
            categories: body.map { [$0.title] } ?? [], timing: .once(Occurrence(on: date, record.hours)))
    }
}
