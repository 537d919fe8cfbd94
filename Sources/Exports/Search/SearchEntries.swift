import Almanac
import Content
import Markdown
import Portal
import Site
import Telling

/// Everything of a portal that a search can find.
struct SearchEntries {
    let portal: FamilyPortal

    /// What people wrote, then what only the theme’s pages hold, each page once; in the order of their addresses,
    /// what has dates last and in the order of its last day.
    ///
    /// - Parameter pages: all pages of the site people visit.
    func all(with pages: [SearchedPage]) -> [SearchEntry] {
        let written =
            portal.entries.all.compactMap(written) + portal.territory.communes.map(commune) + numbers
            + portal.seeds.glossary.map(term) + typePages
        // A past event keeps its page, and is not searched: nobody looks for a day that is over.
        let known = Set(written.filter { $0.weight > 0 }.map(\.address)).union(portal.agenda.entries.map(\.address))
            .subtracting([.numbers, .glossary])
        let others = pages.filter { !known.contains($0.address) }.map(page)
        return (written + others).sorted { left, right in
            switch (left.dates?.last, right.dates?.last) {
            case (nil, nil): (left.address, left.title) < (right.address, right.title)
            case (nil, _): true
            case (_, nil): false
            case (let first?, let second?): (first.iso, left.address.path) < (second.iso, right.address.path)
            }
        }
    }

    /// An entry as a search finds it; nil for those without a page of their own.
    private func written(_ entry: any WrittenEntry) -> SearchEntry? {
        switch entry {
        case let chapter as Entry<GuideChapter>: self.chapter(chapter)
        case let event as Entry<Event>: self.event(event)
        case let page as Entry<StandingPage> where RequiredPage(rawValue: page.slug.text) != nil: nil
        default: self.entry(entry)
        }
    }

    /// An entry by what its record says it is searched by, and the sections of its text as parts.
    private func entry(
        _ entry: any WrittenEntry, dates: SearchDates? = nil, parts: [SearchEntry.Part] = []
    ) -> SearchEntry? {
        guard let words = entry.searched else { return nil }
        let (text, sections) = words.sections.map { self.parts(of: entry, kind: $0) } ?? (entry.body.plainText, [])
        return SearchEntry(
            address: entry.address, title: entry.title, kind: words.kind, weight: words.weight,
            summary: entry.common.summary, place: words.place, keywords: words.keywords,
            body: ([text].compactMap { $0 } + words.texts).joined(separator: "\n"), isExample: entry.common.isExample,
            dates: dates, parts: sections + parts)
    }

    /// The first words of an entry’s text, and its sections as parts.
    private func parts(of entry: any WrittenEntry, kind: String) -> (intro: String?, parts: [SearchEntry.Part]) {
        let sections = entry.body.sections
        let parts = sections.compactMap { section in
            section.heading.map { SearchEntry.Part(anchor: $0.id, title: $0.text, kind: kind, text: section.text) }
        }
        return (sections.first.flatMap { $0.heading == nil ? $0.text : nil }, parts)
    }

    private func chapter(_ chapter: Entry<GuideChapter>) -> SearchEntry? {
        let questions = chapter.record.questions.enumerated().map { index, question in
            SearchEntry.Part(
                anchor: QuestionAnchor.of(index), title: question.question, kind: "Question",
                text: question.answer?.plainText ?? "")
        }
        return entry(chapter, parts: questions)
    }

    private func event(_ event: Entry<Event>) -> SearchEntry? {
        // From the first of the month, so that the index does not change every night: devices leave out what is over.
        let month = CivilMonth(of: portal.date)
        let happenings = portal.agenda.happenings(of: event.slug, since: month.first)
        return SearchDates(happenings, in: month).flatMap { entry(event, dates: $0) }
    }

    private func commune(_ commune: Commune) -> SearchEntry {
        let words = portal.entries[CommunePage.self, commune.slug]
        return SearchEntry(
            address: .commune(commune.slug), title: commune.name, kind: "Commune", weight: 1.1,
            summary: words?.common.summary ?? "Ce qui s’y trouve, ce qui y vient, ce qui est tout près.",
            keywords: ["commune", "mairie", "village", commune.postalCode], body: words?.body.plainText ?? "",
            isExample: words?.common.isExample == true)
    }

    /// Numbers without a page of their own in the directory.
    private var numbers: [SearchEntry] {
        portal.seeds.numbers.filter { portal.directory.entry(of: $0) == nil }.map { number in
            SearchEntry(
                address: .numbers, title: "\(number.number.display) – \(number.name)", kind: "Numéro utile",
                weight: 1.1, summary: number.purpose, keywords: number.otherNames)
        }
    }

    private func term(_ term: GlossaryTerm) -> SearchEntry {
        SearchEntry(
            address: Address(Address.glossary.path + "#" + term.acronym.slugified),
            title: "\(term.acronym) : \(term.expansion)", kind: "Glossaire", weight: 0.85, summary: term.definition)
    }

    /// Types of the directory, with what they are; their pages have their plural for title.
    private var typePages: [SearchEntry] {
        portal.seeds.types.filter { !portal.directory.ofType($0.slug).isEmpty }.map { type in
            SearchEntry(
                address: .type(type.slug), title: type.plural, kind: "Liste de l’annuaire", weight: 1.15,
                summary: type.definition, keywords: [type.label])
        }
    }

    private func page(_ page: SearchedPage) -> SearchEntry {
        SearchEntry(
            address: page.address, title: page.title, kind: page.parent ?? "Page", weight: 0.9,
            summary: page.description, isExample: page.isExample)
    }
}

/// Where the answer to a question of a chapter stands in its page.
///
/// Ids of headings hold no underscore, so that none is taken twice.
public enum QuestionAnchor {
    /// - Parameter index: from 0, in the order of the chapter.
    public static func of(_ index: Int) -> String { "question_\(index + 1)" }
}
