import Content
import Portal
import Site

/// The directory for data·inclusion, the national directory of social services (schema v1).
///
/// Which entries: those whose main type says so in `seeds/types.csv` (column `data_inclusion`), places and people to
/// whom a family can be sent. National numbers, schools and lines of transport have directories of their own.
enum DataInclusion {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        let entries = entries(of: portal)
        let updated = entries.compactMap(\.entry.common.checkedOn).max()
        func file(_ name: String, _ title: String, _ records: [some PlacedRecord]) -> WrittenData {
            WrittenData(
                Output(path: "donnees/data-inclusion/\(name).json", text: JSONText.of(records.map(FlatRecord.init))),
                title: title,
                format: .dataInclusion, of: .directory, updated: updated)
        }
        return [
            file("structures", "Structures de l’annuaire", entries.map(\.structure)),
            file("services", "Services de l’annuaire", entries.flatMap(\.services).map(\.record)),
        ]
    }

    /// What the services are worth to who reads them, lowest first.
    static func quality(of portal: FamilyPortal) -> [ServiceQuality] {
        entries(of: portal).flatMap(\.services).map { ServiceQuality($0, on: portal.date) }
            .sorted { ($0.score, $0.service.id) < ($1.score, $1.service.id) }
    }

    /// The entries that are told, in the order of the directory.
    static func entries(of portal: FamilyPortal) -> [InclusionEntry] {
        portal.directory.entries.compactMap { InclusionEntry($0, in: portal) }
    }
}
