import Content
import Markdown
import Testing

@testable import Drawing

@Suite("Lines")
struct LineChartTests {
    private func draw(_ lines: [LineChart.Line]) -> DrawnMarks {
        DrawnMarks(LineChart.draw(lines, label: "Essai", format: FigureFormat(Indicator())))
    }

    private func line(_ values: [(year: Int, value: Double?)], named name: String = "4C") -> LineChart.Line {
        LineChart.Line(name: name, values: values)
    }

    @Test("one year is no line, nor is nothing known")
    func oneYear() {
        #expect(draw([line([(2023, 12)])]).texts.isEmpty)
        #expect(draw([line([(2022, nil), (2023, nil)])]).texts.isEmpty)
        #expect(draw([]).texts.isEmpty)
    }

    @Test("dots stand where their year and value say", arguments: [1.0, -1, 1e12, 1e-3])
    func places(_ factor: Double) throws {
        let dots = draw([line([(2000, 10 * factor), (2005, 20 * factor), (2020, 40 * factor)])]).dots
        try #require(dots.count == 3)
        let across = zip(dots, dots.dropFirst()).map { $1.x - $0.x }
        let down = zip(dots, dots.dropFirst()).map { $1.y - $0.y }
        #expect(abs(across[0] * 3 - across[1]) <= 0.4)
        #expect(abs(down[0] * 2 - down[1]) <= 0.4)
        #expect((dots[0].y > dots[2].y) == (factor > 0))
        for dot in dots { #expect((0...360).contains(dot.x) && (30...200).contains(dot.y)) }
    }

    @Test("a line is broken where a year is not known, and a year alone stays a dot")
    func gaps() {
        let drawn = draw([
            line([(2018, 1), (2019, 3), (2020, nil), (2021, 2), (2022, nil), (2023, 4), (2024, 5)])
        ])
        #expect(
            drawn.dots.map(\.figure) == [
                "4C, 2018 : 1", "4C, 2019 : 3", "4C, 2021 : 2", "4C, 2023 : 4", "4C, 2024 : 5",
            ])
        #expect(drawn.runs == 2)
    }

    @Test("marks of a scale are written as they are, each once")
    func marks() {
        for values in [[12.0, 13], [0, 0], [5, 5.2], [1, 9]] {
            let texts = draw([line([(2022, values[0]), (2023, values[1])])]).texts
            #expect(Set(texts).count == texts.count, "\(texts)")
        }
    }

    @Test("thirty years of twenty-five communes are all drawn")
    func many() {
        let lines = (1...25).map { commune in
            line((1994...2023).map { ($0, Double(commune * 10 + $0 % 7)) }, named: "Commune \(commune)")
        }
        let drawn = draw(lines)
        #expect(drawn.dots.count == 750)
        #expect(drawn.texts.contains("Commune 25"))
    }
}
