import Content
import Diagnostics
import SmallPortals

/// The small portal with some files laid over it, understood, and all that was found.
func load(_ files: [String: String], jobs: Int = 1) async -> (content: PortalContent, said: [String]) {
    await load(SmallPortal.overlaid(files), jobs: jobs)
}

/// A portal understood, and all that was found, one line each: `8:7 date Ce n’est pas une date. → À écrire.`
func load(_ tree: SourceTree, jobs: Int = 1) async -> (content: PortalContent, said: [String]) {
    var report = Report()
    let content = await PortalContent.load(from: tree, jobs: jobs, report: &report)
    return (content, report.sorted.map(sentence))
}

/// A finding on one line, without the name of its file.
func sentence(_ finding: Diagnostic) -> String {
    let place = finding.location
    return "\(place.line):\(place.column) \(finding.rule.id) \(finding.message)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
}

/// Places and rules alone: `8:7 date`.
func places(_ said: [String]) -> [String] {
    said.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
}

/// An event with everything it needs but its date; what is added starts on line 8 of the file.
func event(_ lines: String, body: String = "") async -> (entry: Entry<Event>?, said: [String]) {
    let text = """
        ---
        titre: Un essai
        resume: Une phrase assez longue pour tenir lieu de résumé.
        exemple: true
        verifie_le: 2026-11-16
        commune: Vaour
        themes: [eveil]
        \(lines)
        ---
        \(body)
        """
    let (content, said) = await load(["content/agenda/essai.md": text])
    return (content.entries[Event.self].first { $0.slug.text == "essai" }, said)
}

/// A structure with everything it needs; what is added starts on line 8 of the file.
func structure(_ lines: String, body: String = "") async -> (entry: Entry<Structure>?, said: [String]) {
    let text = """
        ---
        nom: Un essai
        resume: Une phrase assez longue pour tenir lieu de résumé.
        exemple: true
        verifie_le: 2026-11-16
        commune: Vaour
        types: [ludotheque]
        \(lines)
        ---
        \(body)
        """
    let (content, said) = await load(["content/annuaire/essai.md": text])
    return (content.entries[Structure.self].first { $0.slug.text == "essai" }, said)
}
