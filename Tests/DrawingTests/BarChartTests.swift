import Markdown
import Testing

@testable import Drawing

@Suite("Bars and pyramids")
struct BarChartTests {
    private func bars(_ values: [Double?], top: Double? = nil) -> DrawnMarks {
        let bars = values.enumerated().map { index, value in
            BarChart.Bar(name: "Nom \(index)", subject: "4C, 2023, Nom \(index)", value: value, isMain: true)
        }
        return DrawnMarks(BarChart.draw(bars, label: "Essai", top: top) { FrenchNumber.fixed($0, decimals: 2) })
    }

    @Test(
        "bars are as long as their values say, on their side of zero",
        arguments: [
            [50, 100, 12.5], [-3.25, 1.5, 0], [-8.5, -2.5], [1e14, 3e14], [0.00001, 0.00003], [0, 7],
        ] as [[Double]])
    func lengths(_ values: [Double]) {
        let marks = bars(values).bars
        #expect(marks.count == values.count)
        let span = max(0, values.max() ?? 0) - min(0, values.min() ?? 0)
        let zero = 4 - min(0, values.min() ?? 0) / span * 352
        for (mark, value) in zip(marks, values) {
            #expect(abs(mark.length - abs(value) / span * 352) <= 0.1, "\(value)")
            #expect(abs((value < 0 ? mark.x + mark.length : mark.x) - zero) <= 0.1, "\(value)")
            #expect(mark.x >= 0 && mark.x + mark.length <= ChartCanvas.width)
        }
    }

    @Test("zeros are bars without length")
    func zeros() {
        #expect(bars([0, 0, 0]).bars.map(\.length) == [0, 0, 0])
    }

    @Test("a share is drawn against a hundred, or against more when it is more")
    func shares() {
        #expect(bars([50], top: 100).bars.map(\.length) == [176])
        #expect(bars([200, 50], top: 100).bars.map(\.length) == [352, 88])
    }

    @Test("what is not known says so, and has no bar; names are escaped")
    func unknown() throws {
        let drawn = bars([1, nil, 3])
        #expect(drawn.bars.map(\.figure) == ["4C, 2023, Nom 0 : 1,00", "4C, 2023, Nom 2 : 3,00"])
        #expect(drawn.texts == ["Nom 0", "1,00", "Nom 1", "n. d.", "Nom 2", "3,00"])
        #expect(bars([nil, nil]).texts.isEmpty)
        let bar = BarChart.Bar(name: "<France>", subject: "<France>", value: 1, isMain: false)
        let svg = try #require(BarChart.draw([bar], label: "Essai") { _ in "1" }).html
        #expect(svg.contains("&lt;France&gt;") && !svg.contains("<France>"))
    }

    @Test("fourteen long names are written whole, each above its own bar")
    func manyLongNames() {
        let name = "Accueil de loisirs sans hébergement, périscolaire et extrascolaire, numéro"
        let bars = (1...14).map {
            BarChart.Bar(name: "\(name) \($0)", subject: "4C, 2023, \($0)", value: Double($0), isMain: true)
        }
        let drawn = DrawnMarks(BarChart.draw(bars, label: "Essai") { FrenchNumber.fixed($0 * 1e12, decimals: 3) })
        #expect(drawn.bars.count == 14)
        #expect(zip(drawn.bars, drawn.bars.dropFirst()).allSatisfy { $1.y - $0.y > 60 })
        #expect(drawn.texts.filter { !$0.hasSuffix(",000") }.joined(separator: " ").contains("\(name) 14"))
        for text in drawn.texts { #expect(ChartText.width(text) <= 352, "\(text)") }
    }

    @Test("ages of a pyramid come from the classes of the table")
    func steps() {
        let values = ["Femmes/0-14 ans": 3.0, "Hommes/0-14 ans": 4, "Femmes/15-29 ans": 5]
        let steps = PyramidChart.steps(categories: values.keys.sorted()) { values[$0] }
        #expect(Set(steps.map(\.age)) == ["0-14 ans", "15-29 ans"])
        #expect(steps.first { $0.age == "0-14 ans" }?.men == 4)
        #expect(steps.first { $0.age == "15-29 ans" }?.men == nil)
    }

    private func pyramid(_ steps: [PyramidChart.Step]) -> DrawnMarks {
        DrawnMarks(
            PyramidChart.draw(steps, of: "4C, 2022", label: "Essai") { FrenchNumber.fixed($0, decimals: 0) })
    }

    @Test("both halves of a pyramid share one scale, start beside the ages and stay in the drawing")
    func halves() throws {
        for age in ["0-14 ans", "de trente à quarante-quatre ans révolus"] {
            let drawn = pyramid([.init(age: age, women: 40, men: 80), .init(age: "plus", women: 0, men: nil)])
            let women = drawn.bars.filter { $0.figure.contains("Femmes") }
            let men = try #require(drawn.bars.first { $0.figure == "4C, 2022, Hommes/\(age) : 80" })
            #expect(women.map(\.length).max().map { abs($0 * 2 - men.length) <= 0.2 } == true)
            #expect(abs((men.x + men.length) + (women.first?.x ?? 0) - ChartCanvas.width) <= 0.2)
            #expect(men.x >= 0)
            #expect(drawn.texts.contains("n. d."))
        }
    }

    @Test("nobody, or fewer than nobody, is no pyramid")
    func noPyramid() {
        #expect(pyramid([]).texts.isEmpty)
        #expect(pyramid([.init(age: "0-14 ans", women: 0, men: 0)]).texts.isEmpty)
        #expect(pyramid([.init(age: "0-14 ans", women: -1, men: 3)]).texts.isEmpty)
        #expect(pyramid([.init(age: "0-14 ans", women: nil, men: nil)]).texts.isEmpty)
    }
}
