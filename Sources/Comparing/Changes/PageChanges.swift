import Portal
import Site

/// What became of the pages.
public struct PageChanges: Sendable {
    /// Addresses that were not there.
    public let added: [String]
    /// Addresses whose page shows something else.
    public let changed: [String]
    /// Addresses at which nothing stands any more: who knows them finds nothing.
    public let lost: [String]

    /// Nil when the pages of one state are not known.
    init?(from old: [String: [UInt8]]?, to new: [String: [UInt8]]?) {
        guard let old, let new else { return nil }
        added = new.keys.filter { old[$0] == nil }.sorted()
        lost = old.keys.filter { new[$0] == nil }.sorted()
        changed = new.filter { page in old[page.key].map { $0 != page.value } ?? false }.keys.sorted()
    }
}
