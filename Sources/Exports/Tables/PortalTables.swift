import Almanac
import Content
import Portal
import Site

/// The directory, the agenda and the permanences as tables for spreadsheets.
enum PortalTables {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        let directory = portal.directory.entries.map { DirectoryRow(entry: $0, portal: portal) }
        let days = portal.date.distance(to: portal.date.adding(months: 12))
        let happenings = portal.agenda.upcoming(days: days).map { AgendaRow(happening: $0, portal: portal) }
        let permanences = PermanenceRow.all(of: portal)
        return [
            file("annuaire.csv", "Annuaire", .directory, DirectoryRow.columns, directory) { $0.entry.common.checkedOn },
            file(
                "agenda.csv", "Agenda des douze prochains mois, date par date", .agenda, AgendaRow.columns, happenings
            ) {
                $0.entry.common.checkedOn
            },
            file(
                "permanences.csv", "Permanences et services itinérants", .permanences, PermanenceRow.columns,
                permanences
            ) {
                $0.service.common.checkedOn
            },
        ]
    }

    private static func file<Row>(
        _ name: String, _ title: String, _ subject: DataSubject, _ columns: [DataColumn<Row>], _ rows: [Row],
        checkedOn: (Row) -> CivilDate?
    ) -> WrittenData {
        WrittenData(
            Output(path: "donnees/" + name, text: CSVText.of(columns, rows)), title: title, format: .csv,
            of: subject, updated: rows.compactMap(checkedOn).max(), fields: columns.map(\.field))
    }
}
