import Testing

@testable import Almanac

@Suite("Dates and hours as people say them")
struct SaidDateTests {
    private static let near = CivilDate(iso: "2026-12-01")

    @Test(
        "a whole date is read, in any usual order",
        arguments: [
            "5/12/2026", "05/12/26", "5.12.2026", "5-12-2026", "2026-12-5", "2026/12/05", "20261205", "5 décembre 2026",
            "le 5 Décembre 2026", "samedi 5 décembre 2026", "sam. 5 déc. 2026", "Samedi, 5 dec 2026",
            "samedi 2026-12-05",
        ])
    func whole(text: String) throws {
        let said = try #require(SaidDate(text, near: nil))
        #expect(said.date.iso == "2026-12-05")
        #expect(said.doubt == nil && said.hours == nil)
    }

    @Test("hours may follow")
    func hours() throws {
        let said = try #require(SaidDate("samedi 5 décembre 2026 à 14h30", near: nil))
        #expect(said.hours == TimeRange(start: TimeOfDay(hour: 14, minute: 30)!))
        #expect(SaidDate("5 décembre 2026, 14h-16h", near: nil)?.hours?.written == "14h-16h")
        #expect(SaidDate("1er janvier 2027 de 9h05 à 11h", near: nil)?.hours?.written == "9h05-11h")
    }

    @Test("without its year it is a guess, of the next such day")
    func withoutYear() throws {
        let said = try #require(SaidDate("le 5/12", near: Self.near))
        #expect(said.date.iso == "2026-12-05" && said.doubt == "L’année manque.")
        #expect(SaidDate("3 janvier", near: Self.near)?.date.iso == "2027-01-03")
        #expect(SaidDate("dimanche 5 décembre", near: Self.near)?.date.iso == "2027-12-05", "le jour dit l’année")
        #expect(SaidDate("29 février", near: Self.near)?.date.iso == "2028-02-29")
        #expect(SaidDate("le 5/12", near: nil) == nil)
    }

    @Test("a day of the week that is not its own is a doubt, with both days")
    func weekday() throws {
        let said = try #require(SaidDate("dimanche 5 décembre 2026", near: nil))
        #expect(said.doubt == "Le 5 décembre 2026 est un samedi, pas un dimanche.")
        #expect(said.otherwise?.iso == "2026-12-06")
        #expect(SaidDate("vendredi 2026-12-05", near: nil)?.otherwise?.iso == "2026-12-04")
    }

    @Test(
        "what is no single date is none",
        arguments: [
            "", "demain", "les 3, 10 et 17 décembre 2026", "31/11/2026", "12/25/2026", "du 3 au 5 décembre 2026",
            "10-12",
            "mercredi", "5", "5/12/2026 bonjour", "123456789", "5/12/20266", "5/12-2026",
        ])
    func none(text: String) {
        #expect(SaidDate(text, near: Self.near) == nil)
    }

    @Test("hours said otherwise")
    func saidHours() {
        let read = ["14-16": "14h-16h", "2:30 PM": "14h30", "9 am": "9h", "12 p.m.": "12h", "2pm-4.30pm": "14h-16h30"]
        for (text, hours) in read {
            guard case .range(let range)? = SaidHours(text) else {
                Issue.record("« \(text) » n’est pas lu")
                continue
            }
            #expect(range.written == hours, "« \(text) »")
        }
        #expect(SaidHours("Toute la journée") == .wholeDay)
        #expect(SaidHours("16-14") == nil && SaidHours("13 pm") == nil && SaidHours("le matin") == nil)
    }
}
