import Content
import Diagnostics

/// What is made up is never given in the name of a body that exists.
struct ExampleCheck {
    /// The titles of the structures that exist, by slug.
    private let structures: [String: String]
    /// The same, by the title in plain letters: an organiser may be named in words.
    private let named: [String: String]
    /// The titles of the governing bodies that exist, by slug.
    private let bodies: [String: String]

    init(_ linked: LinkedEntries) {
        let directory = linked.directory.filter { !$0.common.isExample }
        structures = Dictionary(
            directory.map { ($0.slug.text, $0.title) }, uniquingKeysWith: { first, _ in first })
        named = Dictionary(
            directory.map { ($0.title.slugified, $0.title) }, uniquingKeysWith: { first, _ in first })
        bodies = Dictionary(
            linked.project.bodies.filter { !$0.common.isExample }.map { ($0.slug.text, $0.title) },
            uniquingKeysWith: { first, _ in first })
    }

    func check(_ linked: LinkedEntries, report: inout Report) {
        for entry in linked.agenda where entry.common.isExample {
            check(entry.record.organiser, report: &report)
        }
        for entry in linked.project.meetings where entry.common.isExample {
            check(entry.record.body, among: bodies, "cette réunion inventée", report: &report)
        }
        for entry in linked.project.decisions where entry.common.isExample {
            check(entry.record.body, among: bodies, "cette décision inventée", report: &report)
        }
        for entry in linked.project.agreements where entry.common.isExample {
            check(entry.record.structure, among: structures, "cette convention inventée", report: &report)
        }
    }

    private func check(_ organiser: Located<Actor>?, report: inout Report) {
        guard let organiser else { return }
        let title =
            switch organiser.value {
            case .entry(let slug): structures[slug.text]
            case .name(let name): named[name.slugified]
            }
        say(title, organiser.location, organiser.length, "ce rendez-vous inventé", report: &report)
    }

    private func check(
        _ reference: Located<Slug>?, among real: [String: String], _ what: String, report: inout Report
    ) {
        guard let reference else { return }
        say(real[reference.value.text], reference.location, reference.length, what, report: &report)
    }

    private func say(
        _ title: String?, _ location: SourceLocation, _ length: Int, _ what: String, report: inout Report
    ) {
        guard let title else { return }
        report.add(
            PortalRules.exampleOfReal, at: location, length: length,
            "« \(title) » existe : \(what) ne peut pas être en son nom.",
            suggestion: "Donnez un nom inventé, ou celui d’une fiche marquée « exemple ».")
    }
}
