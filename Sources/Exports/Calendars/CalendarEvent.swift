import Almanac

/// One VEVENT (RFC 5545 §3.6.1) without its dates: what takes place, where, who says so and since when.
struct CalendarEvent {
    /// The same as long as the entry keeps its file name.
    let uid: String
    /// The day the entry was last verified: DTSTAMP and LAST-MODIFIED never come from the clock.
    let stamp: CivilDate
    let summary: String
    var details: String?
    var location: String?
    /// Where it takes place on single days, when that is elsewhere.
    var locations: [CivilDate: String] = [:]
    var coordinates: (latitude: Double, longitude: Double)?
    var url: String?
    var categories: [String] = []
    var status = Status.confirmed
    /// When it takes place.
    let timing: Timing

    /// Values of STATUS (RFC 5545 §3.8.1.11).
    enum Status: String {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
        case cancelled = "CANCELLED"
    }

    /// When it takes place.
    enum Timing {
        /// Once.
        case once(Occurrence)
        /// By a rule with its exceptions.
        case recurring(Repetition)

        /// Each timing of an entry with what tells it from the others: nothing when it is alone; otherwise its time,
        /// and the day when each comes once. Another one before it changes no name.
        static func named(_ timings: [Timing]) -> [(name: String, timing: Timing)] {
            guard timings.count > 1 else { return timings.map { ("", $0) } }
            let names = timings.map { timing in
                switch timing {
                case .once(let occurrence): "#" + occurrence.planned.iso
                case .recurring(let repetition): "#" + (repetition.first.start.time?.iso ?? "")
                }
            }
            return zip(names.unique, timings).map { ($0, $1) }
        }
    }

    /// A rule with its exceptions, at one time of the day.
    struct Repetition {
        /// The first occurrence of the rule: DTSTART and DTEND.
        let first: Occurrence
        /// RRULE without UNTIL.
        let rule: String
        /// Last possible day; nil for a rule without end.
        let last: CivilDate?
        /// Days of the rule on which it does not take place.
        let removed: [CivilDate]
        /// Days on which it takes place besides.
        let added: [CivilDate]
        /// Single dates that are cancelled or moved, each with what became of it.
        let changed: [Occurrence]
    }
}
