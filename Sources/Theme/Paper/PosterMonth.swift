import Almanac

/// The days a poster tells of.
struct PosterMonth: Sendable {
    /// The month in its title.
    let month: CivilMonth
    /// From the day it is made, or from the first of the month, to the last of the month.
    let days: ClosedRange<CivilDate>

    /// The day of a month from which its poster is the next month’s: what is hung then is read in the month to come.
    static let turn = 20

    init(madeOn date: CivilDate) {
        let current = date.civilMonth
        month = date.day >= Self.turn ? current.next ?? current : current
        days = max(date, month.first)...max(date, month.last)
    }

    /// Whether some of its days are over already.
    var isUnderWay: Bool { days.lowerBound > month.first }
}
