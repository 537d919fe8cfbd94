import Testing

@testable import Almanac

@Suite struct OpeningHoursReadingTests {
    @Test(arguments: [
        "Mo-Fr 08:30-12:30,14:00-18:00", "Mo-Fr 08:00-18:00; PH off", "Tu,Th 09:00-12:00; SH off",
        "We 14:00-17:00; PH,SH off", "Th[1] 14:00-16:00", "Th[1,3] 14:00-16:00", "Fr[-1] 09:00-12:00", "24/7",
        "Mo-Fr 14:00+", "Fr-Sa 22:00-02:00", "Fr 22:00-26:00", "Jul-Aug Mo-Fr 09:00-12:00", "Jul-Aug off",
        "Dec 24-Jan 2 off", "Jan 1 off", "Jan 1,May 1,Dec 25 off", "Dec 24,31 09:00-12:00",
        "2026 Sep 01-2027 Jun 30 Mo 09:00-12:00", "2026 Mo 09:00-12:00", "2026-2027 Jul-Aug off",
        "week 1-53/2 Mo 09:00-12:00", "week 10 off", "Mo-Fr 08:00-12:00 || \"sur rendez-vous\"",
        "Mo-Fr 08:00-12:00, Sa 10:00-12:00", "Mo-Fr 08:00-12:00 open \"entrée B\"", "SH Mo-Fr 09:00-17:00",
        "Mo-Fr,PH 10:00-12:00", "PH,SH 10:00-12:00", "Mo closed", "off", "\"sur rendez-vous\"", "unknown",
        "Mo-Fr 08:00-12:00;PH off", "Sep-Jun: Mo 09:00-12:00", "Th[1-2] 10:00-12:00", "Mo-Su,PH 00:00-24:00",
        "Mo-Fr 08:00-12:00, 14:00-18:00", "Jul 14-Aug 15 off", "Aug 1-15 off", "2026 Dec 24-2027 Jan 2 off",
    ])
    func whatIsCovered(_ text: String) throws {
        #expect(try OpeningHours.parse(text).rules.isEmpty == false)
    }

    @Test func rulesCanBeReadOneByOne() throws {
        let hours = try OpeningHours.parse("Mo-Fr 08:30-12:30,14:00+; Jul-Aug Th[1] off, PH closed \"férié\"")
        #expect(hours.rules.map(\.joining) == [.override, .override, .additional])
        #expect(hours.rules[0].times == [try TimeRange("8h30-12h30"), try TimeRange("14h")])
        #expect(hours.rules[1].days.dates.first?.from.month == .july)
        #expect(hours.rules[1].days.weekdays == [WeekdaySelector(first: .thursday, last: .thursday, nth: [1])])
        #expect(hours.rules[2].days.holidays == [.publicHoliday])
        #expect(hours.rules.map(\.state) == [.open, .closed, .closed])
        #expect(hours.rules[2].comment == "férié")
    }

    @Test(arguments: [
        ("Mo-Fr sunrise-sunset", 7, 7, "« sunrise » n’est pas pris en charge dans les horaires."),
        ("easter off", 1, 6, "« easter » n’est pas pris en charge dans les horaires."),
        ("PH +1 day off", 4, 6, "Les jours comptés à partir d’un autre jour ne sont pas pris en charge."),
        ("Th[1] -2 days 10:00-12:00", 7, 7, "Les jours comptés à partir d’un autre jour ne sont pas pris en charge."),
        ("2026+ Mo 10:00-12:00", 5, 1, "« + » n’est pas pris en charge dans les horaires."),
        ("Mo 10:00-16:00/01:30", 15, 1, "« / » n’est pas pris en charge dans les horaires."),
        ("Mo 10:00-12:00+", 15, 1, "« + » n’est pas pris en charge dans les horaires."),
        ("Mo 25:00-49:00", 4, 5, "L’heure « 24:00 » n’existe pas."),
        ("Mo 10:61-12:00", 4, 5, "L’heure « 10:61 » n’existe pas."),
        ("Mo 10:00", 4, 5, "Il manque l’heure de fin."), ("Mo 10:00-10:00", 4, 11, AlmanacWords.endTooFar),
        ("Th[6] 10:00-12:00", 4, 1, "« 6 » n’est pas compris ici."),
        ("Th[1 10:00-12:00", 6, 2, AlmanacWords.bracketMissing),
        ("Feb 30 off", 5, 2, "« 30 » n’est pas compris ici."), ("week 54 off", 6, 2, "« 54 » n’est pas compris ici."),
        ("Mo \"ouvert", 4, 7, AlmanacWords.unclosedQuote), ("", 1, 1, "Il manque les horaires."),
        ("Mo 09:00-12:00;", 16, 1, AlmanacWords.ruleMissing), ("Xy 09:00-12:00", 1, 2, "« Xy » n’est pas compris ici."),
        ("Jul-Aug 15 off", 4, 7, AlmanacWords.dayOnBothSides),
        ("2026 Jul 1-2025 Jul 2 off", 10, 12, AlmanacWords.datesOrder),
    ])
    func whatIsNotCovered(_ text: String, _ column: Int, _ length: Int, _ message: String) {
        let found = #expect(throws: AlmanacErrors.self) { try OpeningHours.parse(text) }
        #expect(found?.errors.first?.message == message)
        #expect(found?.errors.first?.column == column)
        #expect(found?.errors.first?.length == length)
    }

    @Test func everyRuleWithAMistakeIsReported() {
        let found = #expect(throws: AlmanacErrors.self) {
            try OpeningHours.parse("Mo sunrise-12:00; Tu 09:00-12:00; We easter; Th 10:00")
        }
        #expect(found?.errors.map(\.column) == [4, 38, 49])
    }

    @Test(arguments: [
        ("Lu-Ve 9h-12h", "Mo-Fr 09:00-12:00"), ("Mo-Fr 9:00-12:00", "Mo-Fr 09:00-12:00"),
        ("Mo-Fr 09:00 - 12:00", "Mo-Fr 09:00-12:00"), ("Mo-Fr 09h00-12h00", "Mo-Fr 09:00-12:00"),
        ("lundi 9h-12h", "Mo 09:00-12:00"), ("mo-fr 09:00-12:00", "Mo-Fr 09:00-12:00"),
        ("Mo–Fr 09:00–12:00", "Mo-Fr 09:00-12:00"), ("Mo - Fr 09:00-12:00", "Mo-Fr 09:00-12:00"),
        ("du lundi au vendredi de 9h à 12h et de 14h à 17h30", "Mo-Fr 09:00-12:00,14:00-17:30"),
        ("Lundi : 9h-12h, mardi : fermé, mercredi : 14h-18h", "Mo 09:00-12:00; Tu off; We 14:00-18:00"),
        ("Lu, Ma, Je 9h-12h; fermé les jours fériés", "Mo,Tu,Th 09:00-12:00; PH off"),
        ("Lu-Ve 9h-12h sauf vacances scolaires", "Mo-Fr 09:00-12:00; SH off"),
        ("Mo-Fr 09:00-12:00; jours fériés fermé", "Mo-Fr 09:00-12:00; PH off"),
        ("1er jeudi du mois 14h-16h", "Th[1] 14:00-16:00"), ("dernier vendredi du mois 9h-12h", "Fr[-1] 09:00-12:00"),
        ("24h/24 7j/7", "24/7"), ("24h/24", "24/7"), ("Mo-Fr 09:00-12:00;", "Mo-Fr 09:00-12:00"),
        ("lundi à partir de 14h", "Mo 14:00+"), ("samedi 9-12h", "Sa 09:00-12:00"),
        ("Lu-Ve 9h-12h; fermé du 24 décembre au 2 janvier", "Mo-Fr 09:00-12:00; Dec 24-Jan 2 off"),
        ("juillet et août : lundi 9h-12h", "Jul,Aug Mo 09:00-12:00"), ("fermé le 1er janvier", "Jan 1 off"),
        ("du 1er au 15 août fermé", "Aug 1-15 off"), ("mercredi et week-end 10h-18h", "We,Sa,Su 10:00-18:00"),
        ("Mo-Fr 09:00-12:00; PH Off", "Mo-Fr 09:00-12:00; PH off"),
        ("Lu 9h-12h sur rendez-vous", "Mo 09:00-12:00 \"sur rendez-vous\""),
    ])
    func frenchIsTranslatedAsAWhole(_ text: String, _ proposal: String) {
        let found = #expect(throws: AlmanacErrors.self) { try OpeningHours.parse(text) }
        #expect(found?.errors.count == 1)
        #expect(found?.errors.first?.suggestion == "Écrivez « \(proposal) ».")
    }

    @Test func aFrenchWordIsShownWhereItStands() {
        let found = #expect(throws: AlmanacErrors.self) { try OpeningHours.parse("Mo-Fr 09:00-12:00; lundi 9h-12h") }
        #expect(found?.errors.first?.column == 20)
        #expect(found?.errors.first?.length == 5)
        let time = #expect(throws: AlmanacErrors.self) { try OpeningHours.parse("Mo-Fr 9h-12h") }
        #expect(time?.errors.first?.message == "Dans les horaires, 9 h s’écrit « 09:00 ».")
        #expect(time?.errors.first?.column == 7)
        #expect(time?.errors.first?.length == 2)
    }
}
