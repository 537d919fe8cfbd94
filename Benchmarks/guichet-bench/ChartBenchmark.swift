import Almanac
import Content
import Diagnostics
import Drawing
import Foundation
import Portal

/// Draws charts of thirty years and twenty-five communes again and again, and says how long one takes.
///
/// Usage: `guichet-bench [folder of the portal]`.
@main
enum ChartBenchmark {
    private static let repetitions = 200
    private static let years = 1994...2023

    static func main() async throws {
        let root = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".", isDirectory: true)
        let portal = try await portal(under: root)
        let map = MapDrawing(portal)
        for indicator in portal.indicators where indicator.entry.slug.text.hasPrefix("mesure-") {
            let format = FigureFormat(indicator.entry.record)
            measure("\(indicator.entry.record.chart.label), \(indicator.figures.count) chiffres") {
                IndicatorChart.draw(indicator, map: map, format: format)?.html
            }
        }
        guard let format = portal.indicators.first.map({ FigureFormat($0.entry.record) }) else { return }
        let lines = portal.territory.communes.enumerated().map { index, commune in
            LineChart.Line(name: commune.name, values: years.map { ($0, value(index, $0)) })
        }
        measure("Courbe, \(lines.count) lignes de \(years.count) ans") {
            LineChart.draw(lines, label: "Mesure", format: format)?.html
        }
    }

    /// The portal of a folder, with an indicator of each kind over all its communes and thirty years.
    private static func portal(under root: URL) async throws -> FamilyPortal {
        var report = Report()
        let plain = try SourceTree(reading: root)
        let communes = await PortalContent.load(from: plain, jobs: 1, report: &report).seeds.communes
        var files: [String: String] = [:]
        for chart in [ChartKind.carte, .courbe, .barres] {
            let territories = chart == .carte ? communes.map(\.inseeCode) : communes.map(\.name)
            let rows = territories.enumerated().flatMap { index, territory in
                years.map { "\(territory),\($0),,\(value(index, $0)),Mesure" }
            }
            let header = "territoire,annee,categorie,valeur,source"
            files["seeds/series/mesure-\(chart.rawValue).csv"] = ([header] + rows).joined(separator: "\n") + "\n"
            files["content/observatoire/mesure-\(chart.rawValue).md"] = indicator(chart)
        }
        report = Report()
        let tree = plain.overlaid(by: SourceTree(files))
        let content = await PortalContent.load(from: tree, jobs: 1, report: &report)
        return FamilyPortal(
            linking: content, on: CivilDate(iso: "2026-11-23") ?? .earliest, tree: tree, report: &report)
    }

    private static func value(_ index: Int, _ year: Int) -> Double {
        Double(100 + 40 * index + year * (index + 3) % 37)
    }

    private static func indicator(_ chart: ChartKind) -> String {
        """
        ---
        titre: Mesure en \(chart.rawValue)
        resume: Un indicateur inventé, pour mesurer le temps que prend un dessin.
        exemple: true
        ordre: 1
        serie: mesure-\(chart.rawValue)
        graphique: \(chart.rawValue)
        unite: habitants
        millesime: "1994 à 2023"
        lecture: Ces chiffres sont inventés.
        pour_qui: Pour qui mesure le générateur.
        verifie_le: 2026-11-16
        ---

        """
    }

    /// One line: what was drawn, the time of the middle one and of the slowest, the size of the drawing.
    private static func measure(_ name: String, _ draw: () -> String?) {
        var times: [Duration] = []
        var bytes = 0
        for _ in 0..<repetitions {
            let start = ContinuousClock.now
            bytes = draw()?.utf8.count ?? 0
            times.append(start.duration(to: .now))
        }
        times.sort()
        let (middle, slowest) = (times[times.count / 2], times[times.count - 1])
        print("  \(column(name, 34))\(milliseconds(middle)) ms\(milliseconds(slowest)) ms\(kilobytes(bytes)) Ko")
    }

    private static func column(_ text: String, _ width: Int) -> String {
        text.padding(toLength: width, withPad: " ", startingAt: 0)
    }

    private static func milliseconds(_ time: Duration) -> String {
        String(format: "%10.2f", time / .milliseconds(1)).replacing(".", with: ",")
    }

    private static func kilobytes(_ bytes: Int) -> String { String(format: "%8d", bytes / 1024) }
}
