import Content
import Foundation
import Portal
import Site

/// The figures of each indicator as a table to download (CSV, RFC 4180), beside its page.
enum IndicatorTables {
    /// One file per indicator: territory, year, class, value, source. Small numbers are left out, as on the page.
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        portal.indicators.map { indicator in
            let lines = indicator.figures.map { figure in
                [
                    figure.commune?.name ?? indicator.name(of: figure.territory), String(figure.year),
                    figure.category ?? "",
                    figure.value.map(CSVCell.number) ?? "n. d.", figure.source,
                ]
            }
            let table = [["territoire", "annee", "categorie", "valeur", "source"]] + lines
            return WrittenData(
                Output(
                    path: address(of: indicator.entry).path, text: CSVText.of(table)),
                title: indicator.entry.title, format: .csv, of: .indicator(indicator.entry.slug),
                scope: .page(indicator.entry.address),
                updated: indicator.entry.common.checkedOn,
                fields: [
                    DataField(name: "territoire", meaning: "Le territoire, ou le nom de la commune."),
                    DataField(name: "annee", meaning: "L’année du chiffre."),
                    DataField(name: "categorie", meaning: "La classe, quand le chiffre en a."),
                    DataField(name: "valeur", meaning: "Le chiffre ; « n. d. » s’il n’est pas connu."),
                    DataField(name: "source", meaning: "Qui le dit, et quand."),
                ])
        }
    }

    /// Where the table of an indicator is published.
    static func address(of indicator: Entry<Indicator>) -> Address { Address(indicator.address.path + "donnees.csv") }
}
