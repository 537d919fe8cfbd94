import Telling
import Almanac
import Markdown
import Testing

@testable import Theme

@Suite("Words and numbers")
struct ProseTests {
    @Test(
        "ages in months are said as people say them",
        arguments: [
            (0, 36, "de la naissance à 3 ans"), (3, 48, "de 3 mois à 4 ans"), (2, 23, "de 2 mois à 23 mois"),
            (24, 40, "de 2 ans à 3 ans et 4 mois"), (0, nil, "dès la naissance"), (10, nil, "à partir de 10 mois"),
            (36, nil, "à partir de 3 ans"), (nil, 72, "jusqu’à 6 ans"), (nil, 18, "jusqu’à 18 mois"), (nil, nil, nil),
            (1, 12, "de 1 mois à 12 mois"),
        ] as [(Int?, Int?, String?)])
    func ages(_ from: Int?, _ to: Int?, _ text: String?) { #expect(AgeProse.span(from: from, to: to) == text) }

    @Test(
        "whole numbers are grouped by three",
        arguments: [
            (0, "0"), (7, "7"), (879, "879"), (999, "999"), (1000, "1 000"), (5441, "5 441"), (12_345, "12 345"),
            (100_000, "100 000"), (1_234_567, "1 234 567"), (2_000_000, "2 000 000"),
        ])
    func whole(_ number: Int, _ text: String) { #expect(FrenchNumber.whole(number) == text) }

    @Test(
        "decimals have a comma and one digit at most",
        arguments: [
            (14.12, "14,1"), (6.16, "6,2"), (10.0, "10"), (0.04, "0"), (0.96, "1"), (100.0, "100"), (64.04, "64"),
            (0.5, "0,5"), (27.83, "27,8"),
        ])
    func decimal(_ number: Double, _ text: String) { #expect(FrenchNumber.decimal(number) == text) }

    @Test(
        "distances are good to the kilometre, and never nothing",
        arguments: [
            (0.0, "sur place"), (0.4, "à 1 km"), (1.49, "à 1 km"), (1.5, "à 2 km"), (12.178, "à 12 km"),
            (99.6, "à 100 km"),
        ])
    func distance(_ kilometres: Double, _ text: String) { #expect(FrenchNumber.distance(kilometres) == text) }
}

@Suite("The month as a grid")
struct MonthGridTests {
    private func weeks(_ iso: String, today: String = "2026-11-23") throws -> [[GridDay]] {
        let month = try #require(CivilMonth(iso: iso))
        return WeekItem.weeks(of: month, days: [], today: try #require(CivilDate(iso: today))).map(\.days)
    }

    @Test(
        "weeks go from Monday to Sunday, around the whole month",
        arguments: [
            ("2026-11", 6, "2026-10-26", "2026-12-06"), ("2026-12", 5, "2026-11-30", "2027-01-03"),
            ("2027-01", 5, "2026-12-28", "2027-01-31"), ("2027-02", 4, "2027-02-01", "2027-02-28"),
            ("2026-08", 6, "2026-07-27", "2026-09-06"), ("2027-05", 6, "2027-04-26", "2027-06-06"),
            ("2028-02", 5, "2028-01-31", "2028-03-05"),
        ])
    func extent(_ month: String, _ count: Int, _ first: String, _ last: String) throws {
        let weeks = try weeks(month)
        #expect(weeks.count == count)
        #expect(weeks.first?.first?.date.iso == first)
        #expect(weeks.last?.last?.date.iso == last)
    }

    @Test(
        "each day of a month stands once, under its weekday, and only its own days have a number",
        arguments: 2026...2029)
    func days(_ year: Int) throws {
        for number in 1...12 {
            let month = try #require(CivilMonth(year: year, month: number))
            let weeks = try weeks(month.iso)
            #expect(weeks.allSatisfy { $0.map(\.date.weekday) == Weekday.allCases })
            #expect(weeks.joined().filter(\.isInMonth).map(\.date.day) == Array(1...month.length))
            #expect(weeks.joined().allSatisfy { $0.isInMonth == ($0.date.civilMonth == month) })
            // A week without any day of the month would be an empty row.
            #expect(weeks.allSatisfy { $0.contains(where: \.isInMonth) })
        }
    }

    @Test("today is marked where it stands, even in another month’s grid")
    func today() throws {
        #expect(try weeks("2026-11").joined().filter(\.isToday).map(\.date.iso) == ["2026-11-23"])
        #expect(try weeks("2026-12").joined().filter(\.isToday).isEmpty)
        #expect(try weeks("2026-12", today: "2027-01-02").joined().filter(\.isToday).map(\.isInMonth) == [false])
    }
}
