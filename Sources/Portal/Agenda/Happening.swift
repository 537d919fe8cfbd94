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
    /// Last day of this occurrence.
    public var lastDate: CivilDate { occurrence.end?.date ?? occurrence.start.date }

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
