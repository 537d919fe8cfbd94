import Almanac

extension OpeningHours {
    /// The hours as lines of French, days of the same hours together: `Du lundi au vendredi : 9 h - 12 h`, then notes.
    ///
    /// Days without hours are left out, unless there are no others.
    var frenchLines: [String] {
        let table = weekTable
        var groups: [(first: WeekTableRow, last: WeekTableRow)] = []
        for row in table.rows {
            if let group = groups.last, group.first.text == row.text {
                groups[groups.count - 1].last = row
            } else {
                groups.append((row, row))
            }
        }
        if groups.count == 1, let always = groups.first {
            return (table.period.map { ["\($0) :"] } ?? []) + ["Tous les jours : \(always.first.text)"] + table.notes
        }
        let days = groups.filter { !$0.first.isClosed }.map { first, last in
            let days =
                switch last.weekday.rawValue - first.weekday.rawValue {
                case 0: first.label
                case 1: "\(first.label) et \(last.weekday.french)"
                default: "Du \(first.weekday.french) au \(last.weekday.french)"
                }
            return "\(days) : \(first.text)"
        }
        return (table.period.map { ["\($0) :"] } ?? []) + days + table.notes
    }
}
