import Almanac
import Portal

/// An iCalendar file (RFC 5545, RFC 7986).
enum CalendarText {
    /// - Parameters:
    ///   - name: what people see in their calendar’s list.
    ///   - description: what it holds, in one sentence.
    ///   - source: the whole address it can be fetched from again; nil when the portal has none.
    static func of(_ events: [WrittenEvent], name: String, description: String, source: String?) -> [UInt8] {
        let head = [
            ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
            ContentLine("PRODID", "-//Guichet//Portail des familles//FR"), ContentLine("CALSCALE", "GREGORIAN"),
            ContentLine("METHOD", "PUBLISH"), ContentLine("NAME", text: name),
            ContentLine("X-WR-CALNAME", text: name), ContentLine("DESCRIPTION", text: description),
            ContentLine("X-WR-CALDESC", text: description), ContentLine("X-WR-TIMEZONE", ParisTime.zone),
            ContentLine("REFRESH-INTERVAL;VALUE=DURATION", "P1D"), ContentLine("X-PUBLISHED-TTL", "P1D"),
        ]
        let origin = source.map { [ContentLine("SOURCE;VALUE=URI", $0), ContentLine("URL", $0)] } ?? []
        return (head + origin).bytes + zone + events.flatMap(\.bytes) + [ContentLine("END", "VCALENDAR")].bytes
    }

    /// Europe/Paris since the rules of 1996; earlier years do not occur in an agenda.
    private static let zone = [
        ("BEGIN", "VTIMEZONE"), ("TZID", ParisTime.zone),
        ("BEGIN", "DAYLIGHT"), ("TZOFFSETFROM", "+0100"), ("TZOFFSETTO", "+0200"), ("TZNAME", "CEST"),
        ("DTSTART", "19810329T020000"), ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"), ("END", "DAYLIGHT"),
        ("BEGIN", "STANDARD"), ("TZOFFSETFROM", "+0200"), ("TZOFFSETTO", "+0100"), ("TZNAME", "CET"),
        ("DTSTART", "19961027T030000"), ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"), ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ].map { ContentLine($0, $1) }.bytes
}

/// An event as calendars write it; it stands in several of them.
struct WrittenEvent {
    /// The day the entry was last verified.
    let stamp: CivilDate
    let bytes: [UInt8]

    init(_ event: CalendarEvent) {
        stamp = event.stamp
        bytes = event.lines.bytes
    }
}

extension CalendarEvent {
    /// The VEVENT, and one more for each date that was cancelled or moved (RECURRENCE-ID, RFC 5545 §3.8.4.4).
    fileprivate var lines: [ContentLine] {
        switch timing {
        case .once(let occurrence):
            return component(
                CalendarTime.span(occurrence), on: occurrence, status: occurrence.isCancelled ? .cancelled : status)
        case .recurring(let repetition):
            let changed = repetition.changed.flatMap { occurrence in
                component(
                    [CalendarTime.line("RECURRENCE-ID", occurrence.planned)] + CalendarTime.span(occurrence),
                    on: occurrence,
                    status: occurrence.isCancelled ? .cancelled : status)
            }
            return component(CalendarTime.span(repetition.first) + repetition.lines, status: status) + changed
        }
    }

    private func component(
        _ times: [ContentLine], on occurrence: Occurrence? = nil, status: Status
    ) -> [ContentLine] {
        let location = occurrence.flatMap { locations[$0.start.date] } ?? location
        let stamp = stamp.compact + "T000000Z"
        let optional: [ContentLine?] = [
            details.map { ContentLine("DESCRIPTION", text: $0) }, location.map { ContentLine("LOCATION", text: $0) },
            coordinates.map { ContentLine("GEO", "\($0.latitude);\($0.longitude)") },
            url.map { ContentLine("URL", $0) },
            categories.isEmpty ? nil : ContentLine("CATEGORIES", texts: categories),
        ]
        return [ContentLine("BEGIN", "VEVENT"), ContentLine("UID", uid), ContentLine("DTSTAMP", stamp)] + times
            + [ContentLine("SUMMARY", text: summary)] + optional.compactMap { $0 }
            + [
                ContentLine("STATUS", status.rawValue), ContentLine("LAST-MODIFIED", stamp),
                ContentLine("TRANSP", "TRANSPARENT"), ContentLine("END", "VEVENT"),
            ]
    }
}

extension CalendarEvent.Repetition {
    /// RRULE, EXDATE and RDATE, with values of the same type as DTSTART: others are ignored by many clients.
    fileprivate var lines: [ContentLine] {
        let time = first.start.time
        let dates: ([CivilDate]) -> [CivilDateTime] = { $0.map { CivilDateTime(date: $0, time: time) } }
        return [ContentLine("RRULE", rule + until)]
            + dates(removed).map { CalendarTime.line("EXDATE", $0) }
            + dates(added).map { CalendarTime.line("RDATE", $0) }
    }

    /// The last moment of the last day, in universal time when DTSTART has a zone (RFC 5545 §3.3.10).
    private var until: String {
        guard let last else { return "" }
        guard first.start.time != nil else { return ";UNTIL=" + last.compact }
        return ";UNTIL=" + ParisTime.universal(CivilDateTime(date: last, time: TimeOfDay(hour: 23, minute: 59)))
    }
}

/// Dates and times as iCalendar writes them.
enum CalendarTime {
    /// DTSTART and DTEND; the end of whole days is the day after, excluded (RFC 5545 §3.6.1).
    static func span(_ occurrence: Occurrence) -> [ContentLine] {
        let start = line("DTSTART", occurrence.start)
        guard let end = occurrence.end else { return [start] }
        guard occurrence.allDay else {
            guard end != occurrence.start else { return [start] }
            // An end without a time is the end of its day, told as a time like the beginning (RFC 5545 §3.8.2.2).
            return [start, line("DTEND", CivilDateTime(date: end.date, time: end.time ?? .endOfDay))]
        }
        return [start, line("DTEND", CivilDateTime(date: end.date.adding(days: 1)))]
    }

    /// A property with a date, or with a time of the zone.
    static func line(_ name: String, _ moment: CivilDateTime) -> ContentLine {
        guard let time = moment.time else { return ContentLine(name + ";VALUE=DATE", moment.date.compact) }
        // 24:00 is the next day’s midnight: iCalendar has no such hour.
        let (date, minutes) = time == .endOfDay ? (moment.date.adding(days: 1), 0) : (moment.date, time.minutes)
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        return ContentLine("\(name);TZID=\(ParisTime.zone)", "\(date.compact)T\(digits)00")
    }
}
