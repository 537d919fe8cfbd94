import Testing

@testable import Almanac

@Suite struct WeekTableTests {
    @Test func sevenRowsInFrench() throws {
        let table = try OpeningHours.parse("Mo-Fr 08:30-12:30,14:00-18:00; We 09:00-12:00; PH off").weekTable
        #expect(table.rows.map(\.label) == ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"])
        #expect(table.rows[0].text == "8 h 30 - 12 h 30, 14 h - 18 h")
        #expect(table.rows[2].text == "9 h - 12 h")
        #expect(table.rows[6].text == "fermé")
        #expect(table.notes == ["Fermé les jours fériés"])
        #expect(table.period == nil)
    }

    @Test(arguments: [
        ("Mo 09:00-12:00; PH,SH off", ["Fermé les jours fériés et pendant les vacances scolaires"]),
        ("Mo 09:00-12:00; SH off; PH off", ["Fermé pendant les vacances scolaires", "Fermé les jours fériés"]),
        (
            "Mo 09:00-12:00; SH Mo-Fr 09:00-17:00",
            ["Pendant les vacances scolaires : du lundi au vendredi, 9 h - 17 h"]
        ),
        (
            "Mo 09:00-12:00; Jul-Aug Mo-Fr 10:00-12:00; Jul-Aug Sa 09:00-10:00",
            ["En juillet et août : du lundi au vendredi, 10 h - 12 h ; le samedi, 9 h - 10 h"]
        ),
        ("Mo 09:00-12:00; Jul-Aug off", ["Fermé en juillet et août"]),
        ("Mo 09:00-12:00; Dec 24-Jan 2 off", ["Fermé du 24 décembre au 2 janvier"]),
        ("Mo 09:00-12:00; Jan 1,May 1 off", ["Fermé le 1er janvier et le 1er mai"]),
        ("Th[1] 14:00-16:00", ["1er jeudi du mois : 14 h - 16 h"]),
        ("Th[1,3] 14:00-16:00", ["1er et 3e jeudis du mois : 14 h - 16 h"]),
        ("Fr[-1] 14:00-16:00", ["Dernier vendredi du mois : 14 h - 16 h"]),
        ("Mo-Fr 09:00-12:00, Th[1] 14:00-16:00", ["1er jeudi du mois, en plus : 14 h - 16 h"]),
        ("Mo-Fr 09:00-12:00; Th[1] off", ["Fermé le 1er jeudi du mois"]),
        ("Mo 09:00-12:00 || \"sur rendez-vous\"", ["En dehors de ces horaires : sur rendez-vous"]),
        ("Mo-Fr,PH 09:00-12:00", ["Les jours fériés : 9 h - 12 h"]),
        ("week 1-53/2 Mo 09:00-12:00", ["Semaines 1 à 53, une sur deux : le lundi, 9 h - 12 h"]),
        (
            "2026 Sep 01-2027 Jun 30 Mo 09:00-12:00",
            ["Du 1er septembre 2026 au 30 juin 2027 : le lundi, 9 h - 12 h"]
        ),
        // Mo-Fr takes the place of the first rule: only the week-end stays closed on public holidays.
        ("PH off; Mo-Fr 09:00-12:00", ["Fermé les jours fériés, le samedi et le dimanche"]),
        ("PH off; 24/7", []), ("24/7", []),
        ("Mo 09:00-12:00; PH off \"sauf urgence\"", ["Fermé les jours fériés (sauf urgence)"]),
    ])
    func notesSayTheRest(_ text: String, _ notes: [String]) throws {
        #expect(try OpeningHours.parse(text).weekTable.notes == notes)
    }

    /// A day that is open in some weeks must not be shown as closed.
    @Test(arguments: [
        ("Sa[1,3] 10:00-12:00; PH off", "certaines semaines"), ("week 1-53/2 Sa 10:00-12:00", "certaines semaines"),
        ("Sa 09:00-10:00, Sa[1] 10:00-12:00", "9 h - 10 h"), ("Sa[1] off", "fermé"), ("Fr[1] 10:00-12:00", "fermé"),
    ])
    func saturdaysOfSomeWeeks(_ text: String, _ saturday: String) throws {
        let row = try OpeningHours.parse(text).weekTable.rows[5]
        #expect(row.text == saturday)
        #expect(row.isClosed == (saturday == "fermé"))
    }

    @Test func theSeasonOfTheSchoolYearIsTheTable() throws {
        let table = try OpeningHours.parse("Sep-Jun Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH off").weekTable
        #expect(table.period == "De septembre à juin")
        #expect(table.rows[0].text == "9 h - 17 h")
        #expect(table.notes == ["En juillet et août : du lundi au vendredi, 9 h - 12 h", "Fermé les jours fériés"])
    }

    @Test func roundTheClock() throws {
        #expect(try OpeningHours.parse("24/7").weekTable.rows.allSatisfy { $0.text == "24 h sur 24" })
    }

    /// Random hours made of what portals use most: the rows hold on every ordinary day of a year,
    /// and the notes on holidays hold on the others.
    @Test(arguments: 0..<200)
    func rowsAndNotesAgreeWithTheDaysOfAYear(_ seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let text = Self.randomHours(&dice)
        let hours = try OpeningHours.parse(text)
        let table = hours.weekTable
        let closedOnPublic = table.notes.contains { $0.hasPrefix("Fermé") && $0.contains("jours fériés") }
        let closedInSchool = table.notes.contains { $0.hasPrefix("Fermé") && $0.contains("vacances scolaires") }
        let closedInSummer = table.notes.contains("Fermé en juillet et août")
        for date in day("2026-09-01")...day("2027-08-31") {
            let state = hours.state(on: date, holidays: zoneC)
            let isPublic = zoneC.isPublicHoliday(date)
            let isSchool = zoneC.isSchoolHoliday(date)
            let isSummer = (7...8).contains(date.month)
            let closed =
                closedOnPublic && isPublic || closedInSchool && isSchool || closedInSummer && isSummer
            let row = table.rows[date.weekday.rawValue - 1]
            let expected = closed ? "fermé" : row.text
            guard state.french == expected else {
                Issue.record("\(text), \(date.french()): \(state.french), table: \(expected), notes: \(table.notes)")
                return
            }
        }
    }

    private static func randomHours(_ dice: inout Dice) -> String {
        let days = ["Mo-Fr", "Mo,We", "Sa", "Tu-Th", "Fr-Mo", "We", "Mo-Su", ""]
        let times = ["08:00-12:00", "09:00-12:00,14:00-17:30", "22:00-02:00", "14:00+", "off", "10:00-11:00 \"note\""]
        var text = ""
        for index in 0..<Int.random(in: 1...3, using: &dice) {
            let chosen = days.randomElement(using: &dice) ?? ""
            let hours = times.randomElement(using: &dice) ?? ""
            let joint = index == 0 ? "" : Bool.random(using: &dice) ? "; " : ", "
            text += joint + (chosen.isEmpty ? hours : "\(chosen) \(hours)")
        }
        // A rule on times only, after a comma, would be one more time of the rule before.
        let endings = ["", "; PH off", "; SH off", "; PH,SH off", "; Jul-Aug off", "; PH off; Jul-Aug off"]
        return text + (endings.randomElement(using: &dice) ?? "")
    }
}
