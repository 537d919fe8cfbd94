import Almanac
import Diagnostics

/// When an event happens, as written: `jour` and `heures`, or `debut` and `fin`, or `chaque` and its limits.
struct EventDates: Sendable {
    var day: CivilDate?
    var hours: TimeRange?
    var start: CivilDateTime?
    var end: CivilDateTime?
    var every: Recurrence?
    var excluded: [ExcludedDays] = []
    var except: [CivilDate] = []
    var also: [CivilDate] = []
    var until: CivilDate?

    static let fields: [Field<EventDates>] = [
        Field("jour", \.day, .date, "Jour", help: "Pour une seule journée : 2026-12-05."),
        Field("heures", \.hours, .timeRange, "Heures", help: "Avec « jour » : 10h-12h, ou 20h30."),
        Field("debut", \.start, .dateTime, "Début", help: "Premier jour, avec ou sans heure : 2026-12-05 14:00."),
        Field("fin", \.end, .dateTime, "Fin", help: "Dernier jour, avec ou sans heure."),
        Field("chaque", \.every, .recurrence, "Chaque", help: "Comme on le dit : mercredi 9h30-11h30."),
        Field("hors", \.excluded, .list(of: .choice), "Hors", help: "vacances, fériés : rien ces jours-là."),
        Field("sauf", \.except, .list(of: .date), "Sauf", help: "Dates où cela n’a pas lieu."),
        Field("aussi", \.also, .list(of: .date), "Aussi", help: "Dates en plus."),
        Field("jusqu_au", \.until, .date, "Jusqu’au", help: "Dernier jour possible, avec « chaque »."),
    ]

    /// The schedule, or nil after a report.
    func schedule(places: FieldPlaces, report: inout Report) -> Schedule? {
        let manners = ["jour", "debut", "chaque"].filter { places.has($0) }
        if places.has("chaque") { return recurring(places: places, report: &report) }
        guard manners.count == 1 else {
            let place = places.place(of: manners.last ?? "titre")
            report.add(
                ContentRules.when, at: manners.isEmpty ? places.start : place.location, length: place.length,
                manners.isEmpty ? "La fiche ne dit pas quand cela a lieu." : "La date est dite de deux manières.",
                suggestion:
                    "Choisissez : « jour » et « heures », ou « debut » et « fin », ou « chaque » avec « debut » et « jusqu_au »."
            )
            return nil
        }
        reportUseless(["hors", "sauf", "aussi", "jusqu_au"], needs: "chaque", places: places, report: &report)
        if places.has("jour") {
            reportUseless(["fin"], needs: "debut", places: places, report: &report)
            return day.map { .day($0, hours) }
        }
        reportUseless(["heures"], needs: "jour", places: places, report: &report)
        return span(places: places, report: &report)
    }

    private func span(places: FieldPlaces, report: inout Report) -> Schedule? {
        guard let start else { return nil }
        guard places.has("fin") else { return .span(from: start, to: start) }
        guard let end else { return nil }
        guard start <= end else {
            let place = places.place(of: "fin")
            report.add(
                ContentRules.period, at: place.location, length: place.length,
                "La fin (\(end.iso)) vient avant le début (\(start.iso)).")
            return nil
        }
        return .span(from: start, to: end)
    }

    private func recurring(places: FieldPlaces, report: inout Report) -> Schedule? {
        for other in ["jour", "heures", "fin"] where places.has(other) {
            let place = places.place(of: other)
            report.add(
                ContentRules.when, at: place.location, length: place.length,
                "« \(other) » ne va pas avec « chaque ».",
                suggestion: other == "fin"
                    ? "Écrivez « jusqu_au »." : "Écrivez les heures dans « chaque » : mercredi 9h30-11h30.")
        }
        for needed in ["debut", "jusqu_au"] where !places.has(needed) {
            report.add(
                ContentRules.when, at: places.place(of: "chaque").location, length: places.place(of: "chaque").length,
                "Avec « chaque », il faut aussi « \(needed) ».",
                suggestion: "Ajoutez la ligne « \(needed): » et une date.")
        }
        guard let every, let first = start?.date, let until else { return nil }
        guard first <= until else {
            let place = places.place(of: "jusqu_au")
            report.add(
                ContentRules.period, at: place.location, length: place.length,
                "La dernière date (\(until.iso)) vient avant la première (\(first.iso)).")
            return nil
        }
        return .recurring(
            RecurringSchedule(
                every, first: first, last: until,
                excludesSchoolHolidays: excluded.contains(.vacances),
                excludesPublicHolidays: excluded.contains(.feries),
                except: except, also: also))
    }

    private func reportUseless(_ fields: [String], needs: String, places: FieldPlaces, report: inout Report) {
        for field in fields where places.has(field) {
            let place = places.place(of: field)
            report.add(
                ContentRules.when, at: place.location, length: place.length,
                "« \(field) » n’a de sens qu’avec « \(needs) ».",
                suggestion: "Retirez « \(field) », ou écrivez aussi « \(needs) ».")
        }
    }
}
