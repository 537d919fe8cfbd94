import Content
import Markdown
import Portal

/// The drawing of an indicator, of the kind its file asks for.
package enum IndicatorChart {
    /// - Parameter map: for figures of communes.
    /// - Returns: Nil when too little is known to be drawn: the page then says what is missing.
    package static func draw(
        _ indicator: IndicatorFigures, map: MapDrawing, format: FigureFormat
    ) -> HTMLFragment? {
        let label = "\(indicator.entry.title) : les valeurs sont dans le tableau de cette page"
        switch indicator.entry.record.chart {
        case .aucun: return nil
        case .courbe: return LineChart.draw(lines(indicator), label: label, format: format)
        case .barres: return BarChart.draw(bars(indicator), label: label, format: format.besideBar)
        case .part: return BarChart.draw(bars(indicator), label: label, top: 100, format: format.besideBar)
        case .pyramide:
            guard let year = indicator.classYear() else { return nil }
            let steps = PyramidChart.steps(categories: indicator.categories) {
                indicator.value(of: .portal, in: year, category: $0)
            }
            return PyramidChart.draw(
                steps, of: "\(indicator.name(of: .portal)), \(year)", label: label, format: format.withUnit)
        case .carte: return map.values(indicator.byCommune, label: label, format: format.plain)
        }
    }

    /// The lines of the territories that can share a scale with the portal's own, as many as can be told apart.
    private static func lines(_ indicator: IndicatorFigures) -> [LineChart.Line] {
        let territories = indicator.territories
        let years = indicator.years
        let lines = (territories.filter { $0 == .portal } + territories.filter { $0 != .portal })
            .map { territory in
                LineChart.Line(
                    name: indicator.name(of: territory),
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
    private static func bars(_ indicator: IndicatorFigures) -> [BarChart.Bar] {
        let own = indicator.name(of: .portal)
        if let year = indicator.classYear() {
            return indicator.categories.map {
                BarChart.Bar(
                    name: $0, subject: "\(own), \(year), \($0)",
                    value: indicator.value(of: .portal, in: year, category: $0), isMain: true)
            }
        }
        let (territories, years) = (indicator.territories, indicator.years)
        if territories == [.portal] {
            return years.map {
                BarChart.Bar(
                    name: String($0), subject: "\(own), \($0)", value: indicator.value(of: .portal, in: $0),
                    isMain: true)
            }
        }
        return territories.map { territory in
            let (name, latest) = (indicator.name(of: territory), indicator.latest(of: territory))
            let year = latest?.year ?? years.last
            return BarChart.Bar(
                name: year == years.last ? name : "\(name) (\(year.map(String.init) ?? ""))",
                subject: ([name] + [year].compactMap { $0.map(String.init) }).joined(separator: ", "),
                value: latest?.value, isMain: territory == .portal)
        }
    }
}
