import Content
import Markdown
import Portal

/// The drawing of an indicator, of the kind its file asks for.
enum IndicatorChart {
    /// Nil when too little is known to be drawn: the page then says what is missing.
    static func draw(_ indicator: IndicatorFigures, kit: PageKit, format: FigureFormat) -> HTMLFragment? {
        let label = "\(indicator.entry.title) : les valeurs sont dans le tableau de cette page"
        switch indicator.entry.record.chart {
        case .aucun: return nil
        case .courbe: return curve(indicator, kit: kit, label: label, format: format)
        case .barres: return BarChart.draw(bars(indicator, kit: kit), label: label, format: format.besideBar)
        case .part: return BarChart.draw(bars(indicator, kit: kit), label: label, top: 100, format: format.besideBar)
        case .pyramide:
            let own = kit.portal.settings.territory.shortName
            guard let year = indicator.years.last else { return nil }
            let steps = PyramidChart.steps(categories: indicator.categories) {
                indicator.value(of: own, in: year, category: $0)
            }
            return PyramidChart.draw(steps, label: label, format: format.plain)
        case .carte: return kit.map.values(indicator.byCommune, label: label, format: format.plain)
        }
    }

    /// The lines of territories that can share a scale with the portal's own.
    private static func curve(
        _ indicator: IndicatorFigures, kit: PageKit, label: String, format: FigureFormat
    ) -> HTMLFragment? {
        let own = kit.portal.settings.territory.shortName
        let lines = indicator.territories.map { territory in
            LineChart.Line(
                name: territory,
                values: indicator.years.compactMap { year in
                    indicator.value(of: territory, in: year).map { (year, $0) }
                })
        }
        .filter { !$0.values.isEmpty }
        .sorted { ($0.name == own ? 0 : 1) < ($1.name == own ? 0 : 1) }
        guard let main = lines.first, let top = main.values.map({ abs($0.value) }).max() else { return nil }
        // A department beside an intercommunalité would flatten its line to nothing.
        let comparable = lines.filter { line in
            (line.values.map { abs($0.value) }.max() ?? 0) <= top * 5
        }
        return LineChart.draw(comparable, label: label, format: format.plain)
    }

    /// Classes of the own territory, or its years, or one bar for each territory.
    private static func bars(_ indicator: IndicatorFigures, kit: PageKit) -> [BarChart.Bar] {
        let own = kit.portal.settings.territory.shortName
        guard let year = indicator.years.last else { return [] }
        if !indicator.categories.isEmpty {
            return indicator.categories.map {
                BarChart.Bar(name: $0, value: indicator.value(of: own, in: year, category: $0), isMain: true)
            }
        }
        if indicator.territories == [own] {
            return indicator.years.map {
                BarChart.Bar(name: String($0), value: indicator.value(of: own, in: $0), isMain: true)
            }
        }
        return indicator.territories.map { territory in
            let latest = indicator.latest(of: territory)
            let name = latest.map { $0.year == year ? territory : "\(territory) (\($0.year))" } ?? territory
            return BarChart.Bar(name: name, value: latest?.value, isMain: territory == own)
        }
    }
}
