import Almanac
import Content

/// What was verified when, and what expires: the agents' work list.
public struct FreshnessLedger: Sendable {
    /// Entries by last verification, oldest first.
    public let entries: [Line]
    /// Tables that stop being true, soonest first.
    public let expiries: [Expiry]

    /// An entry and when it was last verified.
    public struct Line: Sendable {
        /// What it is called.
        public let title: String
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

    /// Something that stops being true on a known day.
    public struct Expiry: Sendable {
        /// What it is.
        public let what: String
        /// Where it is written.
        public let file: String
        /// The last day it holds.
        public let lastDay: CivilDate
    }

    /// Days after which an entry ought to be verified again.
    public static let staleAfter = 365

    init(lines: [Line], expiries: [Expiry]) {
        entries = lines.sorted { ($0.checkedOn ?? .earliest, $0.file) < ($1.checkedOn ?? .earliest, $1.file) }
        self.expiries = expiries.sorted { ($0.lastDay, $0.what) < ($1.lastDay, $1.what) }
    }

    /// Entries not verified for a year.
    public func stale(on date: CivilDate) -> [Line] {
        entries.filter { $0.checkedOn.map { $0.distance(to: date) > Self.staleAfter } ?? true }
    }

    /// Entries that are examples.
    public var examples: [Line] { entries.filter(\.isExample) }
}

extension FreshnessLedger.Line {
    init<R: Record>(_ entry: Entry<R>, structure: Slug? = nil) {
        self.init(
            title: entry.title, file: entry.file, address: entry.address, structure: structure,
            checkedOn: entry.common.checkedOn, isExample: entry.common.isExample)
    }
}
