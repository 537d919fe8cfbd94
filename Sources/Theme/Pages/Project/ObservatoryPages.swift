import Content
import Drawing
import Markdown
import Portal
import Templates

extension PageKind {
    static let observatoire = PageKind("observatoire", ObservatoryView.self, card: .observatoire, on: .observatory)
    static let indicateur = PageKind("indicateur", IndicatorView.self, card: .observatoire, on: .observatory)
}

/// The observatory: its indicators, and one page each.
enum ObservatoryPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.indicators.isEmpty else { return [] }
        let contents = PlannedPage(
            address: .observatory, template: .observatoire, title: "Observatoire",
            description: "Les chiffres du territoire, avec leur source, leur année et la façon de les lire.",
            section: .project, newest: kit.portal.indicators.map(\.entry).newest()
        ) { ObservatoryView(kit: kit) }
        return [contents]
            + kit.portal.indicators.map { indicator in
                let entry = indicator.entry
                return PlannedPage(
                    address: entry.address, template: .indicateur, title: entry.title,
                    description: entry.common.summary,
                    trail: [TermLink(label: "Observatoire", address: .observatory)],
                    section: .project, entry: .init(entry), subject: .indicator(indicator)
                ) { IndicatorView(kit: kit, indicator: indicator) }
            }
    }
}

struct ObservatoryView: View {
    let kit: PageKit

    static let fields = ViewFields<ObservatoryView>([
        .list("indicateurs") { view in
            view.kit.portal.indicators.filter { !$0.isToBeFilled }
                .map { IndicatorItem(indicator: $0, kit: view.kit) }
        },
        .list("a_remplir") { view in
            view.kit.portal.indicators.filter { $0.isToBeFilled }
                .map { IndicatorItem(indicator: $0, kit: view.kit) }
        },
    ])
}

struct IndicatorView: View {
    let kit: PageKit
    let indicator: IndicatorFigures
    let body: HTMLFragment
    let format: FigureFormat

    init(kit: PageKit, indicator: IndicatorFigures) {
        self.kit = kit
        self.indicator = indicator
        var text = PageText(kit.portal, on: indicator.entry.address)
        body = text.html(indicator.entry.body)
        format = FigureFormat(indicator.entry.record)
    }

    private var record: Indicator { indicator.entry.record }

    static let fields = ViewFields<IndicatorView>([
        .text("titre") { $0.indicator.entry.title },
        .html("corps", .prose) { $0.body },
        .text("valeur") { view in view.indicator.latest(of: .portal)?.value.map(view.format.withUnit) },
        .text("annee") { view in view.indicator.latest(of: .portal).map { String($0.year) } },
        .html("graphique", .chart) {
            IndicatorChart.draw($0.indicator, map: $0.kit.map, format: $0.format)
        },
        .list("tableaux") { FigureTable.tables(of: $0.indicator, kit: $0.kit, format: $0.format) },
        .flag("plus_dans_csv") { $0.indicator.isAbridged },
        .literal("csv") { $0.indicator.entry.address.path + "donnees.csv" },
        .text("unite") { $0.record.unit.isEmpty ? nil : $0.record.unit },
        .text("lecture") { $0.record.reading },
        .text("pour_qui") { $0.record.audience },
        .text("millesime") { $0.record.vintage },
        .text("prochaine_maj") { $0.record.nextUpdate },
        .text("ou_trouver") { $0.record.whereToFind },
        .flag("a_remplir") { $0.indicator.isToBeFilled },
        .text("seuil") { $0.record.threshold.map(String.init) },
        .texts("origines") { $0.indicator.sources },
        .list("axes") { $0.record.axes.map(TermLink.init(axis:)) },
        .list("actions") { view in
            view.kit.portal.plan.actions(moving: view.indicator.entry.slug).map { ActionItem(entry: $0, kit: view.kit) }
        },
    ])
}

/// The figures of an indicator as a table: the twin of its chart, and its reference.
struct FigureTable: View {
    let caption: String
    let columns: [String]
    let rows: [FigureRow]

    static let fields = ViewFields<FigureTable>([
        .text("legende") { $0.caption },
        .texts("colonnes") { $0.columns },
        .list("lignes") { $0.rows },
    ])

    /// Territories by year; then classes by territory; then communes.
    static func tables(of indicator: IndicatorFigures, kit: PageKit, format: FigureFormat) -> [FigureTable] {
        [byYear(indicator, format), byClass(indicator, format), byCommune(indicator, kit, format)].compactMap { $0 }
    }

    private static func byYear(_ indicator: IndicatorFigures, _ format: FigureFormat) -> FigureTable? {
        let plain = indicator.figures.filter { $0.commune == nil && $0.category == nil }
        guard !plain.isEmpty else { return nil }
        let territories = indicator.territories
        let years = indicator.years.reversed()
        return FigureTable(
            caption: "Par année", columns: ["Année"] + territories.map(indicator.name(of:)),
            rows: years.map { year in
                FigureRow(
                    label: String(year),
                    cells: territories.map { format.cell(indicator.value(of: $0, in: year)) })
            })
    }

    private static func byClass(_ indicator: IndicatorFigures, _ format: FigureFormat) -> FigureTable? {
        guard let year = indicator.classYear() else { return nil }
        let territories = indicator.territories
        return FigureTable(
            caption: "Détail en \(year)", columns: ["Catégorie"] + territories.map(indicator.name(of:)),
            rows: indicator.categories.map { category in
                FigureRow(
                    label: category,
                    cells: territories.map { format.cell(indicator.value(of: $0, in: year, category: category)) })
            })
    }

    private static func byCommune(
        _ indicator: IndicatorFigures, _ kit: PageKit, _ format: FigureFormat
    ) -> FigureTable? {
        let figures = indicator.byCommune
        guard let year = figures.first?.year else { return nil }
        return FigureTable(
            caption: "Par commune en \(year)", columns: ["Commune", "Valeur"],
            rows: kit.portal.territory.communes.map { commune in
                FigureRow(
                    label: commune.name, cells: [format.cell(figures.first { $0.commune == commune }?.value)])
            })
    }
}

/// A line of a table of figures.
struct FigureRow: View {
    let label: String
    let cells: [String]

    static let fields = ViewFields<FigureRow>([
        .text("libelle") { $0.label },
        .texts("cellules") { $0.cells },
    ])
}
