import Content
import Markdown
import Portal
import Site

/// What is new, for feed readers: of the whole portal, of its parts, of each commune, and of each part of the agenda.
enum Feeds {
    /// Every feed in both formats; none without the address of the site, as feeds are read far from it.
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        guard let base = portal.settings.baseURL else { return [] }
        var shelf = WrittenItems(settings: portal.settings, base: base)
        return feeds(of: portal).flatMap { feed in
            let items = feed.items.map { shelf[$0] }
            return [
                WrittenData(
                    Output(
                        path: feed.stem + ".atom",
                        text: AtomText.of(feed, items.map(\.atom), in: portal.settings, at: base)),
                    title: feed.title, format: .atom, of: feed.subject, scope: feed.scope, updated: feed.updated),
                WrittenData(
                    Output(
                        path: feed.stem + ".feed.json",
                        text: JSONFeedText.of(feed, items.map(\.json), in: portal.settings, at: base)),
                    title: feed.title, format: .jsonFeed, of: feed.subject, scope: feed.scope,
                    updated: feed.updated),
            ]
        }
    }

    private static func feeds(of portal: FamilyPortal) -> [Feed] {
        let name = portal.settings.territory.shortName
        let sections = PortalSections(portal)
        let whole = [
            Feed(
                "nouveautes", of: .news, on: .home, title: "Nouveautés – \(portal.settings.name)",
                description: "Ce qui vient d’être ajouté ou vérifié dans le portail.", scope: .whole, sections.all),
            Feed(
                "annuaire", of: .directory, on: .directory, title: "Annuaire – \(name)",
                description: "Les fiches de l’annuaire ajoutées ou vérifiées en dernier.", scope: .whole,
                sections[portal.directory.entries]),
            Feed(
                "guide", of: .guide, on: .guide, title: "Guide petite enfance – \(name)",
                description: "Les chapitres du guide ajoutés ou vérifiés en dernier.", scope: .whole,
                sections[portal.entries[GuideChapter.self]]),
        ]
        let agenda = AgendaPart.all(of: portal).map { part in
            Feed(
                "agenda", of: .agenda, on: part.page, title: part.title,
                description: "Les rendez-vous pour les familles, annoncés ou vérifiés en dernier.", scope: part.scope,
                sections[part.events])
        }
        let communes = portal.territory.communes.map { commune in
            Feed(
                "nouveautes", of: .news, on: .commune(commune.slug), title: "Nouveautés – \(commune.name)",
                description: "Rendez-vous, lieux et services qui concernent la commune.",
                scope: .page(.commune(commune.slug)), sections.items(about: commune.slug, in: portal))
        }
        return whole + agenda + communes
    }
}

/// Items as both formats write them: each stands in several feeds.
private struct WrittenItems {
    let settings: Settings
    let base: SafeAddress
    private var known: [Address: (atom: String, json: JSONFeedText.Item)] = [:]

    init(settings: Settings, base: SafeAddress) {
        self.settings = settings
        self.base = base
    }

    subscript(item: FeedItem) -> (atom: String, json: JSONFeedText.Item) {
        mutating get {
            if let written = known[item.address] { return written }
            let written = (
                atom: AtomText.entry(item, in: settings, at: base),
                json: JSONFeedText.Item(item, in: settings, at: base)
            )
            known[item.address] = written
            return written
        }
    }
}

/// Every entry of the portal as feeds tell it, made once for all of them.
private struct PortalSections {
    private let items: [Address: FeedItem]

    init(_ portal: FamilyPortal) {
        let told = portal.entries.all.compactMap { portal.feedItem(of: $0) }
        items = Dictionary(told.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var all: [FeedItem] { Array(items.values) }

    /// Those of some entries, in their order.
    subscript(entries: [any WrittenEntry]) -> [FeedItem] { entries.compactMap { items[$0.address] } }

    /// What concerns a commune: its own page, what takes place there, what stands there, comes or serves it.
    func items(about commune: Slug, in portal: FamilyPortal) -> [FeedItem] {
        let entries = portal.entries
        return self[[entries[CommunePage.self, commune]].compactMap { $0 }]
            + self[entries[Event.self].filter { $0.record.isIn(commune) }]
            + self[entries[Structure.self].filter { $0.concerns(commune) }]
            + self[entries[Meeting.self].filter { $0.record.isPublic && $0.record.commune?.slug == commune }]
    }
}
