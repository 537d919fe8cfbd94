import Diagnostics
import Markdown
import Portal

/// A criterion of RGAA 4.1.2 that a machine can decide, wholly or in part, on pages as they are published.
///
/// Nothing found here is a rate of conformity: what a criterion asks of sense and relevance stays with people.
struct PageCriterion: Sendable {
    let rule: Rule
    /// Whether what is wrong was written in an entry more often than in a template.
    var isOfEntries = false
    /// What is wrong on a page, one sentence each, without the page’s name.
    let faults: @Sendable (JudgedPage) -> [String]
}

/// A page to judge.
struct JudgedPage: Sendable {
    let address: Address
    let template: TemplateName
    /// The file of its entry; nil for pages made from many.
    let entry: String?
    let markup: PageMarkup

    /// Whether it is a bare piece, shown inside another site’s page, which has the frame.
    var isBare: Bool { template == .integration }
}

/// Judges drawn pages, and the styles they carry, by every criterion a machine can decide.
enum AccessibilityCheck {
    /// What is asked of pages, in the order of the reference.
    static let criteria: [PageCriterion] =
        ImageCriteria.all + TableCriteria.all + LinkCriteria.all + MandatoryCriteria.all + StructureCriteria.all
        + PresentationCriteria.all + FormCriteria.all + NavigationCriteria.all + ConsultationCriteria.all

    /// Finds what is wrong in pages, each fault told once, where a template can mend it.
    static func check(
        _ pages: [DrawnPage], theme: ThemeFolder, jobs: Int, report: inout Report
    ) async {
        let judged = await pages.concurrentMap(jobs: jobs) { drawn in
            JudgedPage(
                address: drawn.page.address, template: drawn.page.template, entry: drawn.page.entry?.file,
                markup: PageMarkup(drawn.output.bytes))
        }
        let found =
            await judged.concurrentMap(jobs: jobs) { page in
                criteria.flatMap { criterion in
                    criterion.faults(page).map {
                        Fault(rule: criterion.rule, text: $0, page: page, isOfEntries: criterion.isOfEntries)
                    }
                }
            }.flatMap { $0 } + SiteCriteria.faults(in: judged)
        // What a text says of a link is told at its place in the text.
        let hasVagueText = report.diagnostics.contains { $0.rule.id == MarkdownRules.vagueLink.id }
        tell(
            found.filter { !(hasVagueText && $0.rule.id == LinkCriteria.explicit.rule.id) }, theme: theme,
            report: &report)
        StyleCriteria.check(theme, report: &report)
    }

    /// Something wrong on a page.
    struct Fault: Sendable {
        let rule: Rule
        let text: String
        let page: JudgedPage
        var isOfEntries = false
    }

    /// The same fault on many pages is told once: in their template, or in that of all pages when they have several;
    /// what was written in an entry, in the first of the entries.
    private static func tell(_ faults: [Fault], theme: ThemeFolder, report: inout Report) {
        var groups: [(key: String, faults: [Fault])] = []
        var places: [String: Int] = [:]
        for fault in faults {
            let key = fault.rule.id + "\n" + fault.text
            if let place = places[key] {
                groups[place].faults.append(fault)
            } else {
                places[key] = groups.count
                groups.append((key, [fault]))
            }
        }
        for (_, faults) in groups {
            guard let first = faults.first else { continue }
            let templates = Set(faults.map(\.page.template.rawValue))
            let name = templates.count == 1 ? first.page.template.rawValue : "base"
            let others = Set(faults.map(\.page.address)).count - 1
            let pages = others == 0 ? "" : others == 1 ? " et sur une autre page" : " et sur \(others) autres pages"
            let entry = first.isOfEntries ? faults.lazy.compactMap(\.page.entry).first : nil
            report.add(
                first.rule, at: SourceLocation(file: entry ?? "\(theme.path)/templates/\(name).mustache"),
                "Sur /\(first.page.address.path)\(pages) : \(first.text).")
        }
    }
}
