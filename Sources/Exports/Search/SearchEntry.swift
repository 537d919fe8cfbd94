import Almanac
import Content
import Markdown
import Portal
import Site

/// Something a search can find: a page, and the parts of it that have a place of their own.
struct SearchEntry: Sendable {
    /// Where it leads.
    let address: Address
    /// What it is called; said first in a result.
    let title: String
    /// What kind of thing it is, in French: « Chapitre du guide ».
    let kind: String
    /// How much its kind counts beside others: 1 for most.
    let weight: Double
    /// The sentence of a result.
    let summary: String
    /// Where it is, in words: a commune, a place in the site.
    var place: String?
    /// Other names, its terms, its commune: words that count more than those of its text.
    var keywords: [String] = []
    /// The words of its text.
    var body = ""
    /// Whether it is made up to try the portal.
    var isExample = false
    /// The times it takes place, the first of them; nil for what has no date.
    var dates: SearchDates?
    /// Parts of its page, in their order.
    var parts: [Part] = []

    /// A part of a page: a section, a question.
    struct Part: Sendable {
        let anchor: String
        let title: String
        let kind: String
        let text: String
    }
}

/// When something takes place, so that a result tells the next time, whenever it is read.
struct SearchDates: Sendable {
    /// The times of a month, then at most `SearchDates.limit` of those that follow, in order.
    let times: [ClosedRange<CivilDate>]
    /// The last day of the last time of all.
    let last: CivilDate
    /// What became of it, when it does not take place as planned: « Annulé ».
    let status: String?

    static let limit = 4

    /// - Parameters:
    ///   - happenings: those of the month and those to come, in order; nil when there are none.
    ///   - month: the one that devices read this in.
    init?(_ happenings: [Happening], in month: CivilMonth) {
        guard let first = happenings.first, let last = happenings.map(\.lastDate).max() else { return nil }
        // A cancelled time is not the next one, unless all are.
        let planned = happenings.filter { !$0.occurrence.isCancelled }
        let told = planned.isEmpty ? happenings : planned
        let later = told.drop { $0.date <= month.last }
        times = told.prefix(told.count - later.count + Self.limit).map { $0.date...max($0.date, $0.lastDate) }
        self.last = last
        status = first.event.record.status == .programme ? nil : first.event.record.status.label
    }
}

/// A page of the site as the theme plans it, for what no entry stands behind: lists, tools, declarations.
public struct SearchedPage: Sendable {
    let address: Address
    let title: String
    let description: String
    /// The page above it; nil for those right under the home page.
    let parent: String?
    let isExample: Bool

    /// See the properties.
    public init(_ address: Address, title: String, description: String, parent: String?, isExample: Bool) {
        self.address = address
        self.title = title
        self.description = description
        self.parent = parent
        self.isExample = isExample
    }
}
