import Markdown

/// Values side by side, one bar a line: territories, classes or years.
enum BarChart {
    /// A bar.
    struct Bar {
        let name: String
        /// What the value is about, as the table to download says it: `4C, 2023, Crèches`.
        let subject: String
        /// Nil when it is not known: the line stays, and says so.
        let value: Double?
        /// Whether it is the one the page is about.
        let isMain: Bool
    }

    private static let left = 4.0
    private static let room = ChartCanvas.width - 8

    /// - Parameters:
    ///   - top: the highest value the bars are drawn against; the highest bar when nil. A share is drawn against 100.
    ///   - format: how a value is written.
    static func draw(
        _ bars: [Bar], label: String, top: Double? = nil, format: (Double) -> String
    ) -> HTMLFragment? {
        let known = bars.compactMap(\.value)
        guard !known.isEmpty else { return nil }
        let low = min(0, known.min() ?? 0)
        let high = max(top ?? 0, known.max() ?? 0)
        let unit = high > low ? room / (high - low) : 0
        let zero = left - low * unit
        var canvas = ChartCanvas()
        for bar in bars {
            let figure = bar.value.map(format) ?? "n. d."
            for line in heading(bar.name, figure) {
                let y = canvas.height + 16
                if !line.name.isEmpty { canvas.text(line.name, at: MapPoint(x: left, y: y)) }
                if !line.figure.isEmpty {
                    canvas.text(
                        line.figure, at: MapPoint(x: left + room, y: y), anchor: .end,
                        class: "graphe-texte graphe-valeur")
                }
                canvas.height += ChartText.lineHeight
            }
            let y = canvas.height + 4
            canvas.height += 26
            if top != nil { canvas.bar(x: left, y: y, width: room, height: 14, class: "graphe-fond") }
            if let value = bar.value {
                canvas.bar(
                    x: zero + min(0, value) * unit, y: y, width: abs(value) * unit, height: 14,
                    class: bar.isMain ? "graphe-barre graphe-1" : "graphe-barre graphe-2",
                    figure: "\(bar.subject) : \(figure)")
            }
            if low < 0 { canvas.line(MapPoint(x: zero, y: y - 2), MapPoint(x: zero, y: y + 16), class: "graphe-axe") }
        }
        canvas.height += 6
        return canvas.picture(label: label)
    }

    /// The name on the left, the figure on the right: side by side when the figure leaves room, else one above the other.
    private static func heading(_ name: String, _ figure: String) -> [(name: String, figure: String)] {
        let width = ChartText.width(figure, isBold: true)
        guard width < room / 2 else {
            return ChartText.lines(name, within: room).map { ($0, "") }
                + ChartText.lines(figure, within: room, isBold: true).map { ("", $0) }
        }
        return ChartText.lines(name, within: room - width - 10).enumerated().map { ($1, $0 == 0 ? figure : "") }
    }
}
