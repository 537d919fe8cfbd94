import Almanac
import Markdown
import Portal
import Site

/// What is new in a part of the portal: the entries verified last, which feed readers come back for.
struct Feed {
    /// The page it belongs to; its files stand in that page’s folder.
    let page: Address
    /// The path of its files, without their ending.
    let stem: String
    /// What it is called.
    let title: String
    /// What it holds, in one sentence.
    let description: String
    /// What it is made from.
    let subject: DataSubject
    /// What it is about.
    let scope: DataFile.Scope
    /// The newest first, `limit` at most.
    let items: [FeedItem]

    /// How many entries a feed tells: readers keep what they saw.
    static let limit = 40

    /// - Parameter name: that of its files, without ending.
    init(
        _ name: String, of subject: DataSubject, on page: Address, title: String, description: String,
        scope: DataFile.Scope,
        _ items: [FeedItem]
    ) {
        self.page = page
        stem = page.path + name
        self.subject = subject
        self.title = FrenchTypography.apply(title)
        self.description = FrenchTypography.apply(description)
        self.scope = scope
        self.items = Array(items.sorted(by: FeedItem.isBefore).prefix(Self.limit))
    }

    /// The day its newest entry was verified; nil for a feed without entries.
    var updated: CivilDate? { items.first?.updated }

    /// The moment of a day on which something was verified, as both formats write it (RFC 3339): only the day is
    /// known, so the hour is always the same.
    ///
    /// Atom wants a moment even of a feed that never had an entry (RFC 4287 §4.1.1). The day of the build would make
    /// it look new every day: it is the first day of computers’ clocks, which readers take for “never”.
    static func moment(_ date: CivilDate?) -> String { (date?.iso ?? "1970-01-01") + "T00:00:00Z" }
}
