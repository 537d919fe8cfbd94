import Content
import Markdown
import Testing

@testable import Drawing

@Suite("Charts")
struct ChartTests {
    @Test(
        "a scale has round marks around its values, that need no more digits than figures are written with",
        arguments: [
            ([12.0, 88], 0, [0.0, 20, 40, 60, 80, 100]), ([5290, 5441], 0, [5250, 5300, 5350, 5400, 5450]),
            ([0.0, 0], 0, [0, 1]), ([-0.86, 1.05], 2, [-1, -0.5, 0, 0.5, 1, 1.5]), ([12, 13], 0, [12, 13]),
            ([12, 13], 1, [12, 12.5, 13]), ([12, 20], 0, [12, 14, 16, 18, 20]), ([0.0002, 0.0003], 0, [0, 1]),
            ([1e13, 3.3e14], 0, [0, 1e14, 2e14, 3e14, 4e14]), ([-5, -5], 0, [-5, -4]),
        ])
    func marks(_ values: [Double], decimals: Int, _ expected: [Double]) {
        let marks = ChartScale(values, decimals: decimals).marks
        #expect(marks.count == expected.count, "\(marks)")
        for (mark, wanted) in zip(marks, expected) { #expect(abs(mark - wanted) <= 1e-9 * max(1, wanted), "\(marks)") }
    }

    @Test("every value lies within its scale")
    func share() {
        let scale = ChartScale([142.6, 176.1, 215.6], decimals: 1)
        for value in [142.6, 176.1, 215.6] { #expect((0...1).contains(scale.share(value))) }
        #expect(scale.share(142.6) < scale.share(215.6))
    }

    @Test("texts are at least 12 pixels high on a screen of 360 pixels")
    func legible() {
        // The page keeps 16 pixels on each side: 328 pixels for 360 units.
        #expect(ChartCanvas.textSize * 328 / ChartCanvas.width >= 12)
    }

    @Test("a long text is cut into lines that fit, and loses no letter")
    func lines() {
        let name = "Accueil de loisirs, périscolaire et extrascolaire, toutes tranches d’âge confondues"
        let lines = ChartText.lines(name, within: 150)
        #expect(lines.count > 3)
        #expect(lines.joined(separator: " ") == name)
        for line in lines { #expect(ChartText.width(line) <= 150, "\(line)") }
        let word = String(repeating: "interminable", count: 9)
        #expect(ChartText.lines(word, within: 150).joined() == word)
        #expect(ChartText.lines(word, within: 150).allSatisfy { ChartText.width($0) <= 150 })
        #expect(ChartText.lines("4C", within: 150) == ["4C"])
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
        #expect(ValueClasses([-3, 0, 1e14]).ranges == [-3 ... -3, 0...0, 1e14...1e14])
    }

    @Test(
        "numbers are written as in French",
        arguments: [
            (5441.0, 0, "5 441"), (-0.86, 2, "−0,86"), (23.6, 1, "23,6"), (1_234_567, 0, "1 234 567"),
            (-0.001, 1, "0,0"), (999_999_999_999_999, 0, "999 999 999 999 999"),
        ])
    func numbers(_ number: Double, _ decimals: Int, _ text: String) {
        #expect(FrenchNumber.fixed(number, decimals: decimals) == text)
    }
}
