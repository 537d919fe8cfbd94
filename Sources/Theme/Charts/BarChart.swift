import Markdown

/// Values side by side, one bar a line: territories, classes or years.
enum BarChart {
    /// A bar.
    struct Bar {
        let name: String
        /// Nil when it is not known: the line stays, and says so.
        let value: Double?
        /// Whether it is the one the page is about.
        let isMain: Bool
    }

    /// - Parameters:
    ///   - top: the highest value the bars are drawn against; the highest bar when nil. A share is drawn against 100.
    ///   - format: how a value is written.
    static func draw(
        _ bars: [Bar], label: String, top: Double? = nil, format: (Double) -> String
    ) -> HTMLFragment? {
        let known = bars.compactMap(\.value)
        guard !known.isEmpty else { return nil }
        let low = min(0, known.min() ?? 0)
        let high = max(top ?? 0, known.max() ?? 1, 0)
        let span = high - low > 0 ? high - low : 1
        let (left, width) = (4.0, ChartCanvas.width - 8)
        let lineHeight = 44.0
        var canvas = ChartCanvas(height: lineHeight * Double(bars.count) + 6)
        let zero = left - low / span * width
        for (index, bar) in bars.enumerated() {
            let y = lineHeight * Double(index)
            canvas.text(bar.name, at: MapPoint(x: left, y: y + 16))
            let shown = bar.value.map(format) ?? "n. d."
            canvas.text(
                shown, at: MapPoint(x: left + width, y: y + 16), anchor: .end, class: "graphe-texte graphe-valeur")
            if top != nil { canvas.bar(x: left, y: y + 22, width: width, height: 14, class: "graphe-fond") }
            guard let value = bar.value else { continue }
            let length = abs(value) / span * width
            canvas.bar(
                x: value < 0 ? zero - length : zero, y: y + 22, width: length, height: 14,
                class: bar.isMain ? "graphe-barre graphe-1" : "graphe-barre graphe-2")
        }
        if low < 0 {
            canvas.line(
                MapPoint(x: zero, y: 20), MapPoint(x: zero, y: lineHeight * Double(bars.count)), class: "graphe-axe")
        }
        return canvas.picture(label: label)
    }
}
