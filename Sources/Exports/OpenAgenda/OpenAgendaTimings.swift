import Almanac
import Content

/// One time an event takes place: a beginning and an end, with their offsets.
struct OpenAgendaTiming: Encodable, Hashable {
    let begin: String
    let end: String
}

/// The dates of an event as OpenAgenda takes them: 800 at most, each with an end, of 24 hours at most, none over
/// another.
///
/// - A whole day goes from 0:00 to 23:59.
/// - An end that is not known is put an hour after the beginning; the description says so.
/// - What lasts more than 24 hours is cut at midnight.
/// - Of a rhythm with more dates than that, those of the years before the entry was verified go first, then the last.
enum OpenAgendaTimings {
    static let limit = 800

    static func of(_ entry: Entry<Event>, holidays: HolidayCalendar) -> [OpenAgendaTiming] {
        guard let schedule = entry.record.schedule else { return [] }
        // Rhythms of the agenda have a beginning and an end: this is all there is.
        let occurrences = schedule.occurrences(in: .earliest ... .latest, holidays: holidays)
        let whole = apart(occurrences.filter { !$0.isCancelled }.flatMap(pieces))
        let year = entry.common.checkedOn?.year ?? 0
        let timings = whole.count > limit ? whole.filter { $0.start.date.year >= year } : whole
        return timings.prefix(limit).map {
            OpenAgendaTiming(begin: ParisTime.rfc3339($0.start), end: ParisTime.rfc3339($0.end))
        }
    }

    private struct Piece: Comparable {
        let start: CivilDateTime
        var end: CivilDateTime
        var from: Int { ParisTime.minutes(start) }
        var to: Int { ParisTime.minutes(end) }
        /// As the clock goes, the change of the hour included.
        var minutes: Int { to - from }

        static func < (left: Piece, right: Piece) -> Bool { (left.from, left.to) < (right.from, right.to) }
    }

    private static func pieces(_ occurrence: Occurrence) -> [Piece] {
        let lastDate = occurrence.end?.date ?? occurrence.start.date
        guard let time = occurrence.start.time else {
            return (occurrence.start.date...max(occurrence.start.date, lastDate)).map { date in
                day(date, from: .startOfDay, to: TimeOfDay(hour: 23, minute: 59))
            }
        }
        guard let end = occurrence.end, end.time != nil || lastDate > occurrence.start.date else {
            return [Piece(start: occurrence.start, end: occurrence.start.adding(minutes: 60))]
        }
        let whole = Piece(start: occurrence.start, end: end)
        if end.time != nil, whole.minutes <= 1_440 { return [whole] }
        return (occurrence.start.date...lastDate).map { date in
            day(
                date, from: date == occurrence.start.date ? time : .startOfDay,
                to: date == lastDate ? end.time ?? TimeOfDay(hour: 23, minute: 59) : .endOfDay)
        }
    }

    /// A part of one day; that of the 25 hours of October loses what is over 24.
    private static func day(_ date: CivilDate, from start: TimeOfDay, to end: TimeOfDay?) -> Piece {
        let piece = Piece(
            start: CivilDateTime(date: date, time: start), end: CivilDateTime(date: date, time: end ?? .endOfDay))
        guard piece.minutes > 1_440 else { return piece }
        return Piece(start: piece.start, end: piece.end.adding(minutes: 1_440 - piece.minutes))
    }

    /// In order, each ended where the next one begins at the latest, without those that would last no time.
    private static func apart(_ pieces: [Piece]) -> [Piece] {
        var kept: [Piece] = []
        for piece in pieces.sorted() where piece.minutes > 0 {
            if let last = kept.last, last.to > piece.from {
                kept[kept.count - 1].end = piece.start
                if kept[kept.count - 1].minutes <= 0 { kept.removeLast() }
            }
            kept.append(piece)
        }
        return kept
    }
}

extension CivilDateTime {
    /// This many minutes later on the clock, or earlier; a whole day counts from its midnight.
    fileprivate func adding(minutes: Int) -> CivilDateTime {
        let total = (time?.minutes ?? 0) + minutes
        let days = Int((Double(total) / 1_440).rounded(.down))
        return CivilDateTime(date: date.adding(days: days), time: TimeOfDay(minutes: total - days * 1_440))
    }
}
