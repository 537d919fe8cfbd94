import Testing

@testable import Almanac

@Suite struct RecurrenceReadingTests {
    @Test(arguments: [
        ("mercredi 9h30-11h30", "chaque mercredi de 9 h 30 à 11 h 30", "FREQ=WEEKLY;BYDAY=WE"),
        ("mardi et jeudi 9h-12h", "les mardis et jeudis de 9 h à 12 h", "FREQ=WEEKLY;BYDAY=TU,TH"),
        (
            "lundi, mercredi et vendredi 16h30", "les lundis, mercredis et vendredis à 16 h 30",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR"
        ),
        ("du lundi au vendredi 9h-17h", "du lundi au vendredi de 9 h à 17 h", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        (
            "1er et 3e samedi du mois 10h-12h", "les 1er et 3e samedis du mois de 10 h à 12 h",
            "FREQ=MONTHLY;BYDAY=1SA,3SA"
        ),
        ("2e mardi du mois 14h-16h30", "le 2e mardi du mois de 14 h à 16 h 30", "FREQ=MONTHLY;BYDAY=2TU"),
        ("dernier vendredi du mois 18h-20h", "le dernier vendredi du mois de 18 h à 20 h", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("jour 10h-18h", "tous les jours de 10 h à 18 h", "FREQ=DAILY"),
        ("15 du mois 9h-12h", "le 15 du mois de 9 h à 12 h", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("mercredi sur deux 14h-16h", "un mercredi sur deux de 14 h à 16 h", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("premier dimanche du mois", "le 1er dimanche du mois", "FREQ=MONTHLY;BYDAY=1SU"),
        ("avant-dernier lundi du mois 9h", "l’avant-dernier lundi du mois à 9 h", "FREQ=MONTHLY;BYDAY=-2MO"),
        ("cinquième jeudi du mois", "le 5e jeudi du mois", "FREQ=MONTHLY;BYDAY=5TH"),
        ("dernier jour du mois", "le dernier jour du mois", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("1er et 15 du mois 9h", "les 1er et 15 du mois à 9 h", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        (
            "1er mardi et 3e jeudi du mois 9h", "le 1er mardi et le 3e jeudi du mois à 9 h",
            "FREQ=MONTHLY;BYDAY=1TU,3TH"
        ),
        ("mardi 9h-12h et 14h-17h", "chaque mardi de 9 h à 12 h et de 14 h à 17 h", "FREQ=WEEKLY;BYDAY=TU"),
        ("week-end 10h-18h", "les samedis et dimanches de 10 h à 18 h", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("1, 8 et 15 du mois", "les 1er, 8 et 15 du mois", "FREQ=MONTHLY;BYMONTHDAY=1,8,15"),
        ("une semaine sur deux le jeudi 9h", "un jeudi sur deux à 9 h", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ])
    func formsPeopleWrite(_ text: String, _ french: String, _ rrule: String) throws {
        let recurrence = try Recurrence(text)
        #expect(recurrence.french == french)
        #expect(recurrence.rrule == rrule)
        #expect(try Recurrence(french) == recurrence, "what a page says can be written in an entry")
    }

    @Test(arguments: [
        "mercredi 9h30-11h30", "Mercredi 9h30-11h30", "MERCREDIS 9H30-11H30", "  les mercredis   9h30 - 11h30 ",
        "chaque mercredi de 9h30 à 11h30", "tous les mercredis de 9 h 30 à 11 h 30", "le mercredi, 9h30-11h30",
        "mercredi : 9h30–11h30", "mercredi 09:30-11:30", "mercredi\u{00A0}9h30-11h30",
    ])
    func spellingsOfOneThing(_ text: String) throws {
        #expect(try Recurrence(text) == Recurrence("mercredi 9h30-11h30"))
    }

    @Test(arguments: [
        ("2ème samedi du mois", "2e samedi du mois"), ("2eme samedi du mois", "2e samedi du mois"),
        ("deuxieme samedi du mois", "2e samedi du mois"), ("2nd samedi du mois", "2e samedi du mois"),
        ("deuxie\u{0300}me samedi du mois", "2e samedi du mois"), ("2e samedi", "2e samedi du mois"),
        ("les 1ers et 3es samedis de chaque mois", "1er et 3e samedi du mois"),
        ("mardi 20h-0h", "mardi 20h-minuit"), ("tous les jours 10h", "jour 10h"),
        ("lundi au vendredi 9h-17h", "du lundi au vendredi 9h-17h"),
        ("lundi-vendredi 9h-17h", "du lundi au vendredi 9h-17h"), ("vendredi et lundi 9h", "lundi et vendredi 9h"),
        ("mercredi sur 2 14h-16h", "mercredi sur deux 14h-16h"), ("un mercredi sur deux 14h", "mercredi sur deux 14h"),
    ])
    func otherSpellings(_ text: String, _ same: String) throws {
        #expect(try Recurrence(text) == Recurrence(same))
    }

    @Test(
        arguments: [
            ("mercerdi 9h-12h", 1, 8, "« mercerdi » n’est pas un jour.", "Vouliez-vous dire « mercredi » ?"),
            ("mardi et jeudu 9h", 10, 5, "« jeudu » n’est pas un jour.", "Vouliez-vous dire « jeudi » ?"),
            ("mercredi 25h", 10, 3, "L’heure « 25h » n’existe pas.", AlmanacWords.timeLimits),
            (
                "mercredi 9h-8h", 10, 5, "L’heure de fin (8 h) vient avant l’heure de début (9 h).",
                "Une fin après minuit est comprise jusqu’à 6 h du matin."
            ),
            ("mercredi 9h-", 13, 1, "Il manque l’heure de fin.", "Écrivez par exemple « 9h30-11h30 »."),
            (
                "6e samedi du mois", 1, 1, "« 6e samedi » : un mois n’a pas plus de cinq fois ce jour.",
                AlmanacWords.ordinals
            ),
            ("1 samedi du mois", 1, 1, "« 1 samedi » n’est pas clair.", "Vouliez-vous dire « 1er samedi du mois » ?"),
            ("32 du mois", 1, 2, "« 32 » n’est pas un jour du mois.", "Les jours du mois vont de 1 à 31."),
            ("mercredi sur cinq", 14, 4, AlmanacWords.intervalExpected, "Écrivez « mercredi sur deux »."),
            ("mercredi 9h30 11h30", 15, 2, "« 11 » n’est pas compris ici.", AlmanacWords.rangeExample),
            ("", 1, 1, "Il manque le jour : quand cela revient-il ?", nil),
            ("mercredi matin", 10, 5, "« matin » n’est pas compris ici.", AlmanacWords.rangeExample),
            ("du lundi 9h", 10, 1, "« 9 » n’est pas compris ici.", "Vouliez-vous dire « du lundi au vendredi » ?"),
            ("mardi et", 9, 1, AlmanacWords.dayMissing, AlmanacWords.recurrenceExample),
        ] as [(String, Int, Int, String, String?)])
    func mistakes(_ text: String, _ column: Int, _ length: Int, _ message: String, _ suggestion: String?) {
        let error = #expect(throws: AlmanacError.self) { try Recurrence(text) }
        #expect(error?.column == column)
        #expect(error?.length == length)
        #expect(error?.message == message)
        if let suggestion { #expect(error?.suggestion == suggestion) }
    }

    @Test(
        arguments: [
            ("mercredi 9h-12h", Weekday.wednesday, "de 9 h à 12 h"),
            ("un mercredi sur deux 14h-16h", .wednesday, "une semaine sur deux, de 14 h à 16 h"),
            ("1er et 3e samedi du mois 10h-12h", .saturday, "1er et 3e du mois, de 10 h à 12 h"),
            ("dernier mercredi du mois", .wednesday, "dernier du mois"),
            ("jour 10h-18h", .monday, "de 10 h à 18 h"),
            ("mardi", .tuesday, "toute la journée"),
        ])
    func underItsWeekdayARhythmSaysOnlyTheRest(_ text: String, _ weekday: Weekday, _ french: String) throws {
        let prose = try Recurrence(text).french(under: weekday)
        #expect(prose.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") == french)
    }
}
