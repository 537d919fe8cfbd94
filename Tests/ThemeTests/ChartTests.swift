import Almanac
import Testing

@testable import Theme

@Suite("Charts")
struct ChartTests {
    @Test(
        "a scale has round marks around its values",
        arguments: [
            ([12.0, 88], true, [0.0, 25, 50, 75, 100]), ([5290, 5441], false, [5250, 5300, 5350, 5400, 5450]),
            ([0.0, 0], true, [0, 0.25, 0.5, 0.75, 1]), ([-0.86, 1.05], true, [-1, -0.5, 0, 0.5, 1, 1.5]),
        ])
    func marks(_ values: [Double], fromZero: Bool, _ expected: [Double]) {
        let marks = ChartScale(values, fromZero: fromZero).marks
        #expect(marks.count == expected.count, "\(marks)")
        for (mark, wanted) in zip(marks, expected) { #expect(abs(mark - wanted) < 1e-9, "\(marks)") }
    }

    @Test("every value lies within its scale")
    func share() {
        let scale = ChartScale([142.6, 176.1, 215.6], fromZero: false)
        for value in [142.6, 176.1, 215.6] { #expect((0...1).contains(scale.share(value))) }
        #expect(scale.share(142.6) < scale.share(215.6))
    }

    @Test("one year is no line")
    func oneYear() {
        let line = LineChart.Line(name: "4C", values: [(2023, 12)])
        #expect(LineChart.draw([line], label: "Essai") { _ in "" } == nil)
    }

    @Test("a bar is as long as its value says, and what is not known says so")
    func bars() throws {
        let bars = [
            BarChart.Bar(name: "4C", value: 50, isMain: true), BarChart.Bar(name: "Tarn", value: 100, isMain: false),
            BarChart.Bar(name: "<France>", value: nil, isMain: false),
        ]
        let drawing = try #require(BarChart.draw(bars, label: "Essai") { FrenchNumber.fixed($0, decimals: 0) }).html
        #expect(drawing.contains("width=\"176\""))
        #expect(drawing.contains("width=\"352\""))
        #expect(drawing.contains("n. d."))
        #expect(drawing.contains("&lt;France&gt;"))
        #expect(!drawing.contains("<France>"))
    }

    @Test("nothing known is nothing drawn")
    func nothing() {
        let bars = [BarChart.Bar(name: "4C", value: nil, isMain: true)]
        #expect(BarChart.draw(bars, label: "Essai") { _ in "" } == nil)
        #expect(PyramidChart.draw([], label: "Essai") { _ in "" } == nil)
    }

    @Test("texts are at least 12 pixels high on a screen of 360 pixels")
    func legible() {
        // The page keeps 16 pixels on each side: 328 pixels for 360 units.
        #expect(ChartCanvas.textSize * 328 / ChartCanvas.width >= 12)
    }

    @Test("ages of a pyramid come from the classes of the table")
    func pyramid() {
        let values = ["Femmes/0-14 ans": 3.0, "Hommes/0-14 ans": 4, "Femmes/15-29 ans": 5]
        let steps = PyramidChart.steps(categories: values.keys.sorted()) { values[$0] }
        #expect(Set(steps.map(\.age)) == ["0-14 ans", "15-29 ans"])
        #expect(steps.first { $0.age == "0-14 ans" }?.men == 4)
        #expect(steps.first { $0.age == "15-29 ans" }?.men == nil)
    }

    @Test("classes of a map hold every value, in order")
    func classes() {
        let values = (1...25).map(Double.init)
        let classes = ValueClasses(values)
        #expect(classes.ranges.count == 5)
        #expect(values.map(classes.index(of:)) == values.map(classes.index(of:)).sorted())
        #expect(classes.ranges.first?.lowerBound == 1)
        #expect(classes.ranges.last?.upperBound == 25)
        #expect(ValueClasses([7, 7, 7]).ranges == [7...7])
    }

    @Test(
        "numbers are written as in French",
        arguments: [
            (5441.0, 0, "5 441"), (-0.86, 2, "−0,86"), (23.6, 1, "23,6"), (1_234_567, 0, "1 234 567"),
            (-0.001, 1, "0,0"),
        ])
    func numbers(_ number: Double, _ decimals: Int, _ text: String) {
        #expect(FrenchNumber.fixed(number, decimals: decimals) == text)
    }

    @Test("an opinion is due four months after the request, or at the end of a shorter month")
    func deadline() throws {
        #expect(GovernancePages.deadline(after: try #require(.init(iso: "2026-10-31"))).iso == "2027-02-28")
        #expect(GovernancePages.deadline(after: try #require(.init(iso: "2026-01-15"))).iso == "2026-05-15")
    }
}
