import Testing

@testable import Almanac

@Suite struct TimeTests {
    @Test(arguments: [
        ("9h", "09:00"), ("9h30", "09:30"), ("9 h 30", "09:30"), ("09:30", "09:30"), ("14:00", "14:00"),
        ("9H05", "09:05"), ("9 heures 30", "09:30"), ("midi", "12:00"), ("minuit", "00:00"), ("24h", "24:00"),
        ("  7h ", "07:00"), ("9\u{00A0}h\u{202F}30", "09:30"), ("9h30 min", "09:30"), ("9.30", "09:30"),
    ])
    func timesAreReadAsPeopleWriteThem(_ text: String, _ iso: String) throws {
        #expect(try TimeOfDay(text).iso == iso)
    }

    @Test(arguments: [
        ("25h", 1, 3, "L’heure « 25h » n’existe pas."), ("9h60", 1, 4, "L’heure « 9h60 » n’existe pas."),
        ("9h5", 1, 3, "Les minutes de « 9h5 » s’écrivent avec deux chiffres."),
        ("24h30", 1, 5, "L’heure « 24h30 » n’existe pas."), ("9", 1, 1, "« 9 » n’est pas une heure complète."),
        ("neuf heures", 1, 4, "Ici devrait se trouver une heure."),
        ("9h pile", 4, 4, "« pile » n’est pas compris ici."),
        ("99999999999999999999h", 1, 21, "L’heure « 99999999999999999999 » n’existe pas."),
        ("", 1, 1, "Il manque l’heure."), ("9:", 1, 1, "« 9 » n’est pas une heure complète."),
    ])
    func timesThatCannotBe(_ text: String, _ column: Int, _ length: Int, _ message: String) {
        let error = #expect(throws: AlmanacError.self) { try TimeOfDay(text) }
        #expect(error?.column == column)
        #expect(error?.length == length)
        #expect(error?.message == message)
    }

    @Test(arguments: [
        ("9h30-11h30", "de 9 h 30 à 11 h 30"), ("9h30 - 11h30", "de 9 h 30 à 11 h 30"),
        ("9h30–11h30", "de 9 h 30 à 11 h 30"), ("de 9h à 12h", "de 9 h à 12 h"), ("20h30", "à 20 h 30"),
        ("à 20h30", "à 20 h 30"), ("20h-2h", "de 20 h à 2 h"), ("20h à minuit", "de 20 h à minuit"),
        ("9-11h", "de 9 h à 11 h"), ("à partir de 14h", "à 14 h"), ("22h-6h", "de 22 h à 6 h"),
        ("09:30-11:30", "de 9 h 30 à 11 h 30"), ("10h jusqu’à 12h", "de 10 h à 12 h"), ("0h-24h", "de minuit à minuit"),
    ])
    func rangesAreReadAndSaid(_ text: String, _ french: String) throws {
        #expect(try TimeRange(text).french == french)
    }

    @Test func anEndBeforeTheStartIsTheNextDayUpToSixOnly() throws {
        #expect(try TimeRange("22h-2h").duration == 240)
        #expect(try TimeRange("22h-2h").endsNextDay)
        let error = #expect(throws: AlmanacError.self) { try TimeRange("9h-8h") }
        #expect(error?.message == "L’heure de fin (8 h) vient avant l’heure de début (9 h).")
        #expect(error?.column == 1)
        #expect(error?.length == 5)
        #expect(throws: AlmanacError.self) { try TimeRange("5h-5h") }
        #expect(throws: AlmanacError.self) { try TimeRange("22h-6h01") }
        #expect(throws: AlmanacError.self) { try TimeRange("24h-2h") }
    }

    @Test(arguments: [
        ("2026-12-05", "2026-12-05"), ("2026-12-05 14:00", "2026-12-05T14:00"),
        ("2026-12-05T14:00", "2026-12-05T14:00"), ("2026-12-05 14h30", "2026-12-05T14:30"),
        ("2026-12-05 à 9h", "2026-12-05T09:00"), ("2026-12-05 14:00:00", "2026-12-05T14:00"),
    ])
    func momentsAreRead(_ text: String, _ iso: String) throws {
        #expect(try CivilDateTime(text).iso == iso)
    }

    @Test(arguments: [
        ("2026-02-30", 1, 10), ("05/12/2026", 1, 2), ("2026-12-05 25:00", 12, 5), ("2026-12-05 14:00 précises", 18, 8),
        ("1850-01-01", 1, 10), ("2026-12-5", 1, 4),
    ])
    func momentsThatCannotBe(_ text: String, _ column: Int, _ length: Int) {
        let error = #expect(throws: AlmanacError.self) { try CivilDateTime(text) }
        #expect(error?.column == column)
        #expect(error?.length == length)
    }
}
