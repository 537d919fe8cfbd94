import Content
import Portal
import Site

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
        func index(_ slugs: (Event) -> [Slug]) -> [Slug: [Entry<Event>]] {
            var index: [Slug: [Entry<Event>]] = [:]
            for entry in entries { for slug in Set(slugs(entry.record)) { index[slug, default: []].append(entry) } }
            return index
        }
        let ofCommune = index { $0.communes.map(\.slug) }
        let (ofAge, ofTheme) = (index { $0.ages.map(\.slug) }, index { $0.themes.map(\.slug) })
        let ofOrganiser = index { [$0.organiser?.structure?.slug].compactMap { $0 } }
        func part(_ page: Address, _ name: String, _ events: [Entry<Event>]?) -> AgendaPart {
            AgendaPart(page: page, title: "Agenda – \(name)", scope: .page(page), events: events ?? [])
        }
        let whole = AgendaPart(
            page: .agenda, title: "Agenda des familles – \(portal.settings.territory.shortName)", scope: .whole,
            events: entries)
        let communes = portal.territory.communes.map { commune in
            part(.commune(commune.slug), commune.name, ofCommune[commune.slug])
        }
        let ages = portal.seeds.ages.map { part(.age($0.slug), $0.label, ofAge[$0.slug]) }
        let themes = portal.seeds.themes.map { part(.theme($0.slug), $0.label, ofTheme[$0.slug]) }
        let organisers = portal.directory.entries.map { part($0.address, $0.title, ofOrganiser[$0.slug]) }
        return [whole] + communes + ages + (themes + organisers).filter { !$0.events.isEmpty }
    }
}
