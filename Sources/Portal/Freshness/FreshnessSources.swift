import Almanac
import Content

extension FreshnessLedger {
    /// The ledger of a whole portal.
    init(
        _ linked: LinkedEntries, _ seeds: Seeds, _ indicators: [IndicatorFigures], settings: Settings,
        on date: CivilDate
    ) {
        self.init(
            on: date, lines: Self.lines(linked),
            expiries: Self.expiries(seeds) + Self.expiries(settings) + Self.expiries(linked.project, on: date)
                + Self.expiries(indicators),
            series: Self.series(indicators, seeds, own: settings.territory.shortName))
    }

    private static func lines(_ linked: LinkedEntries) -> [Line] {
        let organised = linked.agenda.map { entry -> Line in
            if case .entry(let slug) = entry.record.organiser?.value { return Line(entry, structure: slug) }
            return Line(entry)
        }
        return linked.directory.map { Line($0, structure: $0.slug) } + organised + linked.guide.map { Line($0) }
            + linked.resources.map { Line($0) } + linked.communes.values.map { Line($0) }
            + linked.pages.map { Line($0) }
            + linked.indicators.map { Line($0) } + lines(linked.project)
    }

    private static func lines(_ project: ProjectContent) -> [Line] {
        project.objectives.map { Line($0) } + project.actions.map { Line($0) } + project.bodies.map { Line($0) }
            + project.meetings.map { Line($0) } + project.decisions.map { Line($0) } + project.opinions.map { Line($0) }
            + project.agreements.map { Line($0, structure: $0.record.structure?.value) }
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

    /// Agreements that end, unless they ended long ago, and opinions not given yet.
    private static func expiries(_ project: ProjectContent, on date: CivilDate) -> [Expiry] {
        let agreements = project.agreements.compactMap { entry -> Expiry? in
            guard let last = entry.record.last, last.distance(to: date) <= staleAfter else { return nil }
            return Expiry(what: entry.title, file: entry.file, lastDay: last)
        }
        let opinions = project.opinions.compactMap { entry in
            entry.record.dueBy.map { Expiry(what: "Avis à rendre : \(entry.title)", file: entry.file, lastDay: $0) }
        }
        return agreements + opinions
    }

    /// Indicators that say in which month their next figures come.
    private static func expiries(_ indicators: [IndicatorFigures]) -> [Expiry] {
        indicators.compactMap { indicator in
            guard let month = indicator.entry.record.nextUpdate.flatMap(ProseMonth.find(in:)) else { return nil }
            return Expiry(
                what: "\(indicator.entry.title) : nouveaux chiffres attendus", file: indicator.entry.file,
                lastDay: month.last)
        }
    }

    private static func series(_ indicators: [IndicatorFigures], _ seeds: Seeds, own: String) -> [SeriesState] {
        let shown = indicators.map { indicator in
            let record = indicator.entry.record
            return SeriesState(
                title: indicator.entry.title, file: "seeds/series/\(record.series?.value ?? "").csv",
                vintage: record.vintage,
                newest: newest(indicator.figures.map { ($0.territory, $0.year, $0.value) }, own),
                missing: seeds.series[record.series?.value ?? ""]?.points.count { $0.value == nil } ?? 0,
                nextUpdate: record.nextUpdate)
        }
        let used = Set(indicators.compactMap { $0.entry.record.series?.value })
        let others = seeds.series.values.filter { !used.contains($0.name) }.sorted { $0.name < $1.name }.map { series in
            SeriesState(
                title: series.name, file: "seeds/series/\(series.name).csv", vintage: nil,
                newest: newest(series.points.map { ($0.territory, $0.year, $0.value) }, own),
                missing: series.points.count { $0.value == nil }, nextUpdate: nil)
        }
        return shown + others
    }

    private static func newest(_ figures: [(territory: String, year: Int, value: Double?)], _ own: String) -> Int? {
        figures.filter { $0.territory == own && $0.value != nil }.map(\.year).max()
    }
}
