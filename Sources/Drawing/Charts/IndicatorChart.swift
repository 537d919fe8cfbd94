import Content
import Markdown
import Portal

/// The drawing of an indicator, of the kind its file asks for.
package enum IndicatorChart {
    /// - Parameters:
    ///   - own: the portal's own territory, as series name it.
    ///   - map: for figures of communes.
    /// - Returns: Nil when too little is known to be drawn: the page then says what is missing.
    package static func draw(
        _ indicator: IndicatorFigures, own: String, map: MapDrawing, format: FigureFormat
    ) -> HTMLFragment? {
        let label = "\(indicator.entry.title) : les valeurs sont dans le tableau de cette page"
        switch indicator.entry.record.chart {
        case .aucun: return nil
        case .courbe: return LineChart.draw(lines(indicator, own: own), label: label, format: format)
        case .barres: return BarChart.draw(bars(indicator, own: own), label: label, format: format.besideBar)
        case .part: return BarChart.draw(bars(indicator, own: own), label: label, top: 100, format: format.besideBar)
        case .pyramide:
            guard let year = indicator.classYear(for: own) else { return nil }
            let steps = PyramidChart.steps(categories: indicator.categories) {
                indicator.value(of: own, in: year, category: $0)
            }
            return PyramidChart.draw(steps, of: "\(own), \(year)", label: label, format: format.withUnit)
        case .carte: return map.values(indicator.byCommune, label: label, format: format.plain)
        }
    }

    /// The lines of the territories that can share a scale with the portal's own, as many as can be told apart.
    private static func lines(_ indicator: IndicatorFigures, own: String) -> [LineChart.Line] {
        let territories = indicator.territories
        let years = indicator.years
        let lines = (territories.filter { $0 == own } + territories.filter { $0 != own })
            .map { territory in
                LineChart.Line(
                    name: territory,
                    values: years.compactMap { year in
                        indicator.figure(of: territory, in: year).map { (year, $0.value) }
                    })
            }
            .filter { !$0.known.isEmpty }
        guard let top = lines.first?.known.map(abs).max() else { return [] }
        // A department beside an intercommunalité would flatten its line to nothing.
        return Array(lines.filter { ($0.known.map(abs).max() ?? 0) <= top * 5 }.prefix(LineChart.most))
    }

    /// Classes of the own territory, or its years, or one bar for each territory.
    private static func bars(_ indicator: IndicatorFigures, own: String) -> [BarChart.Bar] {
        if let year = indicator.classYear(for: own) {
            return indicator.categories.map {
                BarChart.Bar(
                    name: $0, subject: "\(own), \(year), \($0)",
                    value: indicator.value(of: own, in: year, category: $0), isMain: true)
            }
        }
        let (territories, years) = (indicator.territories, indicator.years)
        if territories == [own] {
            return years.map {
                BarChart.Bar(
                    name: String($0), subject: "\(own), \($0)", value: indicator.value(of: own, in: $0), isMain: true)
            }
        }
        return territories.map { territory in
            let latest = indicator.latest(of: territory)
            let year = latest?.year ?? years.last
            return BarChart.Bar(
                name: year == years.last ? territory : "\(territory) (\(year.map(String.init) ?? ""))",
                subject: ([territory] + [year].compactMap { $0.map(String.init) }).joined(separator: ", "),
                value: latest?.value, isMain: territory == own)
        }
    }
}
