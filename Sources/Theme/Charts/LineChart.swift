import Markdown

/// Values of one or several territories over the years.
enum LineChart {
    /// A territory and its values by year.
    struct Line {
        let name: String
        let values: [(year: Int, value: Double)]
    }

    /// - Parameters:
    ///   - lines: the portal's own territory first.
    ///   - format: how a value is written.
    static func draw(_ lines: [Line], label: String, format: (Double) -> String) -> HTMLFragment? {
        let years = Set(lines.flatMap { $0.values.map(\.year) }).sorted()
        guard let first = years.first, let last = years.last, first < last else { return nil }
        let scale = ChartScale(lines.flatMap { $0.values.map(\.value) }, fromZero: false)
        let (left, right, top, bottom) = (8.0, ChartCanvas.width - 30, 30.0, 200.0)
        var canvas = ChartCanvas(height: 230 + 20 * Double(lines.count > 1 ? lines.count : 0))
        func place(_ year: Int, _ value: Double) -> MapPoint {
            MapPoint(
                x: left + Double(year - first) / Double(last - first) * (right - left),
                y: bottom - scale.share(value) * (bottom - top))
        }
        for mark in scale.marks {
            let y = bottom - scale.share(mark) * (bottom - top)
            canvas.line(MapPoint(x: left, y: y), MapPoint(x: right, y: y), class: "graphe-repere")
            canvas.text(format(mark), at: MapPoint(x: left, y: y - 4))
        }
        canvas.text(String(first), at: MapPoint(x: left, y: bottom + 20))
        canvas.text(String(last), at: MapPoint(x: right, y: bottom + 20), anchor: .middle)
        for (index, line) in lines.enumerated() {
            let points = line.values.map { place($0.year, $0.value) }
            canvas.polyline(points, class: "graphe-ligne graphe-\(index + 1)")
            for point in points { canvas.dot(point, class: "graphe-point graphe-\(index + 1)") }
            guard lines.count > 1 else { continue }
            let y = bottom + 44 + 20 * Double(index)
            canvas.line(
                MapPoint(x: left, y: y - 5), MapPoint(x: left + 24, y: y - 5), class: "graphe-ligne graphe-\(index + 1)"
            )
            canvas.text(line.name, at: MapPoint(x: left + 32, y: y))
        }
        return canvas.picture(label: label)
    }
}
