/// What became of one date of a rhythm.
public enum DateChange: Hashable, Sendable {
    /// It does not take place, and people are told so.
    case cancelled
    /// It takes place on another day, or the same day at other hours; without hours, at the usual ones.
    case moved(to: CivilDate, hours: TimeRange?)

    /// The occurrence after the change.
    ///
    /// - Parameters:
    ///   - planned: as the rhythm has it.
    ///   - hours: the hours of the rhythm.
    public func occurrence(of planned: Occurrence, _ hours: TimeRange?) -> Occurrence {
        switch self {
        case .cancelled: Occurrence(start: planned.start, end: planned.end, change: .cancelled)
        case .moved(let date, let others): Occurrence(on: date, others ?? hours, change: .moved(from: planned.start))
        }
    }
}
