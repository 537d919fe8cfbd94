import Almanac
import Diagnostics

/// The tables of holidays reach as far as the agenda does.
enum HolidayCheck {
    static func check(_ agenda: Agenda, holidays: HolidayCalendar, report: inout Report) {
        let last =
            agenda.happenings.lazy
            .filter { happening in
                happening.event.record.schedule?.rhythms.contains {
                    $0.excludesSchoolHolidays || $0.excludesPublicHolidays
                } ?? false
            }
            .map(\.date).max() ?? agenda.today
        guard let known = holidays.knownThrough, known >= max(last, agenda.today) else {
            report.add(
                PortalRules.holidaysEnd, at: SourceLocation(file: "seeds/vacances.csv"),
                holidays.knownThrough.map {
                    "Les vacances et les jours fériés ne sont connus que jusqu’au \($0.french(.date))."
                } ?? "Aucune vacance ou aucun jour férié n’est connu.",
                suggestion: "Ajoutez les lignes de la nouvelle année scolaire, et les jours fériés de l’année.")
            return
        }
    }
}
