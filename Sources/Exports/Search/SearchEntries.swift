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
            portal.guide.map(chapter) + portal.directory.entries.map(structure)
            + portal.agenda.entries.compactMap(event) + portal.resources.map(resource)
            + portal.territory.communes.map(commune) + portal.plainPages.map(standingPage)
            + portal.indicators.map(indicator) + portal.plan.actions.map(action) + portal.governance.bodies.map(body)
            + numbers + portal.seeds.glossary.map(term) + typePages
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

    private func entry<R: Record>(
        _ entry: Entry<R>, kind: String, weight: Double = 1, place: String? = nil, keywords: [String] = [],
        body: [String?] = [], dates: SearchDates? = nil, parts: [SearchEntry.Part] = []
    ) -> SearchEntry {
        SearchEntry(
            address: entry.address, title: entry.title, kind: kind, weight: weight, summary: entry.common.summary,
            place: place, keywords: keywords, body: body.compactMap { $0 }.joined(separator: "\n"),
            isExample: entry.common.isExample, dates: dates, parts: parts)
    }

    /// The first words of an entry’s text, and its sections as parts.
    private func parts<R: Record>(of entry: Entry<R>, kind: String) -> (intro: String?, parts: [SearchEntry.Part]) {
        let sections = entry.body.sections
        let parts = sections.compactMap { section in
            section.heading.map { SearchEntry.Part(anchor: $0.id, title: $0.text, kind: kind, text: section.text) }
        }
        return (sections.first.flatMap { $0.heading == nil ? $0.text : nil }, parts)
    }

    private func chapter(_ chapter: Entry<GuideChapter>) -> SearchEntry {
        let record = chapter.record
        let (intro, sections) = parts(of: chapter, kind: "Guide")
        let questions = record.questions.enumerated().map { index, question in
            SearchEntry.Part(
                anchor: QuestionAnchor.of(index), title: question.question, kind: "Question",
                text: question.answer?.plainText ?? "")
        }
        return entry(
            chapter, kind: "Chapitre du guide", weight: 1.25,
            keywords: record.ages.map(\.label),
            body: [intro, record.simple?.plainText] + record.essentials
                + record.steps.flatMap { [$0.title, $0.text] + $0.papers },
            parts: sections + questions)
    }

    private func structure(_ structure: Entry<Structure>) -> SearchEntry {
        let record = structure.record
        let commune = record.commune?.name
        return entry(
            structure, kind: record.types.first?.label ?? "Annuaire", weight: 1.1, place: commune,
            keywords: record.types.map(\.label) + [commune, record.place].compactMap { $0 }
                + record.thematiques.map(\.label)
                + record.numbers.flatMap { [$0.number.display, $0.name] + $0.otherNames },
            body: [structure.body.plainText] + record.numbers.map(\.purpose)
                + record.services.flatMap { [$0.name, $0.details] }
                + record.permanences.map { $0.commune?.name } + record.ages.map(\.label)
                + record.publics.map(\.label))
    }

    private func event(_ event: Entry<Event>) -> SearchEntry? {
        // From the first of the month, so that the index does not change every night: devices leave out what is over.
        let month = CivilMonth(of: portal.date)
        let happenings = portal.agenda.happenings(of: event.slug, since: month.first)
        guard let dates = SearchDates(happenings, in: month) else { return nil }
        let record = event.record
        let commune = record.commune?.name
        return entry(
            event, kind: "Rendez-vous", weight: 0.95,
            place: [record.place, commune].compactMap { $0 }.joined(separator: ", "),
            keywords: [commune, record.place].compactMap { $0 } + record.themes.map(\.label),
            body: [event.body.plainText, record.organiser?.name, record.price]
                + record.ages.map(\.label),
            dates: dates)
    }

    private func resource(_ resource: Entry<ParentResource>) -> SearchEntry {
        let (intro, sections) = parts(of: resource, kind: "Pour les parents")
        return entry(
            resource, kind: "Pour les parents", weight: 1.05, keywords: resource.record.needs.map(\.label),
            body: [intro] + resource.record.needs.map(\.question) + resource.record.ages.map(\.label), parts: sections)
    }

    private func commune(_ commune: Commune) -> SearchEntry {
        let words = portal.communePages[commune.slug]
        return SearchEntry(
            address: .commune(commune.slug), title: commune.name, kind: "Commune", weight: 1.1,
            summary: words?.common.summary ?? "Ce qui s’y trouve, ce qui y vient, ce qui est tout près.",
            keywords: ["commune", "mairie", "village", commune.postalCode], body: words?.body.plainText ?? "",
            isExample: words?.common.isExample == true)
    }

    private func standingPage(_ page: Entry<StandingPage>) -> SearchEntry {
        let (intro, sections) = parts(of: page, kind: "Page")
        return entry(page, kind: "Page", body: [intro] + page.record.gaps, parts: sections)
    }

    private func indicator(_ indicator: IndicatorFigures) -> SearchEntry {
        entry(
            indicator.entry, kind: "Observatoire", weight: 0.7, keywords: ["chiffre", "statistique"],
            body: [indicator.entry.body.plainText])
    }

    private func action(_ action: Entry<PlanAction>) -> SearchEntry {
        entry(
            action, kind: "Action du projet de territoire", weight: 0.6,
            body: [action.body.plainText, action.record.lead])
    }

    private func body(_ body: Entry<GoverningBody>) -> SearchEntry {
        entry(
            body, kind: "Instance du projet de territoire", weight: 0.6,
            body: [body.body.plainText, body.record.task] + body.record.members)
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
