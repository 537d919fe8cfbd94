import Almanac
import Content

extension FreshnessLedger {
    /// The ledger of a whole portal.
    init(
        _ entries: [any WrittenEntry], _ seeds: Seeds, _ indicators: [IndicatorFigures], settings: Settings,
        on date: CivilDate
    ) {
        self.init(
            on: date, lines: entries.map { Line($0) },
            expiries: Self.expiries(seeds) + Self.expiries(settings) + Self.expiries(entries, on: date),
            series: Self.series(indicators, seeds))
    }

    /// The tables of `seeds/` that hold until a day.
    private static func expiries(_ seeds: Seeds) -> [Expiry] {
        let tables: [(what: String, file: String, lastDay: CivilDate?)] = [
            ("Calendrier des vacances scolaires", "vacances", seeds.holidays.schoolHolidays.map(\.last).max()),
            ("Jours fériés", "feries", seeds.holidays.publicHolidays.map(\.date).max()),
            ("Barème des crèches (PSU)", "bareme-psu", seeds.tariffs.map(\.period.upperBound).max()),
            (
                "Numéros d’urgence et d’écoute, à vérifier chaque année", "numeros",
                seeds.numbers.map(\.checkedOn).min()?.adding(days: staleAfter)
            ),
            // The figures of year Y come out in the last days of Y + 2 and hold through Y + 3 (INSEE).
            (
                "Populations des communes", "communes",
                seeds.communes.map(\.populationYear).min().flatMap { CivilDate(year: $0 + 3, month: 12, day: 31) }
            ),
        ]
        return tables.compactMap { table in
            table.lastDay.map { Expiry(what: table.what, file: "seeds/\(table.file).csv", lastDay: $0) }
        }
    }

    /// An audit of accessibility, good for three years.
    private static func expiries(_ settings: Settings) -> [Expiry] {
        let audit = settings.accessibility.audit?.value.date
        return audit.map { date in
            [
                Expiry(
                    what: "Audit d’accessibilité", file: Settings.file,
                    lastDay: AccessibilityStatement.lastDay(ofAuditOn: date.value))
            ]
        } ?? []
    }

    /// What entries say that holds until a day.
    private static func expiries(_ entries: [any WrittenEntry], on date: CivilDate) -> [Expiry] {
        entries.compactMap { entry in
            guard let expiry = entry.expiry else { return nil }
            guard !expiry.isForgotten || expiry.lastDay.distance(to: date) <= staleAfter else { return nil }
            return Expiry(what: expiry.what, file: entry.file, lastDay: expiry.lastDay)
        }
    }

    private static func series(_ indicators: [IndicatorFigures], _ seeds: Seeds) -> [SeriesState] {
        let shown = indicators.map { indicator in
            let record = indicator.entry.record
            return SeriesState(
                title: indicator.entry.title, file: "seeds/series/\(record.series?.value ?? "").csv",
                vintage: record.vintage,
                newest: newest(indicator.figures.map { ($0.territory, $0.year, $0.value) }),
                missing: seeds.series[record.series?.value ?? ""]?.points.count { $0.value == nil } ?? 0,
                nextUpdate: record.nextUpdate)
        }
        let used = Set(indicators.compactMap { $0.entry.record.series?.value })
        let others = seeds.series.values.filter { !used.contains($0.name) }.sorted { $0.name < $1.name }.map { series in
            SeriesState(
                title: series.name, file: series.file, vintage: nil,
                newest: newest(series.points.map { ($0.territory, $0.year, $0.value) }),
                missing: series.points.count { $0.value == nil }, nextUpdate: nil)
        }
        return shown + others
    }

    private static func newest(_ figures: [(territory: SeriesTerritory, year: Int, value: Double?)]) -> Int? {
        figures.filter { $0.territory == .portal && $0.value != nil }.map(\.year).max()
    }
}
