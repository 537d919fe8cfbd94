import Content
import Exports
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let guide = PageKind("guide", GuideView.self, card: .guide, on: .guide)
    static let chapitre = PageKind("chapitre", ChapterView.self, card: .guide, on: .guide)
}

/// The guide and its chapters.
enum GuidePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let chapters = kit.portal.entries[GuideChapter.self]
        guard !chapters.isEmpty else { return [] }
        let contents = PlannedPage(
            address: .guide, template: .guide, title: "Guide petite enfance",
            description: "Choisir un mode d’accueil, en connaître le prix, s’inscrire : le guide pas à pas.",
            section: .guide, newest: chapters.newest()
        ) { GuideView(kit: kit) }
        return [contents]
            + chapters.indices.map { index in
                let entry = chapters[index]
                return PlannedPage(
                    address: entry.address, template: .chapitre, title: entry.title,
                    description: entry.common.summary,
                    trail: [TermLink(label: "Guide petite enfance", address: .guide)],
                    section: .guide, entry: .init(entry, texts: entry.record.texts)
                ) { ChapterView(kit: kit, index: index) }
            }
    }
}

struct GuideView: View {
    let kit: PageKit

    static let fields = ViewFields<GuideView>([
        .list("chapitres") { view in
            view.kit.portal.entries[GuideChapter.self].enumerated().map { index, entry in
                PageLink(
                    title: entry.title, summary: view.kit.told(entry.common.summary), address: entry.address,
                    number: index + 1)
            }
        },
        .list("ages") { $0.kit.portal.seeds.ages.map(TermLink.init(age:)) },
        .literal("livret") { $0.kit.portal.entries[GuideChapter.self].isEmpty ? nil : Address.booklet.path },
    ])
}

struct ChapterView: View {
    let kit: PageKit
    let entry: Entry<GuideChapter>
    let previous: Entry<GuideChapter>?
    let next: Entry<GuideChapter>?
    let body: HTMLFragment
    let simple: HTMLFragment?
    let questions: [QuestionItem]
    let structures: [StructureItem]

    init(kit: PageKit, index: Int) {
        let chapters = kit.portal.entries[GuideChapter.self]
        let entry = chapters[index]
        self.kit = kit
        self.entry = entry
        previous = index > 0 ? chapters[index - 1] : nil
        next = index + 1 < chapters.count ? chapters[index + 1] : nil
        var text = PageText(kit.portal, on: entry.address)
        simple = entry.record.simple.map { text.html($0) }
        body = text.html(entry.body)
        questions = entry.record.questions.enumerated().map { index, question in
            QuestionItem(
                anchor: QuestionAnchor.of(index), question: question.question,
                answer: question.answer.map { text.html($0) } ?? .empty)
        }
        structures = Self.structures(of: entry.record, kit: kit)
    }

    /// The structures of its types, each once.
    static func structures(of chapter: GuideChapter, kit: PageKit) -> [StructureItem] {
        var seen: Set<Slug> = []
        return chapter.types.flatMap { kit.portal.directory.ofType($0.slug) }
            .filter { seen.insert($0.slug).inserted }
            .map { StructureItem($0, kit: kit) }
    }

    static let fields = ViewFields<ChapterView>([
        .html("corps", .prose) { $0.body },
        .list("essentiel") { view in view.entry.record.essentials.map { SentenceItem(html: view.kit.told($0)) } },
        .list("etapes") { view in
            view.entry.record.steps.enumerated().map { StepItem(number: $0 + 1, step: $1, kit: view.kit) }
        },
        .list("questions") { $0.questions },
        .html("simple", .prose) { $0.simple },
        .list("plan") { AnchorItem.plan(of: $0.entry.body) },
        // Where the national scale sets the price, the page of prices is near.
        .flag("tarif") { view in
            !view.kit.portal.seeds.tariffs.isEmpty
                && view.structures.contains { $0.entry.record.childcare?.tariff == .psu }
        },
        .list("structures") { $0.structures },
        .view("suivant") { $0.next.map { PageLink(title: $0.title, address: $0.address) } },
        .view("precedent") { $0.previous.map { PageLink(title: $0.title, address: $0.address) } },
        .list("ages") { $0.entry.record.ages.map(TermLink.init(age:)) },
    ])
}

/// A step of a démarche.
struct StepItem: View {
    let number: Int
    let step: Step
    let kit: PageKit

    static let fields = ViewFields<StepItem>([
        .text("numero") { String($0.number) },
        .text("titre") { $0.step.title },
        .html("texte", .sentence) { $0.kit.told($0.step.text) },
        .texts("papiers") { $0.step.papers },
    ])
}

/// A question and its answer.
struct QuestionItem: View {
    let anchor: String
    let question: String
    let answer: HTMLFragment

    static let fields = ViewFields<QuestionItem>([
        .literal("ancre") { $0.anchor },
        .text("question") { $0.question },
        .html("reponse", .prose) { $0.answer },
    ])
}
