/// One day, or several that no rhythm gives.
public struct DatedSchedule: Hashable, Sendable {
    /// The days, in order, each once.
    public let days: [CivilDate]
    /// The times on each of these days, sorted; empty means the whole day.
    public let hours: [TimeRange]
    /// What became of single dates, by the day they were planned on.
    public var changes: [CivilDate: DateChange]

    /// - Parameters:
    ///   - days: in any order.
    ///   - hours: in any order; none for the whole day.
    ///   - changes: what became of single dates.
    public init(_ days: [CivilDate], hours: [TimeRange] = [], changes: [CivilDate: DateChange] = [:]) {
        self.days = Set(days).sorted()
        self.hours = Set(hours).sorted()
        self.changes = changes
    }

    /// Each of its times, changes included, by start.
    public var occurrences: [Occurrence] {
        let times: [TimeRange?] = hours.isEmpty ? [nil] : hours
        let all = days.flatMap { day in
            times.map { changes[day]?.occurrence(of: Occurrence(on: day, $0), $0) ?? Occurrence(on: day, $0) }
        }
        return changes.isEmpty ? all : all.sorted()
    }
}
