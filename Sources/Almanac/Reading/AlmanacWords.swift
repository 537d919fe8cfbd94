import Diagnostics

/// What is said to people when a text cannot be read.
enum AlmanacWords {
    static func tooLong(_ limit: Int) -> String { "Le texte dépasse \(limit) signes : raccourcissez-le." }
    static func write(_ text: String) -> String { "Écrivez « \(text) »." }
    static func didYouMean(_ text: String) -> String { "Vouliez-vous dire « \(text) » ?" }

    // Times
    static let emptyTime = "Il manque l’heure."
    static let timeExpected = "Ici devrait se trouver une heure."
    static let timeExample = "Écrivez par exemple « 9h30 »."
    static let rangeExample = "Écrivez par exemple « 9h30-11h30 »."
    static func impossibleTime(_ text: String) -> String { "L’heure « \(text) » n’existe pas." }
    static let timeLimits = "Les heures vont de 0h à 24h, les minutes de 00 à 59."
    static func missingHourSign(_ text: String) -> String { "« \(text) » n’est pas une heure complète." }
    static func oneDigitMinutes(_ text: String) -> String {
        "Les minutes de « \(text) » s’écrivent avec deux chiffres."
    }
    static let endExpected = "Il manque l’heure de fin."
    static func endBeforeStart(_ start: TimeOfDay, _ end: TimeOfDay) -> String {
        start == end
            ? "L’heure de fin est la même que l’heure de début (\(start.french))."
            : "L’heure de fin (\(end.french)) vient avant l’heure de début (\(start.french))."
    }
    static let nextDayLimit = "Une fin après minuit est comprise jusqu’à 6 h du matin."
    static func unexpected(_ text: String) -> String { "« \(text) » n’est pas compris ici." }

    // Dates
    static let emptyDate = "Il manque la date."
    static let dateForm = "Une date s’écrit année-mois-jour."
    static let dateExample = "Écrivez par exemple « 2026-12-05 » ou « 2026-12-05 14h30 »."
    static func impossibleDate(_ text: String) -> String { "La date « \(text) » n’existe pas." }
    static func dateYears(_ years: ClosedRange<Int>) -> String {
        "Les années vont de \(years.lowerBound) à \(years.upperBound)."
    }

    static let yearMissing = "L’année manque."
    static func otherWeekday(_ date: CivilDate, _ weekday: Weekday) -> String {
        "Le \(date.french(.date)) est un \(date.weekday.french), pas un \(weekday.french)."
    }

    // Recurrences
    static let emptyRecurrence = "Il manque le jour : quand cela revient-il ?"
    static let recurrenceExample =
        "Écrivez par exemple « mercredi 9h30-11h30 », « mardi et jeudi 9h-12h » "
        + "ou « 1er et 3e samedi du mois 10h-12h »."
    static func dayExpected(_ text: String) -> String { "« \(text) » n’est pas un jour." }
    static let dayMissing = "Ici devrait se trouver un jour de la semaine."
    static func impossibleOrdinal(_ text: String) -> String {
        "« \(text) » : un mois n’a pas plus de cinq fois ce jour."
    }
    static let ordinals = "Écrivez de « 1er » à « 5e », ou « dernier »."
    static func impossibleMonthDay(_ text: String) -> String { "« \(text) » n’est pas un jour du mois." }
    static let monthDays = "Les jours du mois vont de 1 à 31."
    static func missingOrdinal(_ number: Int, _ weekday: Weekday) -> String {
        "« \(number) \(weekday.french) » n’est pas clair."
    }
    static let monthMissing = "Il manque « du mois »."
    static let intervalExpected = "Après « sur », écrivez « deux », « trois » ou « quatre »."
    static let oddWeeks =
        "Écrivez « mercredi sur deux 14h-16h », et dans « debut » la première date : "
        + "d’une année à l’autre, semaines paires et impaires se décalent."
    static let limitExample =
        "Écrivez par exemple « mercredi 14h-16h, hors vacances scolaires », « sauf le 24 décembre 2026 », "
        + "« du 9 septembre 2026 au 30 juin 2027 »."
    static let intervalWithRange = "Ce rythme ne se combine pas avec les jours du mois."

    // Opening hours
    static let emptyHours = "Il manque les horaires."
    static let hoursExample = "Écrivez par exemple « Mo-Fr 08:30-12:30,14:00-18:00; PH off »."
}

extension AlmanacWords {
    // Opening hours
    static let unclosedQuote = "Le commentaire n’est pas refermé : il manque un guillemet droit (\")."
    static let ruleMissing = "Il manque des horaires à cet endroit."
    static func unsupported(_ text: String) -> String { "« \(text) » n’est pas pris en charge dans les horaires." }
    static let unsupportedOffset = "Les jours comptés à partir d’un autre jour ne sont pas pris en charge."
    static let unsupportedAdvice =
        "Donnez des jours et des heures fixes, ou dites-le dans un commentaire entre guillemets."
    static func notOpenStreetMap(_ text: String) -> String {
        "« \(text) » ne s’écrit pas ainsi dans les horaires (abréviations d’OpenStreetMap : Mo, Tu, We, Th, Fr, Sa, Su)."
    }
    static let osmTimeExample = "Écrivez par exemple « 09:00-12:00 »."
    static func twoDigits(_ text: String) -> String {
        "L’heure « \(text) » s’écrit avec deux chiffres, deux-points et deux chiffres."
    }
    static func frenchTime(_ time: TimeOfDay) -> String {
        "Dans les horaires, \(time.french) s’écrit « \(time.iso) »."
    }
    static let plainDash = "Un intervalle s’écrit avec un trait d’union simple, sans espaces."
    static let endTooFar = "Cet intervalle ne finit pas après son début, ou dure plus d’un jour."
    static let numberMissing = "Il manque un nombre."
    static let weekNumbers = "Les semaines vont de 1 à 53, par exemple « week 1-53/2 »."
    static let weekOrder = "La dernière semaine vient avant la première."
    static let commaBetweenDays = "Il manque une virgule entre ces jours."
    static let nthNumbers = "Entre crochets, écrivez de 1 à 5, ou -1 pour le dernier : « Th[1] », « Fr[-1] »."
    static let bracketMissing = "Il manque le crochet fermant « ] »."
    static let monthExpected = "Ici devrait se trouver un mois."
    static let monthNames = "Les mois s’écrivent Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec."
    static let datesOrder = "La fin de cette période vient avant son début."
    static let dayOnBothSides = "Donnez le jour du mois au début et à la fin de la période, ou à aucun des deux."
    static let yearOnBothSides = "Donnez l’année au début et à la fin de la période, ou à aucun des deux."
    static let dateRangeExample = "Écrivez par exemple « Jul-Aug », « Dec 24-Jan 2 » ou « 2026 Sep 01-2027 Jun 30 »."
    static func daysOfMonth(_ month: Month, _ length: Int) -> String {
        "Les jours de \(month.french) vont de 1 à \(length)."
    }
}
