import Content
import Diagnostics

/// Joins indicators with the series they name.
enum IndicatorLinking {
    static func link(
        _ entries: [Entry<Indicator>], _ seeds: Seeds, _ territory: Territory, settings: Settings,
        report: inout Report
    ) -> [IndicatorFigures] {
        let names = [settings.territory.shortName, settings.territory.department, "France"]
        for series in seeds.series.values { check(series, territory, names: names, report: &report) }
        return entries.sorted { ($0.record.order, $0.slug) < ($1.record.order, $1.slug) }.compactMap { entry in
            guard let name = entry.record.series else { return nil }
            guard let series = seeds.series[name.value] else {
                report.add(
                    PortalRules.unknownSeries, at: name.location, length: name.length,
                    "Il n’y a pas de série « \(name.value) » dans seeds/series/.",
                    suggestion: NearMiss.sentence(for: name.value, among: seeds.series.keys.sorted()))
                return nil
            }
            return IndicatorFigures(entry, series: series, territory: territory)
        }
    }

    /// A commune that is not the portal's, or that is told by its name, would be taken for a territory, and its small
    /// numbers shown; a territory whose name is not written as elsewhere would be another one.
    ///
    /// - Parameter names: those that every portal has: its own, its department’s, the country’s.
    private static func check(_ series: Series, _ territory: Territory, names: [String], report: inout Report) {
        let codes = territory.communes.map(\.inseeCode)
        var told: Set<String> = []
        for point in series.points where point.territory.wholeMatch(of: /[0-9][0-9AB][0-9]{3}/) != nil {
            guard !codes.contains(point.territory), told.insert(point.territory).inserted else { continue }
            report.add(
                PortalRules.unknownSeriesCommune, at: SourceLocation(file: series.file, line: point.line),
                "La commune « \(point.territory) » n’est pas dans seeds/communes.csv.",
                suggestion: NearMiss.sentence(for: point.territory, among: codes))
        }
        for point in series.points where !names.contains(point.territory) && !codes.contains(point.territory) {
            let name = point.territory.folded
            if let commune = territory.communes.first(where: { $0.name.folded == name }) {
                guard told.insert(point.territory).inserted else { continue }
                report.add(
                    PortalRules.unknownSeriesCommune, at: SourceLocation(file: series.file, line: point.line),
                    "La commune « \(point.territory) » est dite par son nom.",
                    suggestion: "Écrivez son code INSEE : \(commune.inseeCode).")
            } else if let meant = NearMiss.best(for: point.territory, among: names) {
                guard told.insert(point.territory).inserted else { continue }
                report.add(
                    PortalRules.unknownSeriesCommune, at: SourceLocation(file: series.file, line: point.line),
                    "Le territoire « \(point.territory) » n’est pas écrit comme ailleurs.",
                    suggestion: "Vouliez-vous dire « \(meant) » ?")
            }
        }
    }
}
