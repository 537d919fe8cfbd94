import Content
import Diagnostics

/// References between entries name entries that exist.
struct ReferenceCheck {
    private let names: [CollectionName: Set<String>]

    init(_ linked: LinkedEntries) {
        names = [
            .guide: Set(linked.guide.map(\.slug.text)),
            .annuaire: Set(linked.directory.map(\.slug.text)),
            .observatoire: Set(linked.indicators.map(\.slug.text)),
            .objectifs: Set(linked.project.objectives.map(\.slug.text)),
            .instances: Set(linked.project.bodies.map(\.slug.text)),
        ]
    }

    func check(_ linked: LinkedEntries, report: inout Report) {
        for entry in linked.directory { check(entry.record.partners, in: .annuaire, report: &report) }
        for entry in linked.resources { check(entry.record.structures, in: .annuaire, report: &report) }
        for entry in linked.agenda { check(actors: [entry.record.organiser], report: &report) }
        for entry in linked.project.actions {
            check([entry.record.objective], in: .objectifs, report: &report)
            check(entry.record.indicators, in: .observatoire, report: &report)
            check(actors: entry.record.partners, report: &report)
        }
        for entry in linked.project.bodies {
            check([entry.record.next], in: .instances, report: &report)
            check(entry.record.structures, in: .annuaire, report: &report)
        }
        for entry in linked.project.meetings { check([entry.record.body], in: .instances, report: &report) }
        for entry in linked.project.decisions { check([entry.record.body], in: .instances, report: &report) }
        for entry in linked.project.agreements { check([entry.record.structure], in: .annuaire, report: &report) }
    }

    /// The chapters that tables name.
    func check(_ seeds: Seeds, report: inout Report) {
        for answer in seeds.carePath.answers { check(answer.chapters, in: .guide, report: &report) }
        check(seeds.ageTasks.map(\.chapter), in: .guide, report: &report)
    }

    private func check(actors: [Located<Actor>?], report: inout Report) {
        let references = actors.compactMap { actor -> Located<Slug>? in
            guard let actor, case .entry(let slug) = actor.value else { return nil }
            return Located(slug, at: actor.location, length: actor.length)
        }
        check(references, in: .annuaire, report: &report)
    }

    private func check(_ references: [Located<Slug>?], in collection: CollectionName, report: inout Report) {
        let known = names[collection] ?? []
        for case let reference? in references where !known.contains(reference.value.text) {
            report.add(
                PortalRules.unknownEntry, at: reference.location, length: reference.length,
                "Il n’y a pas de fiche « \(reference.value) » dans \(collection.folder).",
                suggestion: NearMiss.best(for: reference.value.text, among: known.sorted())
                    .map { "Vouliez-vous dire « \($0) » ?" })
        }
    }
}
