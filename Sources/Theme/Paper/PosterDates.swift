import Almanac

/// The dates of one thing within the days of a poster, in one line.
enum PosterDates {
    /// More dates than this are told as a rhythm.
    private static let most = 5

    /// `14 h à 18 h` for one date, which stands beside; `les mercredis 2, 9 et 16, 9 h 30 à 11 h 30` for several;
    /// `du 3 au 5 juillet 2027` for what lasts; nil for one whole day.
    ///
    /// - Parameters:
    ///   - occurrences: one or more, in order.
    ///   - rhythm: how it recurs, in French, hours included.
    static func french(_ occurrences: [Occurrence], rhythm: String?) -> String? {
        guard let first = occurrences.first else { return nil }
        if occurrences.count == 1 { return single(first) }
        if occurrences.count > most, let rhythm { return rhythm }
        let hours = Set(occurrences.map(\.frenchHours))
        let days = list(occurrences.map(\.start.date))
        guard hours.count == 1, let shared = hours.first, let hours = shared else { return days }
        return "\(days), \(unbroken(hours))"
    }

    private static func single(_ occurrence: Occurrence) -> String? {
        let last = occurrence.end?.date ?? occurrence.start.date
        guard
            occurrence.start.date.distance(to: last) > 1
                || occurrence.start.time == nil && last != occurrence.start.date
        else { return occurrence.frenchHours.map(unbroken) }
        return occurrence.french
    }

    /// Hours that stay on one line.
    private static func unbroken(_ hours: String) -> String {
        hours.replacing(" - ", with: " à ").replacing(" ", with: "\u{A0}")
    }

    /// `les mercredis 2, 9 et 16`, and `les 2, 5 et 9` when weekdays differ; a first of the month is `1er`.
    private static func list(_ dates: [CivilDate]) -> String {
        let numbers = dates.map { $0.day == 1 ? "1er" : String($0.day) }
        let numbered = numbers.dropLast().joined(separator: ", ") + " et " + (numbers.last ?? "")
        let weekdays = Set(dates.map(\.weekday))
        guard weekdays.count == 1, let weekday = weekdays.first else { return "les \(numbered)" }
        return "les \(weekday.french)s \(numbered)"
    }
}
