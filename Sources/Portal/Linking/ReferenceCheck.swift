import Content
import Diagnostics

/// References between entries, and those of tables, name entries that exist; what is made up is never given in the
/// name of one that exists.
struct ReferenceCheck {
    /// What can be named in each collection.
    private let known: [EntryCollection: Named]

    /// The entries of a collection.
    private struct Named {
        var slugs: Set<String> = []
        /// The slugs of all, by their titles in plain letters.
        var titles: [String: String] = [:]
        /// The titles of those that exist, by slug.
        var real: [String: String] = [:]
        /// The same, by themselves in plain letters: one may be named in words.
        var realInWords: [String: String] = [:]

        mutating func add(_ entry: any WrittenEntry) {
            slugs.insert(entry.slug.text)
            titles[entry.title.slugified] = entry.slug.text
            guard !entry.common.isExample else { return }
            real[entry.slug.text] = entry.title
            realInWords[entry.title.slugified] = entry.title
        }
    }

    init(_ entries: [any WrittenEntry]) {
        known = entries.reduce(into: [:]) { known, entry in
            known[entry.collection, default: Named()].add(entry)
        }
    }

    func check(_ entries: [any WrittenEntry], report: inout Report) {
        for entry in entries {
            check(entry.references, report: &report)
            guard entry.common.isExample else { continue }
            for reference in entry.references where reference.isInItsName {
                checkIsMadeUp(reference, named: entry.collection, report: &report)
            }
        }
    }

    func check(_ references: [Reference], report: inout Report) {
        for reference in references {
            if case .title(let title) = reference.name.value {
                report.add(
                    PortalRules.unknownEntry, at: reference.name.location, length: reference.name.length,
                    "« \(title) » n’est pas le nom d’un fichier de \(reference.collection.folder).",
                    suggestion: known[reference.collection]?.titles[title.slugified].map { "Écrivez « \($0) »." }
                        ?? NearMiss.best(
                            for: title.slugified, among: (known[reference.collection]?.slugs ?? []).sorted()
                        )
                        .map { "Vouliez-vous dire « \($0) » ?" })
                continue
            }
            guard case .file(let slug) = reference.name.value else { continue }
            let slugs = known[reference.collection]?.slugs ?? []
            guard !slugs.contains(slug.text) else { continue }
            report.add(
                PortalRules.unknownEntry, at: reference.name.location, length: reference.name.length,
                "Il n’y a pas de fiche « \(slug) » dans \(reference.collection.folder).",
                suggestion: NearMiss.best(for: slug.text, among: slugs.sorted()).map { "Vouliez-vous dire « \($0) » ?" }
            )
        }
    }

    private func checkIsMadeUp(_ reference: Reference, named collection: EntryCollection, report: inout Report) {
        let title: String? =
            switch reference.name.value {
            case .file(let slug): known[reference.collection]?.real[slug.text]
            case .words(let words): known[reference.collection]?.realInWords[words.slugified]
            case .title: nil
            }
        guard let title else { return }
        report.add(
            PortalRules.exampleOfReal, at: reference.name.location, length: reference.name.length,
            "« \(title) » existe : \(collection.madeUp) ne peut pas être en son nom.",
            suggestion: "Donnez un nom inventé, ou celui d’une fiche marquée « exemple ».")
    }
}
