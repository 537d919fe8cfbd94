import Almanac

/// What was said of when, as the fields of an event say it.
enum WrittenWhen {
    /// The lines to write, without the hours of another line.
    static func lines(of said: SaidWhen) -> [String] {
        switch said.days {
        case .dates(let dates):
            let days = dates.count == 1 ? "jour: \(dates[0].iso)" : "jours: \(list(dates))"
            return [days] + hours(said)
        case .period(let days) where said.hours.isEmpty:
            return ["debut: \(days.lowerBound.iso)", "fin: \(days.upperBound.iso)"]
        case .period(let days) where days.count <= mostListed: return ["jours: \(list(Array(days)))"] + hours(said)
        case .period(let days):
            return lines(of: everyDay(at: said.hours)) + [
                "debut: \(days.lowerBound.iso)", "jusqu_au: \(days.upperBound.iso)",
            ]
        case .rhythm(let rhythms):
            let limits = said.limits
            let resting = [
                limits.restsInSchoolHolidays ? ExcludedDays.vacances : nil,
                limits.restsOnPublicHolidays ? ExcludedDays.feries : nil,
            ].compactMap { $0?.rawValue }
            return [
                "chaque: \(rhythms.map(\.written).joined(separator: " et "))",
                limits.first.map { "debut: \($0.iso)" }, limits.last.map { "jusqu_au: \($0.iso)" },
                resting.isEmpty ? nil : "hors: [\(resting.joined(separator: ", "))]",
                limits.except.isEmpty ? nil : "sauf: \(list(limits.except))",
            ].compactMap { $0 }
        }
    }

    /// What was understood, in French.
    static func prose(of said: SaidWhen) -> String {
        switch said.days {
        case .dates(let dates): return Schedule.dated(DatedSchedule(dates, hours: said.hours)).prose
        case .period(let days) where said.hours.isEmpty: return days.french
        case .period(let days) where days.count <= mostListed:
            return Schedule.dated(DatedSchedule(Array(days), hours: said.hours)).prose
        case .period(let days): return "\(prose(of: everyDay(at: said.hours))), \(days.french)"
        case .rhythm(let rhythms):
            let limits = said.limits
            let months = limits.exceptMonths.compactMap { Month(rawValue: $0)?.french }
            let prose = Schedule.recurring(
                rhythms.map {
                    RecurringSchedule(
                        $0, first: limits.first, last: limits.last,
                        excludesSchoolHolidays: limits.restsInSchoolHolidays,
                        excludesPublicHolidays: limits.restsOnPublicHolidays, except: limits.except)
                }
            ).prose
            return months.isEmpty ? prose : "\(prose), sans \(months.joined(separator: ", "))"
        }
    }

    /// More days than this are told by their first and their last.
    private static let mostListed = 31

    private static func everyDay(at hours: [TimeRange]) -> SaidWhen {
        SaidWhen(.rhythm([Recurrence(.daily, hours: hours)].compactMap { $0 }))
    }

    private static func hours(_ said: SaidWhen) -> [String] {
        said.hours.isEmpty ? [] : ["heures: \(said.hours.map(\.written).joined(separator: " et "))"]
    }

    private static func list(_ dates: [CivilDate]) -> String { "[\(dates.map(\.iso).joined(separator: ", "))]" }
}
