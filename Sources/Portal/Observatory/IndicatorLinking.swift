import Content
import Diagnostics

/// Joins indicators with the series they name.
enum IndicatorLinking {
    static func link(
        _ entries: [Entry<Indicator>], _ seeds: Seeds, _ territory: Territory, settings: Settings,
        report: inout Report
    ) -> [IndicatorFigures] {
        let names = [SeriesTerritory.portal, .department, .france].map { $0.name(in: settings.territory) }
        let isChecked = !seeds.missing.contains(.communes)
        for series in seeds.series.values where isChecked {
            check(series, territory.communes, names: names, report: &report)
        }
        return entries.compactMap { entry in
            guard let name = entry.record.series else { return nil }
            guard let series = seeds.series[name.value] else {
                report.add(
                    PortalRules.unknownSeries, at: name.location, length: name.length,
                    "Il n’y a pas de série « \(name.value) » dans seeds/series/.",
                    suggestion: NearMiss.sentence(for: name.value, among: seeds.series.keys.sorted()))
                return nil
            }
            return IndicatorFigures(entry, series: series, settings: settings.territory)
        }
    }

    /// Tells each territory of a series that is written another way than it should, at its first line.
    ///
    /// - Parameter names: those that every portal has: its own, its department’s, the country’s.
    private static func check(_ series: Series, _ communes: [Commune], names: [String], report: inout Report) {
        var seen: Set<String> = []
        for point in series.points {
            guard case .other(let name) = point.territory, seen.insert(name).inserted,
                let (message, suggestion) = mistake(in: name, communes, names: names)
            else { continue }
            report.add(
                PortalRules.unknownSeriesCommune, at: SourceLocation(file: series.file, line: point.line), message,
                suggestion: suggestion)
        }
    }

    /// A commune that is not the portal's, or that is told by its name, would be taken for a territory, and its small
    /// numbers shown; a territory whose name is not written as elsewhere would be another one.
    private static func mistake(
        in name: String, _ communes: [Commune], names: [String]
    ) -> (message: String, suggestion: String?)? {
        if name.wholeMatch(of: /[0-9][0-9AB][0-9]{3}/) != nil {
            return (
                "La commune « \(name) » n’est pas dans seeds/communes.csv.",
                NearMiss.sentence(for: name, among: communes.map(\.inseeCode))
            )
        }
        if let commune = communes.first(where: { $0.name.folded == name.folded }) {
            return ("La commune « \(name) » est dite par son nom.", "Écrivez son code INSEE : \(commune.inseeCode).")
        }
        return NearMiss.best(for: name, among: names).map {
            ("Le territoire « \(name) » n’est pas écrit comme ailleurs.", "Vouliez-vous dire « \($0) » ?")
        }
    }
}
