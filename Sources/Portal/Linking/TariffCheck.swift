import Almanac
import Content
import Diagnostics

/// A portal that has a scale of prices has the one of the day.
enum TariffCheck {
    static func check(_ tariffs: [TariffScale], on date: CivilDate, report: inout Report) {
        guard let last = tariffs.last, tariffs.scale(on: date) == nil else { return }
        let period = last.period
        report.add(
            PortalRules.tariffEnd, at: SourceLocation(file: "seeds/bareme-psu.csv"),
            period.upperBound < date
                ? "Le barème des crèches n’est connu que jusqu’au \(period.upperBound.french(.date))."
                : "Aucun barème des crèches n’est en vigueur le \(date.french(.date)).",
            suggestion: "Ajoutez les lignes du barème en vigueur, avec leur source.")
    }
}
