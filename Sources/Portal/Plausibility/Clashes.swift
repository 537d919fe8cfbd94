import Almanac
import Content
import Diagnostics

/// Events for the same children, in the same commune, at the same hours of one day.
enum Clashes {
    static func check(_ agenda: Agenda, report: inout Report) {
        var told: Set<Slug> = []
        for (_, sameDay) in Dictionary(grouping: agenda.upcoming(), by: \.date).sorted(by: { $0.key < $1.key }) {
            // A day with more is a festival.
            guard (2...30).contains(sameDay.count) else { continue }
            for one in sameDay where !told.contains(one.event.slug) {
                guard let other = sameDay.first(where: { clash(one, $0) }) else { continue }
                told.formUnion([one.event.slug, other.event.slug])
                // Who was verified last knew of the other, or could have.
                let late = [one, other].max { key($0) < key($1) } ?? one
                tell(late, besides: late == one ? other : one, report: &report)
            }
        }
    }

    private static func key(_ happening: Happening) -> String {
        (happening.event.common.checkedOn?.iso ?? "") + happening.event.slug.text
    }

    private static func clash(_ one: Happening, _ other: Happening) -> Bool {
        // Of the same name, they are told as one thing written twice.
        guard one.event.slug != other.event.slug, one.event.title.slugified != other.event.title.slugified,
            isOn(one), isOn(other),
            let start = one.occurrence.start.time, let otherStart = other.occurrence.start.time,
            one.event.record.communes.contains(where: { other.event.record.isIn($0.slug) })
        else { return false }
        let ages = Set(one.event.record.ages.map(\.slug))
        guard other.event.record.ages.contains(where: { ages.contains($0.slug) }) else { return false }
        let (end, otherEnd) = (minutes(one, start), minutes(other, otherStart))
        return start.minutes < otherEnd && otherStart.minutes < end
    }

    private static func isOn(_ happening: Happening) -> Bool {
        happening.status == .programme || happening.status.isFull
    }

    /// When it ends, in minutes of its day; an hour after its start when nobody says.
    private static func minutes(_ happening: Happening, _ start: TimeOfDay) -> Int {
        guard let end = happening.occurrence.end, let time = end.time, end != happening.occurrence.start else {
            return start.minutes + 60
        }
        return time.minutes + (end.date > happening.date ? 1_440 : 0)
    }

    private static func tell(_ late: Happening, besides other: Happening, report: inout Report) {
        let field = ["jour", "jours", "chaque", "debut"].first { late.event.places.has($0) } ?? "titre"
        let place = late.event.places.place(of: field)
        report.add(
            PortalRules.clash, at: place.location, length: place.length,
            "Le \(late.date.french(.date)), à la même heure et pour les mêmes âges : « \(other.event.title) » "
                + "(\(other.event.file)).",
            suggestion: "Si vous pouvez encore choisir, une autre heure laisserait venir aux deux.")
    }
}
