/// The legal time of metropolitan France: an hour ahead of universal time, two in summer.
///
/// The change of 1996 (directive 2000/84/CE since) is taken for all years: summer time runs from the last Sunday of
/// March to the last Sunday of October, both at one o’clock universal time.
public enum ParisTime {
    /// The zone’s name in the IANA database.
    public static let zone = "Europe/Paris"

    /// Minutes ahead of universal time at a wall-clock time; a whole day counts from its midnight.
    ///
    /// The hour that comes twice in October is taken for the first one, in summer time; the hour that the clock leaves
    /// out in March counts as if it had not (RFC 5545 §3.3.5).
    public static func offset(at moment: CivilDateTime) -> Int { isSummer(moment) ? 120 : 60 }

    /// The same moment in universal time: `20261205T130000Z`, the form iCalendar wants (RFC 5545 §3.3.5).
    public static func universal(_ moment: CivilDateTime) -> String {
        let minutes = (moment.time?.minutes ?? 0) - offset(at: moment)
        let day = moment.date.adding(days: minutes < 0 ? -1 : 0)
        let rest = minutes < 0 ? minutes + 1440 : minutes
        return "\(day.compact)T\(Digits.two(rest / 60))\(Digits.two(rest % 60))00Z"
    }

    /// The moment with its offset: `2026-12-05T14:00:00+01:00` (RFC 3339); without a time, the date alone.
    ///
    /// The end of a day is the beginning of the next one: RFC 3339 has no hour 24.
    public static func rfc3339(_ moment: CivilDateTime) -> String {
        guard let time = moment.time else { return moment.date.iso }
        guard time < .endOfDay else {
            return rfc3339(CivilDateTime(date: moment.date.adding(days: 1), time: .startOfDay))
        }
        return "\(moment.date.iso)T\(time.iso):00+0\(offset(at: moment) / 60):00"
    }

    /// Minutes since 1970-01-01 in universal time; a whole day counts from its midnight.
    public static func minutes(_ moment: CivilDateTime) -> Int {
        moment.date.dayCount * 1_440 + (moment.time?.minutes ?? 0) - offset(at: moment)
    }

    private static func isSummer(_ moment: CivilDateTime) -> Bool {
        let year = moment.date.year
        guard let march = lastSunday(of: 3, in: year), let october = lastSunday(of: 10, in: year) else { return false }
        let minutes = moment.time?.minutes ?? 0
        // At two the clock goes to three: summer begins at three. At three it comes back to two.
        let spring = moment.date > march || moment.date == march && minutes >= 180
        let autumn = moment.date > october || moment.date == october && minutes >= 180
        return spring && !autumn
    }

    private static func lastSunday(of month: Int, in year: Int) -> CivilDate? {
        CivilMonth(year: year, month: month).map { $0.last.adding(days: 1).startOfWeek.adding(days: -1) }
    }
}

extension CivilDate {
    /// `20261205`: the form of dates in iCalendar (RFC 5545 §3.3.4).
    public var compact: String { iso.replacing("-", with: "") }
}
