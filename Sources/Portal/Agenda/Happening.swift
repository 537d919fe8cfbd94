import Almanac
import Content

/// One time that an event of the agenda takes place.
public struct Happening: Sendable, Comparable {
    /// The event.
    public let event: Entry<Event>
    /// When, this time.
    public let occurrence: Occurrence

    /// First day of this occurrence.
    public var date: CivilDate { occurrence.start.date }
    /// Last day of this occurrence; an evening that ends in the night after is of its day alone.
    public var lastDate: CivilDate { occurrence.lastDay }

    /// Whether it takes place this time: what the entry says of all its dates, or what became of this one.
    public var status: EventStatus {
        event.record.status == .programme && occurrence.isCancelled ? .annule : event.record.status
    }

    /// Whether this date is another than the rhythm has it.
    public var isMoved: Bool { occurrence.planned != occurrence.start }

    /// Where it takes place this time, when that is not where all of its dates do.
    public var otherPlace: String? { event.record.relocations[date] }

    /// By time, then by file name.
    public static func < (left: Happening, right: Happening) -> Bool {
        left.occurrence == right.occurrence
            ? left.event.slug < right.event.slug : left.occurrence < right.occurrence
    }

    /// The same event at the same time.
    public static func == (left: Happening, right: Happening) -> Bool {
        left.event.slug == right.event.slug && left.occurrence == right.occurrence
    }
}
