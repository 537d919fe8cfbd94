import Content
import Diagnostics
import Portal
import Site

/// The agenda as OpenAgenda exports its own, so that what reads one reads the other.
enum OpenAgendaFile {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        let agenda = OpenAgenda(of: portal)
        return [
            WrittenData(
                Output(path: "donnees/agenda.json", text: JSONText.of(agenda)), title: agenda.agenda.title,
                format: .openAgenda, of: .agenda, updated: portal.agenda.entries.compactMap(\.common.checkedOn).max())
        ]
    }
}

/// The whole file.
struct OpenAgenda: Encodable {
    let agenda: Origin
    /// How many events there are.
    let total: Int
    let events: [OpenAgendaEvent]

    /// The agenda every event comes from.
    struct Origin: Encodable {
        let uid: Int
        let slug: String
        let title: String
        let url: String?
    }

    init(of portal: FamilyPortal) {
        let title = "Agenda des familles – \(portal.settings.territory.shortName)"
        let origin = Origin(
            uid: StableID(Address.agenda.path, in: portal.settings).number, slug: title.slugified, title: title,
            url: portal.wholeAddress(of: .agenda))
        agenda = origin
        events = portal.agenda.entries.compactMap { OpenAgendaEvent($0, from: origin, in: portal) }
        total = events.count
    }
}
