import Almanac
import Content
import Diagnostics

/// What is allowed and seldom meant: told once, at the entry that causes it, to whoever writes and whoever reviews.
struct Plausibility {
    let entries: Entries
    let agenda: Agenda
    /// The day the portal is built for.
    let today: CivilDate

    func check(report: inout Report) {
        for entry in entries.all { checkWitness(entry, report: &report) }
        for entry in entries[Event.self] { checkYear(entry, report: &report) }
        for entry in entries[Structure.self] { checkPoint(entry, report: &report) }
        Duplicates.check(entries, report: &report)
        Clashes.check(agenda, report: &report)
    }

    /// Who says so, and since when.
    private func checkWitness(_ entry: any WrittenEntry, report: inout Report) {
        if let checked = entry.common.checkedOn, checked > today {
            let place = entry.places.place(of: "verifie_le")
            report.add(
                PortalRules.implausible, at: place.location, length: place.length,
                "Cette vérification est datée d’un jour à venir : \(checked.french(.date)).",
                suggestion: "Donnez le jour où quelqu’un a vérifié.")
        }
        let empty = Set([
            "oui", "non", "moi", "nous", "ok", "internet", "web", "facebook", "google", "x", "aucune", "?", "-",
        ])
        if let source = entry.common.sources.first(where: { empty.contains($0.folded) || $0.count < 3 }) {
            let place = entry.places.place(of: "source")
            report.add(
                PortalRules.implausible, at: place.location, length: place.length,
                "« \(source) » ne dit pas d’où vient l’information.",
                suggestion: "Dites qui le dit, dans quel document ou quelle page, à quelle date.")
        }
    }

    /// An event that was over when somebody verified it was most likely given the wrong year.
    private func checkYear(_ entry: Entry<Event>, report: inout Report) {
        guard let checked = entry.common.checkedOn, checked <= today, let last = entry.record.schedule?.lastDate,
            last.adding(days: 14) < checked, last.year < checked.year || last.adding(months: 6) < checked
        else { return }
        let field = ["jour", "jours", "fin", "jusqu_au", "debut", "chaque"].first { entry.places.has($0) } ?? "titre"
        let place = entry.places.place(of: field)
        report.add(
            PortalRules.implausible, at: place.location, length: place.length,
            "Ce rendez-vous était fini le \(last.french(.date)), avant d’être vérifié le \(checked.french(.date)).",
            suggestion: "Est-ce la bonne année ?")
    }

    /// Farther from the middle of its commune than any commune is wide, in kilometres.
    private static let farthest = 12.0

    private func checkPoint(_ entry: Entry<Structure>, report: inout Report) {
        guard let point = entry.record.coordinates, let commune = entry.record.commune else { return }
        let away = point.kilometres(to: commune.centre)
        guard away > Self.farthest else { return }
        let place = entry.places.place(of: "latitude")
        report.add(
            PortalRules.implausible, at: place.location, length: place.length,
            "Ce point est à \(Int(away.rounded())) km du centre de \(commune.name).",
            suggestion: "Vérifiez la latitude, la longitude et la commune.")
    }
}
