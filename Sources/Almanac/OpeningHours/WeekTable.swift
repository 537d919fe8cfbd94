/// Opening hours as people read them: one row for each day of an ordinary school week, and notes for the rest.
public struct WeekTable: Hashable, Sendable {
    /// The part of the year the rows are about, when it is not the whole year: `De septembre à juin`.
    public let period: String?
    /// Seven rows, Monday to Sunday.
    public let rows: [WeekTableRow]
    /// What the rows do not say, as short French sentences without final point: `Fermé les jours fériés`.
    public let notes: [String]
}

/// One day of the table.
public struct WeekTableRow: Hashable, Sendable {
    /// The day.
    public let weekday: Weekday
    /// What holds on it every week.
    public let day: OpeningDay
    /// Whether it is open in some weeks of the month only; a note says which.
    public let isOpenSomeWeeks: Bool
    /// `Lundi`
    public var label: String { weekday.french.capitalizedFirst }
    /// Whether it is never open in an ordinary month.
    public var isClosed: Bool { day.isClosed && !isOpenSomeWeeks }
    /// `8 h 30 - 12 h 30, 14 h - 18 h`, `fermé`, or `certaines semaines`.
    public var text: String { day.isClosed && isOpenSomeWeeks ? "certaines semaines" : day.french }
}

extension OpeningHours {
    /// The table and its notes.
    ///
    /// When rules change with the season, the rows are about the one that holds most often from September to June.
    public var weekTable: WeekTable {
        let season = OrdinarySeason(rules)
        let rows = Weekday.allCases.map { weekday in
            let day = Self.day(rules) { $0.joining != .fallback && season.includes($0, on: weekday) }
            let someWeeks = rules.contains { $0.state != .closed && season.includesSomeWeeks($0, on: weekday) }
            return WeekTableRow(weekday: weekday, day: day, isOpenSomeWeeks: someWeeks)
        }
        let notes = OpeningNotes(rules: rules, season: season, rows: rows).notes
        return WeekTable(period: season.french, rows: rows, notes: notes)
    }
}
