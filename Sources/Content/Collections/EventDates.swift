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
    var cancelled: [CivilDate] = []
    var moved: [MovedDate] = []

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
        Field(
            "annulations", \.cancelled, .list(of: .date), "Annulations",
            help: "Dates annulées, que l’on montre barrées ; « sauf » les retire sans rien dire."),
        Field(
            "deplacements", \.moved, .list(of: .group(MovedDate.fields, startingFrom: MovedDate())), "Déplacements",
            help: "Une date qui a lieu un autre jour, ou à une autre heure."),
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
        reportUseless(
            ["hors", "sauf", "aussi", "jusqu_au", "annulations", "deplacements"], needs: "chaque", places: places,
            report: &report)
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
        guard isShort(from: start.date, to: end.date, "fin", places: places, report: &report) else { return nil }
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
        guard isShort(from: first, to: until, "jusqu_au", places: places, report: &report) else { return nil }
        var recurring = RecurringSchedule(
            every, first: first, last: until,
            excludesSchoolHolidays: excluded.contains(.vacances),
            excludesPublicHolidays: excluded.contains(.feries),
            except: except, also: also)
        recurring.changes = changes(of: recurring, places: places, report: &report)
        return .recurring(recurring)
    }

    /// Whether a period ends soon enough for all of its days to be shown; told at the field of its end.
    private func isShort(
        from first: CivilDate, to last: CivilDate, _ field: String, places: FieldPlaces, report: inout Report
    ) -> Bool {
        guard last > first.adding(months: 12 * PortalLimits.years) else { return true }
        let place = places.place(of: field)
        report.add(
            ContentRules.longPeriod, at: place.location, length: place.length,
            "Du \(first.iso) au \(last.iso), il y a plus de \(PortalLimits.years) ans : c’est la limite.",
            suggestion: "Donnez une fin plus proche ; vous la repousserez le moment venu.")
        return false
    }

    /// What became of single dates; one that the rhythm does not have cannot change.
    private func changes(
        of schedule: RecurringSchedule, places: FieldPlaces, report: inout Report
    ) -> [CivilDate: DateChange] {
        let known = Set(schedule.ruleDates(in: .earliest ... .latest) + also).subtracting(except)
        var changes: [CivilDate: DateChange] = [:]
        func add(_ date: CivilDate, _ change: DateChange, from field: String) {
            let place = places.place(of: field)
            if !known.contains(date) {
                report.add(
                    ContentRules.changedDate, at: place.location, length: place.length,
                    "Le \(date.french()) n’est pas une date de ce rendez-vous.",
                    suggestion: "Donnez le jour prévu au départ, tel que « chaque » ou « aussi » le donne.")
            } else if changes.updateValue(change, forKey: date) != nil {
                report.add(
                    ContentRules.changedDate, at: place.location, length: place.length,
                    "Le \(date.french()) est annulé ou déplacé deux fois.", suggestion: "Gardez une seule ligne.")
            }
        }
        for date in cancelled { add(date, .cancelled, from: "annulations") }
        for move in moved {
            guard let from = move.from, let to = move.to ?? move.from else { continue }
            if move.hours != nil, schedule.recurrence.hours.count > 1 {
                let place = places.place(of: "deplacements")
                report.add(
                    ContentRules.changedDate, at: place.location, length: place.length,
                    "Ce rendez-vous a plusieurs horaires par jour : on ne sait pas lequel change.",
                    suggestion: "Retirez « heures », ou écrivez deux fiches.")
                continue
            }
            add(from, .moved(to: to, hours: move.hours), from: "deplacements")
        }
        return changes
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

/// One date of a rhythm that takes place at another time.
struct MovedDate: Sendable {
    var from: CivilDate?
    var to: CivilDate?
    var hours: TimeRange?

    static let fields: [Field<MovedDate>] = [
        Field("du", \.from, .date, "Du", help: "Le jour prévu au départ.", required: true),
        Field("au", \.to, .date, "Au", help: "Le nouveau jour ; le même s’il n’est pas donné."),
        Field("heures", \.hours, .timeRange, "Heures", help: "Les nouvelles heures ; les mêmes si rien n’est dit."),
    ]
}
