/// What the rules say beyond the rows of the table.
struct OpeningNotes {
    let rules: [OpeningRule]
    let season: OrdinarySeason
    let rows: [WeekTableRow]

    /// A note before it is written: those with the same head become one sentence.
    private struct Note {
        let head: String
        let body: String
    }

    /// Short French sentences, in the order of the rules.
    var notes: [String] {
        var notes: [Note] = []
        for (index, rule) in rules.enumerated() { notes += self.notes(rule, at: index) }
        var sentences: [(head: String, bodies: [String])] = []
        for note in notes {
            if let position = sentences.firstIndex(where: { $0.head == note.head }) {
                if !sentences[position].bodies.contains(note.body) { sentences[position].bodies.append(note.body) }
            } else {
                sentences.append((note.head, [note.body]))
            }
        }
        return sentences.map { sentence in
            let bodies = sentence.bodies.filter { !$0.isEmpty }.joined(separator: " ; ")
            return (bodies.isEmpty ? sentence.head : "\(sentence.head) : \(bodies)").capitalizedFirst
        }
    }

    private func notes(_ rule: OpeningRule, at index: Int) -> [Note] {
        let days = rule.days
        let limited = !season.holds(days)
        let period = limited ? HoursProse.period(days) : nil
        if rule.joining == .fallback { return [fallback(rule, period)] }
        var notes: [Note] = []
        let plain = days.weekdays.filter { $0.nth.isEmpty }.flatMap(\.weekdays)
        if days.holidaysRestrict {
            let named = days.weekdays.flatMap(\.weekdays)
            let kept = left(Set(named), after: index, days.holidays)
            guard !kept.isEmpty else { return [] }
            let nth = days.weekdays.filter { !$0.nth.isEmpty }.map(HoursProse.nth)
            let plainKept = Set(plain).intersection(kept).sorted()
            let who = ([plainKept.isEmpty ? nil : HoursProse.weekdays(plainKept)] + nth).compactMap { $0 }.enumerated
            notes.append(note(rule, [period, HoursProse.holidays(days.holidays)], who, adds: false))
            return notes
        }
        if !days.holidays.isEmpty {
            let kept = left(Set(Weekday.allCases), after: index, days.holidays)
            if !kept.isEmpty {
                let who = kept.count == 7 ? nil : HoursProse.weekdays(kept.sorted())
                notes.append(note(rule, [period, HoursProse.holidays(days.holidays)], who, adds: adds(rule, kept)))
            }
        }
        for selector in days.weekdays where !selector.nth.isEmpty {
            guard !left([selector.first], after: index, []).isEmpty else { continue }
            notes.append(note(rule, [period, HoursProse.nth(selector)], nil, adds: adds(rule, [selector.first])))
        }
        if limited, !plain.isEmpty || days.weekdays.isEmpty && days.holidays.isEmpty {
            let named = plain.isEmpty ? Set(Weekday.allCases) : Set(plain)
            let kept = left(named, after: index, [])
            if !kept.isEmpty {
                let who = kept.count == 7 ? nil : HoursProse.weekdays(kept.sorted())
                notes.append(note(rule, [period], who, adds: adds(rule, kept)))
            }
        }
        return notes
    }

    private func note(_ rule: OpeningRule, _ when: [String?], _ who: String?, adds: Bool) -> Note {
        let head = when.compactMap { $0 }.joined(separator: ", ")
        guard rule.state != .closed else {
            let hours = rule.times.isEmpty ? "" : " " + rule.times.map(\.french).enumerated
            let comment = rule.comment.map { " (\($0))" } ?? ""
            let whom = who.map { ", \($0)" } ?? ""
            return Note(head: "fermé " + HoursProse.withArticle(head) + whom + hours + comment, body: "")
        }
        let body = [who, HoursProse.hours(rule)].compactMap { $0 }.joined(separator: ", ")
        return Note(head: head + (adds ? ", en plus" : ""), body: body)
    }

    private func fallback(_ rule: OpeningRule, _ period: String?) -> Note {
        let plain = rule.days.weekdays.filter { $0.nth.isEmpty }.flatMap(\.weekdays)
        var who = rule.days.holidays.isEmpty ? [] : [HoursProse.holidays(rule.days.holidays)]
        if !plain.isEmpty { who.append(HoursProse.weekdays(Set(plain).sorted())) }
        who += rule.days.weekdays.filter { !$0.nth.isEmpty }.map(HoursProse.nth)
        let head = (["en dehors de ces horaires", period] + who).compactMap { $0 }.joined(separator: ", ")
        return Note(head: head, body: HoursProse.hours(rule))
    }

    /// Whether a rule adds to hours the rows already give on one of these weekdays.
    private func adds(_ rule: OpeningRule, _ weekdays: Set<Weekday>) -> Bool {
        rule.joining == .additional && rule.state != .closed
            && rows.contains { weekdays.contains($0.weekday) && !$0.day.isClosed }
    }

    /// The weekdays for which no later rule of the ordinary week takes the place of this one:
    /// in `PH off; Mo-Fr 08:00-18:00`, holidays are closed on Saturday and Sunday only.
    private func left(_ weekdays: Set<Weekday>, after index: Int, _ holidays: [HolidayKind]) -> Set<Weekday> {
        rules[(index + 1)...].reduce(weekdays) { kept, later in
            guard later.joining == .override, later.state != .closed || later.times.isEmpty,
                season.holds(later.days)
            else { return kept }
            let named = kept.filter { season.includes(later, on: $0) }
            let allHolidays =
                !holidays.isEmpty && !later.days.holidaysRestrict
                && holidays.allSatisfy(later.days.holidays.contains)
            return allHolidays ? [] : kept.subtracting(named)
        }
    }
}
