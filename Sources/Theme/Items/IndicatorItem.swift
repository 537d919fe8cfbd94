import Content
import Drawing
import Portal
import Templates

/// An indicator in a list, with its newest figure.
struct IndicatorItem: View {
    let indicator: IndicatorFigures
    let kit: PageKit

    private var format: FigureFormat { FigureFormat(indicator.entry.record) }
    private var latest: IndicatorFigures.Figure? { indicator.latest(of: .portal) }

    static let fields = ViewFields<IndicatorItem>([
        .text("titre") { $0.indicator.entry.title },
        .text("resume") { $0.indicator.entry.common.summary },
        .literal("adresse") { $0.indicator.entry.address.path },
        .text("valeur") { item in item.latest?.value.map(item.format.withUnit) },
        .text("annee") { $0.latest.map { String($0.year) } },
        .text("source") { $0.latest?.source },
        .text("ou_trouver") { $0.indicator.entry.record.whereToFind },
    ])
}
