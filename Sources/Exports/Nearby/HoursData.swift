import Almanac
import Portal

/// Opening hours as devices read them, to say what is open now.
///
/// `jours` lists days, each a list of stretches `[from, to]` in minutes since midnight, past 1 440 after midnight; `to`
/// is null when nobody says; then a comment when there is one, then `false` when nobody knows whether it is open.
/// `semaines` gives, from a date on, the place in `jours` of each weekday from Monday on; `sauf` gives the public
/// holidays that differ; `fin` is the last day that is known.
public enum HoursData {
    /// The hours as JSON, from the first day of the month on, so that pages do not change every day; nil when nothing
    /// is known of them.
    public static func json(_ hours: OpeningHours, in portal: FamilyPortal) -> String? {
        value(hours, in: portal)?.json
    }

    static func value(_ hours: OpeningHours, in portal: FamilyPortal) -> LinkedValue? {
        hours.compiled(from: portal.date.civilMonth.first, holidays: portal.seeds.holidays).map(value)
    }

    private static func value(_ hours: CompiledHours) -> LinkedValue {
        let seasons = hours.seasons.map { season in
            LinkedValue.list([.text(season.first.iso), .list(season.week.map { .number(Double($0)) })])
        }
        let exceptions = hours.exceptions.map { date, day in
            LinkedValue.Property(name: date.iso, value: .number(Double(day)))
        }
        return .node([
            .init(name: "jours", value: .list(hours.days.map { .list($0.spans.map(value)) })),
            .init(name: "semaines", value: .list(seasons)),
            .init(name: "sauf", value: .node(exceptions)),
            .init(name: "fin", value: .text(hours.last.iso)),
        ])
    }

    private static func value(_ span: OpeningDay.Span) -> LinkedValue {
        let range = span.range
        let end = range.end.map { $0.minutes + (range.endsNextDay ? 1_440 : 0) }
        let times: [LinkedValue] = [.number(Double(range.start.minutes)), end.map { .number(Double($0)) } ?? .null]
        guard span.state != .open else { return .list(times + (span.comment.map { [.text($0)] } ?? [])) }
        return .list(times + [.text(span.comment ?? ""), .flag(false)])
    }
}
