import Testing

@testable import Almanac

@Suite struct FrenchDateTests {
    @Test func aDateIsSaidAtFiveLengths() {
        let date = day("2026-11-23")
        #expect(date.french() == "lundi 23 novembre 2026")
        #expect(date.french(.weekdayAndDay) == "lundi 23 novembre")
        #expect(date.french(.date) == "23 novembre 2026")
        #expect(date.french(.short) == "lun. 23 nov.")
        #expect(day("2026-12-01").french(.dayAndMonth) == "1er décembre")
    }

    @Test(arguments: [
        ("2027-07-03", "2027-07-05", "du 3 au 5 juillet 2027"),
        ("2026-10-31", "2026-11-02", "du 31 octobre au 2 novembre 2026"),
        ("2026-12-28", "2027-01-03", "du 28 décembre 2026 au 3 janvier 2027"),
        ("2027-05-01", "2027-05-02", "du 1er au 2 mai 2027"),
        ("2026-07-05", "2027-07-05", "du 5 juillet 2026 au 5 juillet 2027"),
        ("2027-07-03", "2027-07-03", "le 3 juillet 2027"),
    ])
    func spansSayMonthAndYearNoMoreOftenThanNeeded(_ first: String, _ last: String, _ prose: String) {
        #expect((day(first)...day(last)).french == prose)
    }
}
