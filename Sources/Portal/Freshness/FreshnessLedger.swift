import Almanac
import Content
import Site

/// What was verified when, and what expires: the agents' work list.
public struct FreshnessLedger: Sendable {
    /// The day it is made for.
    public let date: CivilDate
    /// Entries by last verification, oldest first.
    public let entries: [Line]
    /// Entries of structures, the structure whose oldest entry is the oldest first.
    public let structures: [StructureLines]
    /// What stops being true on a known day, soonest first.
    public let expiries: [Expiry]
    /// The tables of figures, as the observatory shows them.
    public let series: [SeriesState]

    /// An entry and when it was last verified.
    public struct Line: Sendable {
        /// What it is called.
        public let title: String
        /// What kind of entry it is.
        public let collection: EntryCollection
        /// Its file.
        public let file: String
        /// Its page.
        public let address: Address
        /// The structure it belongs to, when one is named.
        public let structure: Slug?
        /// The day somebody last checked it.
        public let checkedOn: CivilDate?
        /// Whether it is made up.
        public let isExample: Bool
    }

    /// A structure's own entry, its events and its agreements: what one call can verify.
    public struct StructureLines: Sendable {
        /// What the structure is called.
        public let title: String
        /// Its page.
        public let address: Address
        /// Its entry, then what names it, oldest first.
        public let lines: [Line]

        /// The day its oldest entry was last checked; nil when one never was.
        public var oldest: CivilDate? {
            lines.contains { $0.checkedOn == nil } ? nil : lines.compactMap(\.checkedOn).min()
        }
    }

    /// Something that stops being true on a known day.
    public struct Expiry: Sendable {
        /// What it is.
        public let what: String
        /// Where it is written.
        public let file: String
        /// The last day it holds.
        public let lastDay: CivilDate
    }

    /// A table of figures: what it knows, and when it will know more.
    public struct SeriesState: Sendable {
        /// What the indicator is called; the name of the table when no indicator shows it.
        public let title: String
        /// The table.
        public let file: String
        /// The year or years the indicator speaks of.
        public let vintage: String?
        /// The newest year with a figure of the portal's own territory.
        public let newest: Int?
        /// Lines without a figure.
        public let missing: Int
        /// When new figures are expected, in words.
        public let nextUpdate: String?
    }

    /// Days after which an entry ought to be verified again.
    public static let staleAfter = 365

    init(on date: CivilDate, lines: [Line], expiries: [Expiry], series: [SeriesState]) {
        self.date = date
        let entries = lines.sorted { ($0.checkedOn ?? .earliest, $0.file) < ($1.checkedOn ?? .earliest, $1.file) }
        self.entries = entries
        self.expiries = expiries.sorted { ($0.lastDay, $0.what) < ($1.lastDay, $1.what) }
        self.series = series
        let groups = Dictionary(grouping: entries.filter { $0.structure != nil }) { $0.structure }
        structures = entries.filter { $0.collection == Structure.collection }.map { own in
            let others = groups[own.structure, default: []].filter { $0.collection != Structure.collection }
            return StructureLines(title: own.title, address: own.address, lines: [own] + others)
        }
        .sorted { ($0.oldest ?? .earliest, $0.title) < ($1.oldest ?? .earliest, $1.title) }
    }

    /// Entries of no structure, oldest first.
    public var loose: [Line] { entries.filter { $0.structure == nil } }

    /// Entries not verified for a year.
    public var stale: [Line] {
        entries.filter { $0.checkedOn.map { $0.distance(to: date) > Self.staleAfter } ?? true }
    }

    /// Entries that are examples.
    public var examples: [Line] { entries.filter(\.isExample) }
}

extension FreshnessLedger.Line {
    init(_ entry: any WrittenEntry) {
        self.init(
            title: entry.title, collection: entry.collection, file: entry.file, address: entry.address,
            structure: entry.keeper, checkedOn: entry.common.checkedOn, isExample: entry.common.isExample)
    }
}
