import Content
import Portal

/// A part of the agenda that people may follow alone: a commune’s, an age band’s, a theme’s, an organiser’s.
struct AgendaPart {
    /// The page it belongs to; its files stand in that page’s folder.
    let page: Address
    /// What it is called, wherever it is followed: `Agenda – Vaour`.
    let title: String
    /// What it is about.
    let scope: DataFile.Scope
    /// Its entries, by file name, past ones included.
    let events: [Entry<Event>]

    /// The whole agenda, then all its parts. A theme or an organiser without any event has none; a commune and an
    /// age band always have one, so that they can be followed before anything is announced.
    static func all(of portal: FamilyPortal) -> [AgendaPart] {
        let entries = portal.agenda.entries
        func part(_ page: Address, _ name: String, where isWanted: (Event) -> Bool) -> AgendaPart {
            AgendaPart(
                page: page, title: "Agenda – \(name)", scope: .page(page),
                events: entries.filter { isWanted($0.record) })
        }
        let whole = AgendaPart(
            page: .agenda, title: "Agenda des familles – \(portal.settings.territory.shortName)", scope: .whole,
            events: entries)
        let communes = portal.territory.communes.map { commune in
            part(.commune(commune.slug), commune.name) { $0.commune == commune.slug }
        }
        let ages = portal.seeds.ages.map { age in part(.age(age.slug), age.label) { $0.ages.contains(age.slug) } }
        let themes = portal.seeds.themes.map { theme in
            part(.theme(theme.slug), theme.label) { $0.themes.contains(theme.slug) }
        }
        let organisers = portal.directory.entries.map { entry in
            part(entry.address, entry.title) { $0.isOrganised(by: entry.slug) }
        }
        return [whole] + communes + ages + (themes + organisers).filter { !$0.events.isEmpty }
    }
}
