import Content
import Testing

@Suite("The criteria of RGAA 4.1.2")
struct RGAACriterionTests {
    @Test("there are 106, in thirteen themes, in the order of the reference")
    func all() {
        let all = RGAACriterion.all
        #expect(all.count == 106)
        #expect(Set(all).count == 106)
        #expect(all == all.sorted())
        let counts = (1...13).map { theme in all.count { $0.theme == theme } }
        #expect(counts == [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12])
    }

    @Test("each is read from its number", arguments: RGAACriterion.all)
    func number(criterion: RGAACriterion) { #expect(RGAACriterion(criterion.description) == criterion) }

    @Test(
        "nothing else is one",
        arguments: ["", "1", "1.", ".1", "0.1", "1.0", "1.10", "14.1", "13.13", "1.1.1", "01.1", "1.01", "+1.1", "a.b"])
    func unknown(text: String) { #expect(RGAACriterion(text) == nil) }

    @Test("12.10 comes after 12.9")
    func order() throws {
        let (nine, ten) = (try #require(RGAACriterion("12.9")), try #require(RGAACriterion("12.10")))
        #expect(nine < ten)
        #expect(nine.themeName == "Navigation")
    }
}
