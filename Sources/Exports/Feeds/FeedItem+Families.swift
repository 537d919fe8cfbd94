import Almanac
import Content
import Markdown
import Portal
import Telling

extension FamilyPortal {
    /// An entry as feeds tell it: by its title and its summary, and what matters most in some collections.
    func feedItem(of entry: any WrittenEntry) -> FeedItem? {
        switch entry {
        case let event as Entry<Event>: event.feedItem
        case let structure as Entry<Structure>: structure.feedItem
        case let chapter as Entry<GuideChapter>:
            FeedItem(chapter, facts: chapter.record.essentials.map { FeedFact(nil, $0) })
        case let resource as Entry<ParentResource>:
            FeedItem(resource, categories: resource.record.needs.map(FeedCategory.init))
        default: FeedItem(entry, facts: projectFacts(of: entry))
        }
    }
}

extension Entry<Event> {
    /// The event as feeds tell it: when, where, for how much.
    fileprivate var feedItem: FeedItem? {
        FeedItem(
            self,
            facts: [
                FeedFact("État", record.statusLabel),
                FeedFact("Quand", record.schedule?.prose), FeedFact("Dates changées", record.changes),
                FeedFact("Où", record.whereabouts.line),
            ] + record.terms.map { FeedFact($0.label, $0.text) },
            categories: record.themes.map(FeedCategory.init) + FeedCategory.of(record.commune))
    }
}

extension Entry<Structure> {
    /// The structure as feeds tell it: where, how to reach it, when it comes.
    fileprivate var feedItem: FeedItem? {
        let permanences = record.permanences.compactMap { permanence -> String? in
            guard let commune = permanence.commune else { return nil }
            return [commune.name, permanence.schedule?.prose].compactMap { $0 }.joined(separator: ", ")
        }
        return FeedItem(
            self,
            facts: [
                FeedFact("Où", record.whereabouts.line),
                FeedFact("Téléphone", record.contact.phone?.display),
                FeedFact("Site web", record.contact.website?.text),
                FeedFact("Permanences", permanences.joined(separator: " ; ")),
                FeedFact(
                    "Prix", record.fee.map { [$0.label, record.feeDetails].compactMap { $0 }.joined(separator: ", ") }),
            ],
            categories: record.types.map(FeedCategory.init) + FeedCategory.of(record.commune))
    }

    /// Whether it stands in a commune, comes to it, or names it among those it serves.
    func concerns(_ commune: Slug) -> Bool {
        if case .communes(let served) = record.zone, served.contains(where: { $0.slug == commune }) { return true }
        return record.commune?.slug == commune || record.permanences.contains { $0.commune?.slug == commune }
    }
}

extension FeedCategory {
    /// The commune as a category; none when an entry names no commune.
    fileprivate static func of(_ commune: Commune?) -> [FeedCategory] {
        commune.map { [FeedCategory($0)] } ?? []
    }
}
