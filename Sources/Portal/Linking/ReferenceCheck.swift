import Content
import Diagnostics

/// References between entries name entries that exist.
struct ReferenceCheck {
    let directory: Directory

    func check(_ linked: LinkedEntries, report: inout Report) {
        for entry in linked.directory {
            for partner in entry.record.partners { check(partner, report: &report) }
        }
        for entry in linked.resources {
            for structure in entry.record.structures { check(structure, report: &report) }
        }
        for entry in linked.agenda {
            guard let organiser = entry.record.organiser, case .entry(let slug) = organiser.value else { continue }
            check(Located(slug, at: organiser.location, length: organiser.length), report: &report)
        }
    }

    private func check(_ reference: Located<Slug>, report: inout Report) {
        guard directory[reference.value] == nil else { return }
        report.add(
            PortalRules.unknownEntry, at: reference.location, length: reference.length,
            "Il n’y a pas de fiche « \(reference.value) » dans l’annuaire.",
            suggestion: NearMiss.best(for: reference.value.text, among: directory.entries.map(\.slug.text))
                .map { "Vouliez-vous dire « \($0) » ?" })
    }
}
