import Content
import Diagnostics

/// Joins indicators with the series they name.
enum IndicatorLinking {
    static func link(
        _ entries: [Entry<Indicator>], _ seeds: Seeds, _ territory: Territory, report: inout Report
    ) -> [IndicatorFigures] {
        entries.sorted { ($0.record.order, $0.slug) < ($1.record.order, $1.slug) }.compactMap { entry in
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
}
