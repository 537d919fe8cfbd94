import Almanac
import Diagnostics

/// When an event happens, as written: `jour` or `jours` with `heures`, or `debut` and `fin`, or `chaque` and its limits.
struct EventDates: Sendable {
    var day: SaidWhen?
    var days: [CivilDate] = []
    var hours: [TimeRange] = []
    var start: CivilDateTime?
    var end: CivilDateTime?
    var every: SaidWhen?
    var excluded: [ExcludedDays] = []
    var except: [CivilDate] = []
    var also: [CivilDate] = []
    var until: CivilDate?
    var cancelled: [CivilDate] = []
    var moved: [MovedDate] = []

    static let fields: [Field<EventDates>] = [
        Field("jour", \.day, .day, "Jour", help: "Pour une seule journée : 2026-12-05."),
        Field(
            "jours", \.days, .dates, "Jours", help: "Pour plusieurs journées sans rythme : [2026-12-05, 2026-12-12]."),
        Field(
            "heures", \.hours, .timeRanges, "Heures",
            help: "Avec « jour » ou « jours » : 10h-12h, ou 20h30 ; « 10h-11h et 15h-16h » pour deux fois."),
        Field("debut", \.start, .dateTime, "Début", help: "Premier jour, avec ou sans heure : 2026-12-05 14:00."),
        Field("fin", \.end, .dateTime, "Fin", help: "Dernier jour, avec ou sans heure."),
        Field(
            "chaque", \.every, .rhythm, "Chaque",
            help: "Comme on le dit : mercredi 9h30-11h30 ; « mercredi 14h-16h et samedi 10h-12h » pour deux créneaux."),
        Field("hors", \.excluded, .list(of: .choice), "Hors", help: "vacances, fériés : rien ces jours-là."),
        Field("sauf", \.except, .dates, "Sauf", help: "Dates où cela n’a pas lieu."),
        Field("aussi", \.also, .dates, "Aussi", help: "Dates en plus."),
        Field("jusqu_au", \.until, .date, "Jusqu’au", help: "Dernier jour possible, avec « chaque »."),
        Field(
            "annulations", \.cancelled, .dates, "Annulations",
            help: "Dates annulées, que l’on montre barrées ; « sauf » les retire sans rien dire."),
        Field(
            "deplacements", \.moved, .list(of: .group(MovedDate.fields, startingFrom: MovedDate())), "Déplacements",
            help: "Une date qui a lieu un autre jour, à une autre heure, ou ailleurs."),
    ]

    /// The schedule, or nil after a report.
    func schedule(places: FieldPlaces, report: inout Report) -> Schedule? {
        // What was written and could not be read is told already.
        if places.has("chaque"), every == nil { return nil }
        let said = [every, day].compactMap { $0 }.first { $0.isRhythm } ?? every ?? day
        let manners = ["jour", "jours", "debut", "chaque"].filter { places.has($0) }
        guard let manner = manners.last else {
            report.add(
                ContentRules.when, at: places.start, "La fiche ne dit pas quand cela a lieu.", suggestion: Self.manners)
            return nil
        }
        if case .rhythm(let rhythms)? = said?.days {
            return recurring(rhythms, said?.limits ?? .init(), places: places, report: &report)
        }
        guard !places.has("debut") || manners.count == 1 else {
            let place = places.place(of: manner)
            report.add(
                ContentRules.when, at: place.location, length: place.length, "La date est dite de deux manières.",
                suggestion: Self.manners)
            return nil
        }
        reportUseless(["hors", "sauf", "aussi", "jusqu_au"], needs: "chaque", places: places, report: &report)
        if places.has("debut") { return span(places: places, report: &report) }
        reportUseless(["fin"], needs: "debut", places: places, report: &report)
        var dates = days
        if case .dates(let said)? = said?.days { dates += said }
        if case .period(let said)? = said?.days {
            guard isShort(from: said.lowerBound, to: said.upperBound, manner, places: places, report: &report) else {
                return nil
            }
            if hours.isEmpty, self.said.isEmpty, cancelled.isEmpty, moved.isEmpty {
                return .span(from: CivilDateTime(date: said.lowerBound), to: CivilDateTime(date: said.upperBound))
            }
            dates += said
        }
        guard !dates.isEmpty else { return nil }
        var dated = DatedSchedule(dates, hours: hours.isEmpty ? self.said : hours)
        dated.changes = changes(of: Set(dated.days), dated.hours.count, places: places, report: &report)
        return .dated(dated)
    }

    /// Where it takes place on single days, when that is elsewhere.
    var relocations: [CivilDate: String] {
        moved.reduce(into: [:]) { places, move in
            if let place = move.place, let day = move.to ?? move.from { places[day] = place }
        }
    }

    private static let manners =
        "Choisissez : « jour » et « heures », ou « debut » et « fin », ou « chaque » avec « debut » et « jusqu_au »."

    /// The hours that were said with the days.
    private var said: [TimeRange] { (every?.hours ?? []) + (day?.hours ?? []) }

    private func span(places: FieldPlaces, report: inout Report) -> Schedule? {
        reportUseless(["heures"], needs: "jour", places: places, report: &report)
        for field in ["annulations", "deplacements"] where places.has(field) {
            let place = places.place(of: field)
            report.add(
                ContentRules.when, at: place.location, length: place.length,
                "« \(field) » ne va pas avec « debut » et « fin ».",
                suggestion: "Donnez les nouvelles dates, ou écrivez « statut: reporte » ou « statut: annule ».")
        }
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

    private func recurring(
        _ said: [Recurrence], _ limits: SaidWhen.Limits, places: FieldPlaces, report: inout Report
    ) -> Schedule? {
        guard let (first, last) = limitDays(limits, places: places, report: &report) else { return nil }
        let rhythms = withHours(said, places: places, report: &report)
        guard isShort(from: first, to: last, "jusqu_au", places: places, report: &report) else { return nil }
        let schedules = rhythms.map { rhythm in
            var schedule = RecurringSchedule(
                rhythm, first: first, last: last,
                excludesSchoolHolidays: excluded.contains(.vacances) || limits.restsInSchoolHolidays,
                excludesPublicHolidays: excluded.contains(.feries) || limits.restsOnPublicHolidays,
                except: except + limits.except)
            schedule.except += schedule.ruleDates(in: first...last).filter { limits.exceptMonths.contains($0.month) }
            return schedule
        }
        return .recurring(
            withDates(schedules, places: places, report: &report))
    }

    /// The rhythms with the days that are added, and what became of single dates: each by the rhythm it falls on.
    private func withDates(
        _ schedules: [RecurringSchedule], places: FieldPlaces, report: inout Report
    ) -> [RecurringSchedule] {
        let days = schedules.map { Set($0.ruleDates(in: .earliest ... .latest)) }
        var schedules = schedules
        for date in also where !days.contains(where: { $0.contains(date) }) {
            let sameWeekday = schedules.firstIndex { $0.recurrence.weekdays.contains(date.weekday) }
            schedules[sameWeekday ?? 0].also.append(date)
        }
        let known = days.reduce(into: Set(also)) { $0.formUnion($1) }.subtracting(schedules.flatMap(\.except))
        let most = schedules.map(\.recurrence.hours.count).max() ?? 0
        let changes = changes(of: known, most, places: places, report: &report)
        for index in schedules.indices {
            let mine = changes.filter { days[index].contains($0.key) || schedules[index].also.contains($0.key) }
            schedules[index].changes = mine
        }
        return schedules
    }

    /// The first and the last possible day, or nil after a report.
    private func limitDays(
        _ limits: SaidWhen.Limits, places: FieldPlaces, report: inout Report
    ) -> (CivilDate, CivilDate)? {
        if places.has("jour"), day?.isRhythm == false {
            let place = places.place(of: "jour")
            let date = if case .dates(let dates)? = day?.days { dates.first?.iso } else { String?.none }
            report.add(
                ContentRules.when, at: place.location, length: place.length,
                "« jour » est pour une seule fois, « chaque » pour ce qui revient.",
                suggestion: "Si cela commence ce jour-là, écrivez « debut: \(date ?? "") » ; sinon, retirez « chaque »."
            )
            return nil
        }
        if until == nil, places.has("fin"), let end {
            let place = places.place(of: "fin")
            report.add(
                ContentRules.saidName, at: place.location, length: place.length, "« fin » est lu comme « jusqu_au ».",
                suggestion: "Écrivez « jusqu_au: \(end.date.iso) ».",
                writing: .lines(["jusqu_au: \(end.date.iso)"]))
        }
        let first = start?.date ?? limits.first
        let last = until ?? end?.date ?? limits.last
        let missing = [
            first == nil && !places.has("debut") ? "debut" : nil,
            last == nil && !places.has("jusqu_au") ? "jusqu_au" : nil,
        ]
        .compactMap { $0 }
        if !missing.isEmpty {
            let place = places.place(of: places.has("chaque") ? "chaque" : "jour")
            report.add(
                ContentRules.when, at: place.location, length: place.length,
                "Il faut aussi dire \(missing.count == 2 ? "à partir de quand et jusqu’à quand" : missing[0] == "debut" ? "à partir de quand" : "jusqu’à quand").",
                suggestion: missing.count == 2
                    ? "Ajoutez deux lignes, « debut: » et « jusqu_au: », chacune suivie d’une date : 2026-12-05."
                    : "Ajoutez la ligne « \(missing[0]): » et une date : 2026-12-05.")
        }
        guard let first, let last else { return nil }
        guard first <= last else {
            let place = places.place(of: "jusqu_au")
            report.add(
                ContentRules.period, at: place.location, length: place.length,
                "La dernière date (\(last.iso)) vient avant la première (\(first.iso)).")
            return nil
        }
        return (first, last)
    }

    /// The rhythms, with the hours that stand on a line of their own.
    private func withHours(_ rhythms: [Recurrence], places: FieldPlaces, report: inout Report) -> [Recurrence] {
        guard places.has("heures") else { return rhythms }
        let place = places.place(of: "heures")
        guard rhythms.allSatisfy({ $0.hours.isEmpty }) else {
            report.add(
                ContentRules.when, at: place.location, length: place.length,
                "Les heures sont dites deux fois : ici, et dans « chaque ».", suggestion: "Retirez cette ligne.")
            return rhythms
        }
        guard !hours.isEmpty else { return rhythms }
        let whole = rhythms.compactMap { Recurrence($0.pattern, hours: hours) }
        let written = whole.map(\.written).joined(separator: " et ")
        let rhythm = places.place(of: "chaque")
        report.add(
            Diagnostic(
                ContentRules.saidMoment, at: place.location, length: place.length,
                "Lu avec « chaque » : \(whole.map(\.french).joined(separator: ", ")).",
                suggestion: "Écrivez « chaque: \(written) », et retirez cette ligne.",
                corrections: [
                    Correction(.text(written), at: rhythm.location, length: rhythm.length),
                    Correction(.lines([]), at: place.location, length: place.length),
                ]))
        return whole
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

    /// What became of single dates; one that is not planned cannot change.
    ///
    /// - Parameters:
    ///   - known: the days that are planned.
    ///   - times: how many times a day it takes place.
    private func changes(
        of known: Set<CivilDate>, _ times: Int, places: FieldPlaces, report: inout Report
    ) -> [CivilDate: DateChange] {
        var changes: [CivilDate: DateChange] = [:]
        func add(_ date: CivilDate, _ change: DateChange, from field: String) {
            let place = places.place(of: field)
            if !known.contains(date) {
                report.add(
                    ContentRules.changedDate, at: place.location, length: place.length,
                    "Le \(date.french()) n’est pas une date de ce rendez-vous.",
                    suggestion: "Donnez le jour prévu au départ, tel que la fiche le donne.")
            } else if changes.updateValue(change, forKey: date) != nil {
                report.add(
                    ContentRules.changedDate, at: place.location, length: place.length,
                    "Le \(date.french()) est annulé ou déplacé deux fois.", suggestion: "Gardez une seule ligne.")
            }
        }
        for date in cancelled { add(date, .cancelled, from: "annulations") }
        for move in moved {
            guard let from = move.from, let to = move.to ?? move.from else { continue }
            if move.hours != nil, times > 1 {
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

/// One date that takes place at another time, or elsewhere.
struct MovedDate: Sendable {
    var from: CivilDate?
    var to: CivilDate?
    var hours: TimeRange?
    var place: String?

    static let fields: [Field<MovedDate>] = [
        Field("du", \.from, .date, "Du", help: "Le jour prévu au départ.", required: true),
        Field("au", \.to, .date, "Au", help: "Le nouveau jour ; le même s’il n’est pas donné."),
        Field("heures", \.hours, .timeRange, "Heures", help: "Les nouvelles heures ; les mêmes si rien n’est dit."),
        Field("lieu", \.place, .text(maximum: 150), "Lieu", help: "Le nouveau lieu ; le même si rien n’est dit."),
    ]
}
