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
    /// The fields every collection has.
    var common: CommonFields { get }
    /// The entries it names.
    var references: [Reference] { get }
    /// The entry of the directory that can verify it.
    var keeper: Slug? { get }
    /// Something it says that holds until a day.
    var expiry: Expiry? { get }
}

extension Entry: WrittenEntry {
    /// The collection it is of.
    public var collection: EntryCollection { R.collection }
    /// The entry of the directory that can verify it: one call to it settles all that names it.
    public var keeper: Slug? { record.keeper(of: slug) }
    /// Something it says that holds until a day.
    public var expiry: Expiry? { record.expiry }
}

/// The entries of all collections.
public struct Entries: Sendable {
    private var lists: [EntryCollection: any Sendable] = [:]

    /// None.
    init() {}

    /// Those of a collection, in the order of their files.
    public subscript<R: Record>(_ type: R.Type) -> [Entry<R>] {
        get { lists[R.collection] as? [Entry<R>] ?? [] }
        set { lists[R.collection] = newValue }
    }

    /// All of them, collection by collection.
    public var all: [any WrittenEntry] { Collections.all.flatMap { of($0) } }

    private func of<R: Record>(_ type: R.Type) -> [any WrittenEntry] { self[type] }
}
