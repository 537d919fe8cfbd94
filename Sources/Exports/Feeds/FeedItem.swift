import Almanac
import Content
import Markdown
import Portal
import Site
import Telling

/// A page as a feed tells it: what it is called, what it says in short, when it was last verified.
struct FeedItem {
    /// The page.
    let address: Address
    /// Its title, which says so when it is an example.
    let title: String
    /// One sentence.
    let summary: String
    /// The day a person last checked it.
    let updated: CivilDate
    /// That it is made up to show the portal; nil when it exists.
    let notice: String?
    /// What matters most in it, one by one.
    let facts: [FeedFact]
    /// What it is about.
    let categories: [FeedCategory]

    /// Nil when the entry does not say when it was verified.
    init?(_ entry: any WrittenEntry, facts: [FeedFact?] = [], categories: [FeedCategory] = []) {
        guard let updated = entry.common.checkedOn else { return nil }
        address = entry.address
        title = entry.marked(FrenchTypography.apply(entry.title))
        notice = entry.exampleNotice
        summary = FrenchTypography.apply(entry.common.summary)
        self.updated = updated
        self.facts = facts.compactMap { $0 }
        self.categories = [FeedCategory(entry.collection)] + categories
    }

    /// What readers show, as HTML.
    var html: String {
        let example = notice.map { "<p><strong>\(FrenchTypography.apply(ExampleMark.label))</strong> \($0)</p>" } ?? ""
        let list = facts.map { "<li>\($0.html)</li>" }.joined()
        return "\(example)<p>\(escapeHTML(summary))</p>" + (list.isEmpty ? "" : "<ul>\(list)</ul>")
    }

    /// Newest first, then by path.
    static func isBefore(_ left: FeedItem, _ right: FeedItem) -> Bool {
        left.updated == right.updated ? left.address < right.address : left.updated > right.updated
    }
}

/// One thing to know, with what it is called: `Prix : gratuit`.
struct FeedFact {
    let label: String?
    let text: String

    /// Nil when there is nothing to say.
    init?(_ label: String?, _ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.label = label
        self.text = text
    }

    fileprivate var html: String {
        let name = label.map { "<strong>\(escapeHTML(FrenchTypography.apply("\($0) :")))</strong> " } ?? ""
        return name + escapeHTML(FrenchTypography.apply(text))
    }
}

/// What an entry is about: an identifier, and the words for people.
struct FeedCategory {
    let term: String
    let label: String

    init(_ term: some Term) {
        self.term = term.slug.text
        label = term.label
    }

    /// The part of the portal an entry belongs to.
    init(_ collection: EntryCollection) {
        term = collection.id
        label = collection.plural
    }
}
