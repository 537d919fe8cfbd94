import Almanac
import Diagnostics

/// The place of an entry among those of its collection; those of one rank follow in the order of their file names.
public struct EntryRank: Comparable, Sendable {
    private let number: Int
    private let title: String

    private init(_ number: Int, _ title: String = "") {
        self.number = number
        self.title = title
    }

    /// In the order of file names.
    public static let byName = EntryRank(0)
    /// In alphabetical order, without regard to accents and case.
    public static func titled(_ title: String) -> EntryRank { EntryRank(0, title.folded) }
    /// In the order people gave.
    public static func numbered(_ order: Int) -> EntryRank { EntryRank(order) }
    /// Soonest first; what has no day comes last.
    public static func from(_ day: CivilDate?) -> EntryRank { EntryRank((day ?? .latest).dayCount) }
    /// Newest first; what has no day comes last.
    public static func until(_ day: CivilDate?) -> EntryRank { EntryRank(-(day ?? .earliest).dayCount) }

    /// Whether it comes first.
    public static func < (left: EntryRank, right: EntryRank) -> Bool {
        left.number == right.number ? left.title < right.title : left.number < right.number
    }
}
