import Diagnostics
import Markdown

/// An entry of any collection.
public protocol WrittenEntry: Sendable {
    /// The collection it is of.
    var collection: EntryCollection { get }
    /// Its place in addresses: the file’s name.
    var slug: Slug { get }
    /// The file’s path from the portal’s root.
    var file: String { get }
    /// What it is called.
    var title: String { get }
    /// Where each field was written.
    var places: FieldPlaces { get }
    /// The text under the front matter.
    var body: MarkdownDocument { get }
    /// The fields every collection has.
    var common: CommonFields { get }
    /// The entries it names.
    var references: [Reference] { get }
    /// The entry of the directory that can verify it.
    var keeper: Slug? { get }
    /// Something it says that holds until a day.
    var expiry: Expiry? { get }
    /// What it is searched by; nil when it is found by the title of its page alone.
    var searched: SearchedWords? { get }
}

extension Entry: WrittenEntry {
    /// The collection it is of.
    public var collection: EntryCollection { R.collection }
    /// The entry of the directory that can verify it: one call to it settles all that names it.
    public var keeper: Slug? { record.keeper(of: slug) }
    /// Something it says that holds until a day.
    public var expiry: Expiry? { record.expiry }
    /// What it is searched by; nil when it is found by the title of its page alone.
    public var searched: SearchedWords? { record.searched }
}

/// The entries of all collections.
public struct Entries: Sendable {
    private var lists: [EntryCollection: any Sendable] = [:]

    /// None.
    init() {}

    /// Those of a collection, in the order people see them.
    public internal(set) subscript<R: Record>(_ type: R.Type) -> [Entry<R>] {
        get { list(type).entries }
        set { lists[R.collection] = EntryList(sorting: newValue) }
    }

    /// The entry of a collection that has this slug.
    public subscript<R: Record>(_ type: R.Type, slug: Slug?) -> Entry<R>? { slug.flatMap { list(type)[$0] } }

    /// Puts each entry of a collection through a change that leaves its slug and its rank as they are.
    public mutating func change<R: Record>(_ type: R.Type, _ change: (Entry<R>) -> Entry<R>) {
        var list = list(type)
        list.entries = list.entries.map(change)
        lists[R.collection] = list
    }

    /// All of them, collection by collection.
    public var all: [any WrittenEntry] { Collections.all.flatMap { of($0) } }

    private func of<R: Record>(_ type: R.Type) -> [any WrittenEntry] { self[type] }

    private func list<R: Record>(_ type: R.Type) -> EntryList<R> {
        lists[R.collection] as? EntryList<R> ?? EntryList(sorting: [])
    }
}

/// The entries of a collection, by rank and by slug.
private struct EntryList<R: Record>: Sendable {
    var entries: [Entry<R>]
    private let positions: [Slug: Int]

    init(sorting entries: [Entry<R>]) {
        self.entries = entries.map { (rank: $0.record.rank, entry: $0) }
            .sorted { ($0.rank, $0.entry.slug) < ($1.rank, $1.entry.slug) }.map(\.entry)
        positions = Dictionary(
            self.entries.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(slug: Slug) -> Entry<R>? { positions[slug].map { entries[$0] } }
}
