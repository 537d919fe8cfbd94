import Almanac
import Content
import Diagnostics

/// Entries that say what another one says already.
enum Duplicates {
    static func check(_ entries: Entries, report: inout Report) {
        let events = entries[Event.self].compactMap { entry in
            entry.record.schedule.flatMap(\.firstDate).map { Kept(entry, $0.iso, entry.record.schedule) }
        }
        tell(events, "agenda", report: &report)
        tell(entries[Structure.self].map { Kept($0, "", nil) }, "annuaire", report: &report)
    }

    /// What of an entry is compared.
    private struct Kept {
        let entry: any WrittenEntry
        let words: Set<String>
        /// What has to be the same: the day, and the commune.
        let key: String
        let schedule: Schedule?

        init<R: Record>(_ entry: Entry<R>, _ day: String, _ schedule: Schedule?) {
            self.entry = entry
            words = Set(
                entry.title.slugified.split(separator: "-").filter { !Self.small.contains($0) }.map {
                    String($0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0)
                })
            let event = entry.record as? Event
            let commune = event.map { $0.commune?.name ?? $0.outside } ?? (entry.record as? Structure)?.commune?.name
            key = "\(day) \((commune ?? "").slugified)"
            self.schedule = schedule
        }

        /// Words that tell no title from another.
        private static let small: Set<Substring> = [
            "l", "le", "la", "les", "d", "de", "du", "des", "un", "une", "et", "en", "a", "au", "aux", "pour",
        ]

        /// Whether both are called nearly the same.
        func isNear(_ other: Kept) -> Bool {
            guard !words.isEmpty, !other.words.isEmpty else { return false }
            let common = words.intersection(other.words).count
            return Double(common) >= 0.75 * Double(max(words.count, other.words.count))
        }
    }

    /// Each is compared with those before it that share its key.
    private static func tell(_ all: [Kept], _ folder: String, report: inout Report) {
        var known: [String: [Kept]] = [:]
        for one in all.sorted(by: { $0.entry.file < $1.entry.file }) {
            defer { known[one.key, default: []].append(one) }
            // Many of one day and place are a programme, whose titles look alike.
            guard
                let before = known[one.key]?.prefix(50).first(where: { $0.isNear(one) && $0.schedule == one.schedule })
            else { continue }
            let place = one.entry.places.place(of: folder == "agenda" ? "titre" : "nom")
            report.add(
                PortalRules.duplicate, at: place.location, length: place.length,
                "« \(one.entry.title) » ressemble à « \(before.entry.title) » (\(before.entry.file)).",
                suggestion: "Si c’est la même chose, gardez une seule fiche.")
        }
    }
}
