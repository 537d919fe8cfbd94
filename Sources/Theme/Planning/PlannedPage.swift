import Almanac
import Content
import Exports
import Markdown
import Portal
import Site
import Templates

/// A page to make: where, with which template, and what stands around its content.
struct PlannedPage: Sendable {
    /// Where it is published.
    let address: Address
    /// What kind of page it is: the template that draws it, and where it is led to from.
    let template: PageKind
    /// Its title, the one of the breadcrumb.
    let title: String
    /// One sentence for search engines.
    let description: String
    /// The pages above it, from the home page down.
    var trail: [TermLink] = []
    /// Which entry of the main navigation it belongs to.
    var section: Address?
    /// What its entry says of itself; nil for pages made from many entries.
    var entry: EntryFacts?
    /// The day the newest of the entries it gathers was verified; nil when they are not simply known.
    var newest: CivilDate?
    /// What it is about, in the words of schema.org; nil for pages about many things.
    var subject: LinkedData.Subject?
    /// The card shown where it is shared; nil for that of its kind.
    var card: CardKind?
    /// Whether search engines should know pages of its kind.
    var isIndexed = true
    /// Whether it is made to be printed whole: nobody waits for it on a phone, so it may weigh more.
    var isForPaper = false
    /// What it shows; made when the page is rendered.
    let content: @Sendable () -> any View

    /// When what it shows last changed, as far as entries say.
    var updated: CivilDate? { [entry?.checkedOn, newest].compactMap { $0 }.max() }

    /// What an entry says of itself.
    struct EntryFacts: Sendable {
        let file: String
        let checkedOn: CivilDate?
        let sources: [String]
        let isExample: Bool
        let image: EntryImage?
        /// Whether to be seen reading it may bring harm.
        let isDiscreet: Bool
        /// What its texts are made of, beside what any text holds.
        let markup: MarkupNames
    }

    /// Whether search engines should know it: nobody who searches should take a made-up place for a real one.
    var isFindable: Bool { isIndexed && entry?.isExample != true }
}

extension Sequence {
    /// The day the newest of some entries was verified.
    func newest<R: Record>() -> CivilDate? where Element == Entry<R> { compactMap(\.common.checkedOn).max() }
}

extension PlannedPage.EntryFacts {
    /// - Parameter texts: those of the entry beside its body.
    init<R: Record>(_ entry: Entry<R>, texts: [MarkdownDocument] = []) {
        var markup = MarkupNames()
        for text in [entry.body] + texts { markup.formUnion(MarkupNames(of: text)) }
        self.init(
            file: entry.file, checkedOn: entry.common.checkedOn, sources: entry.common.sources,
            isExample: entry.common.isExample, image: entry.image, isDiscreet: entry.common.isDiscreet, markup: markup)
    }
}
