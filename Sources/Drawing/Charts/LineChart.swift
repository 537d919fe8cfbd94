import Markdown

/// Values of one or several territories over the years.
package enum LineChart {
    /// How many lines the theme can tell apart.
    static let most = 3

    /// A territory and its values by year.
    package struct Line {
        let name: String
        let values: [(year: Int, value: Double?)]

        /// - Parameters:
        ///   - name: the territory's.
        ///   - values: first to last year; nil is a value that is not known, where the line is broken.
        package init(name: String, values: [(year: Int, value: Double?)]) {
            self.name = name
            self.values = values
        }

        var known: [Double] { values.compactMap(\.value) }

        /// The runs of years that are known.
        var runs: [[(year: Int, value: Double)]] {
            values.reduce(into: [[]]) { runs, point in
                if let value = point.value { runs[runs.count - 1].append((point.year, value)) } else { runs.append([]) }
            }
        }
    }

    /// - Parameters:
    ///   - lines: the portal's own territory first.
    ///   - format: how values and marks are written.
    package static func draw(_ lines: [Line], label: String, format: FigureFormat) -> HTMLFragment? {
        let years = lines.flatMap { $0.values.filter { $0.value != nil }.map(\.year) }
        guard let first = years.min(), let last = years.max(), first < last else { return nil }
        let scale = ChartScale(lines.flatMap(\.known), decimals: format.decimals)
        let margin = scale.marks.map { ChartText.width(format.plain($0)) }.max() ?? 0
        let (left, right, top, bottom) = (margin + 12, ChartCanvas.width - 30, 30.0, 200.0)
        var canvas = ChartCanvas(height: 230)
        for mark in scale.marks {
            let y = bottom - scale.share(mark) * (bottom - top)
            canvas.line(MapPoint(x: left, y: y), MapPoint(x: right, y: y), class: "graphe-repere")
            canvas.text(format.plain(mark), at: MapPoint(x: left - 7, y: y + 5), anchor: .end)
        }
        canvas.text(String(first), at: MapPoint(x: left, y: bottom + 23))
        canvas.text(String(last), at: MapPoint(x: right, y: bottom + 23), anchor: .middle)
        for (index, line) in lines.enumerated() {
            for run in line.runs {
                let points = run.map { year, value in
                    MapPoint(
                        x: left + Double(year - first) / Double(last - first) * (right - left),
                        y: bottom - scale.share(value) * (bottom - top))
                }
                if points.count > 1 { canvas.polyline(points, class: "graphe-ligne graphe-\(index + 1)") }
                for (point, figure) in zip(points, run) {
                    canvas.dot(
                        point, class: "graphe-point graphe-\(index + 1)",
                        figure: "\(line.name), \(figure.year) : \(format.withUnit(figure.value))")
                }
            }
        }
        if lines.count > 1 { key(to: lines, on: &canvas) }
        return canvas.picture(label: label)
    }

    /// The names of the lines, under them.
    private static func key(to lines: [Line], on canvas: inout ChartCanvas) {
        canvas.height += 4
        for (index, line) in lines.enumerated() {
            let y = canvas.height + 10
            canvas.line(MapPoint(x: 8, y: y - 5), MapPoint(x: 32, y: y - 5), class: "graphe-ligne graphe-\(index + 1)")
            let name = ChartText.lines(line.name, within: ChartCanvas.width - 44)
            canvas.text(name, at: MapPoint(x: 40, y: y))
            canvas.height += ChartText.lineHeight * Double(name.count) + 2
        }
    }
}
