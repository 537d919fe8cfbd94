/// How much of a date is said in French.
public enum DateStyle: Sendable {
    /// `lundi 23 novembre 2026`
    case full
    /// `lundi 23 novembre`
    case weekdayAndDay
    /// `23 novembre 2026`
    case date
    /// `23 novembre`
    case dayAndMonth
    /// `lun. 23 nov.`
    case short
}

extension CivilDate {
    /// The date in French, with plain spaces; the first of a month is `1er`.
    public func french(_ style: DateStyle = .full) -> String {
        let (year, _, day) = parts
        let number = Self.frenchDay(day)
        return switch style {
        case .full: "\(weekday.french) \(number) \(monthName.french) \(year)"
        case .weekdayAndDay: "\(weekday.french) \(number) \(monthName.french)"
        case .date: "\(number) \(monthName.french) \(year)"
        case .dayAndMonth: "\(number) \(monthName.french)"
        case .short: "\(weekday.shortFrench) \(number) \(monthName.shortFrench)"
        }
    }

    /// `1er`, `2`, … `31`.
    static func frenchDay(_ day: Int) -> String { day == 1 ? "1er" : "\(day)" }
}

extension ClosedRange<CivilDate> {
    /// The days in French, saying month and year no more often than needed:
    /// `du 3 au 5 juillet 2027`, `du 31 octobre au 2 novembre 2026`, `du 28 décembre 2026 au 3 janvier 2027`,
    /// and for one day `le 3 juillet 2027`.
    public var french: String {
        if lowerBound == upperBound { return "le \(lowerBound.french(.date))" }
        let first = lowerBound.parts
        let last = upperBound.parts
        let start =
            if first.year != last.year {
                lowerBound.french(.date)
            } else if first.month != last.month {
                lowerBound.french(.dayAndMonth)
            } else {
                CivilDate.frenchDay(first.day)
            }
        return "du \(start) au \(upperBound.french(.date))"
    }
}
