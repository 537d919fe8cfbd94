import Content
import Exports
import Markdown
import Portal
import Templates

extension PageKind {
    static let livret = PageKind("livret", BookletView.self, card: .guide, on: .guide)
}

/// The whole guide on one page, to be printed: for those who have no internet.
enum BookletPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let chapters = kit.portal.entries[GuideChapter.self]
        guard !chapters.isEmpty else { return [] }
        return [
            PlannedPage(
                address: .booklet, template: .livret, title: "Le guide en livret",
                description: "Tout le guide petite enfance d’un seul tenant, à imprimer ou à garder.",
                trail: [TermLink(label: "Guide petite enfance", address: .guide)], section: .guide,
                newest: chapters.newest(), isIndexed: false, isForPaper: true
            ) { BookletView(kit: kit) }
        ]
    }
}

struct BookletView: View {
    let kit: PageKit
    let chapters: [BookletChapter]
    /// The acronyms of the chapters, by name.
    let acronyms: [GlossaryTerm]

    init(kit: PageKit) {
        self.kit = kit
        let guide = kit.portal.entries[GuideChapter.self]
        let places = Dictionary(
            guide.map { ($0.address.path, BookletChapter.place(of: $0)) }, uniquingKeysWith: { first, _ in first })
        // One text for the whole booklet: an acronym is explained where it is first read.
        var text = PageText(kit.portal, on: .booklet)
        chapters = guide.enumerated().map { index, entry in
            BookletChapter(entry, number: index + 1, places: places, text: &text, kit: kit)
        }
        let words = Set(guide.flatMap { $0.record.words(beside: $0.body) })
        acronyms = kit.portal.seeds.glossary.filter { words.contains($0.acronym) }
            .sorted { ($0.acronym.lowercased(), $0.acronym) < ($1.acronym.lowercased(), $1.acronym) }
    }

    static let fields = ViewFields<BookletView>([
        .list("chapitres") { $0.chapters },
        .list("urgences") { view in
            view.kit.portal.seeds.numbers.filter(\.isEmergency).map { NumberItem($0, kit: view.kit) }
        },
        .list("ecoute") { view in
            view.kit.portal.seeds.numbers.filter { !$0.isEmergency }.map { NumberItem($0, kit: view.kit) }
        },
        .list("sigles") { $0.acronyms.map { AcronymItem(term: $0) } },
        .view("qr") { QRItem(.guide, of: $0.kit.portal) },
        .view("qr_numeros") { QRItem(.numbers, of: $0.kit.portal) },
    ])
}

/// A chapter within the booklet.
struct BookletChapter: View {
    let number: Int
    let entry: Entry<GuideChapter>
    let body: HTMLFragment
    let simple: HTMLFragment?
    let questions: [QuestionItem]
    let structures: [StructureItem]
    let kit: PageKit
    let code: QRItem?

    /// The id of its title.
    static func place(of entry: Entry<GuideChapter>) -> String { "chapitre--\(entry.slug)" }

    init(
        _ entry: Entry<GuideChapter>, number: Int, places: [String: String], text: inout PageText, kit: PageKit
    ) {
        self.entry = entry
        self.number = number
        self.kit = kit
        let place = Self.place(of: entry)
        // Chapters are h2 here, and a text begins with h2: it goes down by one.
        func html(_ document: MarkdownDocument, under place: String, _ text: inout PageText) -> HTMLFragment {
            text.html(document.gathered(under: place, places: places), headingOffset: 1)
        }
        simple = entry.record.simple.map { html($0, under: place + "--simple", &text) }
        body = html(entry.body, under: place, &text)
        var questions: [QuestionItem] = []
        for (index, question) in entry.record.questions.enumerated() {
            let anchor = "\(place)--\(QuestionAnchor.of(index))"
            let answer = question.answer.map { html($0, under: anchor, &text) }
            questions.append(QuestionItem(anchor: anchor, question: question.question, answer: answer ?? .empty))
        }
        self.questions = questions
        structures = ChapterView.structures(of: entry.record, kit: kit)
        code = QRItem(entry.address, of: kit.portal)
    }

    static let fields = ViewFields<BookletChapter>([
        .text("numero") { String($0.number) },
        .text("titre") { $0.entry.title },
        .literal("ancre") { place(of: $0.entry) },
        .html("resume", .sentence) { $0.kit.told($0.entry.common.summary) },
        .literal("adresse") { $0.entry.address.path },
        .list("essentiel") { view in view.entry.record.essentials.map { SentenceItem(html: view.kit.told($0)) } },
        .html("simple", .prose) { $0.simple },
        .html("corps", .prose) { $0.body },
        .list("etapes") { view in
            view.entry.record.steps.enumerated().map { StepItem(number: $0 + 1, step: $1, kit: view.kit) }
        },
        .list("questions") { $0.questions },
        .list("structures") { $0.structures },
        .view("qr") { $0.code },
        .flag("exemple") { $0.entry.common.isExample },
    ])
}

/// An acronym used in the booklet, and what it means.
struct AcronymItem: View {
    let term: GlossaryTerm

    static let fields = ViewFields<AcronymItem>([
        .text("sigle") { $0.term.acronym },
        .text("developpe") { $0.term.expansion },
        .text("definition") { $0.term.definition },
    ])
}

extension GuideChapter {
    /// Every word of the chapter, among them its acronyms.
    fileprivate func words(beside body: MarkdownDocument) -> [String] {
        let texts =
            [title, body.plainText, simple?.plainText ?? ""] + essentials
            + steps.flatMap { [$0.title, $0.text] + $0.papers }
            + questions.flatMap { [$0.question, $0.answer?.plainText ?? ""] }
        return texts.flatMap { text in text.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    }
}
