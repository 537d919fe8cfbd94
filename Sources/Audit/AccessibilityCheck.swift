import Diagnostics
import Markdown
import Portal
import Site

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

/// Which page is judged, and what it was made from.
package struct PageOrigin: Sendable {
    package let address: Address
    let template: String
    let isBare: Bool
    let entry: String?
    let root: String

    /// - Parameters:
    ///   - address: where it is published.
    ///   - template: name of the template that drew it.
    ///   - isBare: whether it is a bare piece, shown inside another site’s page, which has the frame.
    ///   - entry: the file of its entry; nil for pages made from many.
    ///   - root: the path of the site on its host, `/` or `/portail/`.
    package init(_ address: Address, template: String, isBare: Bool, entry: String?, root: String = "/") {
        (self.address, self.template, self.isBare, self.entry, self.root) = (address, template, isBare, entry, root)
    }
}

/// A page to judge.
struct JudgedPage: Sendable {
    let origin: PageOrigin
    let markup: PageMarkup

    var address: Address { origin.address }
    var isBare: Bool { origin.isBare }
}

/// What is wrong on a page, and what has to be like the others.
package struct Judgement: Sendable {
    package let origin: PageOrigin
    /// What it leads to.
    package let links: PageLinks
    let faults: [AccessibilityCheck.Fault]
    let frame: SiteCriteria.Frame
}

/// The style sheets of a theme, to judge.
package struct JudgedStyles: Sendable {
    /// The theme’s folder, from the portal’s root.
    let folder: String
    /// The sheets by name, `base` being that of all pages.
    let sheets: [String: String]

    /// - Parameters:
    ///   - folder: the theme’s, from the portal’s root.
    ///   - sheets: by name, `base` being that of all pages.
    package init(folder: String, sheets: [String: String]) {
        self.folder = folder
        self.sheets = sheets
    }
}

/// Judges drawn pages, and the styles they carry, by every criterion a machine can decide.
package enum AccessibilityCheck {
    /// What is asked of pages, in the order of the reference.
    static let criteria: [PageCriterion] =
        ImageCriteria.all + TableCriteria.all + LinkCriteria.all + MandatoryCriteria.all + StructureCriteria.all
        + PresentationCriteria.all + FormCriteria.all + NavigationCriteria.all + ConsultationCriteria.all

    /// Finds what is wrong on a page.
    ///
    /// - Parameter bytes: the page, UTF-8.
    package static func judge(_ origin: PageOrigin, bytes: some Collection<UInt8>) -> Judgement {
        let page = JudgedPage(origin: origin, markup: PageMarkup(bytes))
        let faults = criteria.flatMap { criterion in
            criterion.faults(page).map {
                Fault(rule: criterion.rule, text: $0, page: origin, isOfEntries: criterion.isOfEntries)
            }
        }
        return Judgement(
            origin: origin, links: PageLinks(of: page.markup, on: origin), faults: faults,
            frame: SiteCriteria.Frame(of: page))
    }

    /// Tells what is wrong in pages and between them, each fault once, where a template can mend it.
    ///
    /// - Parameters:
    ///   - judged: all the pages: some criteria compare them.
    ///   - theme: the styles they carry.
    package static func tell(_ judged: [Judgement], theme: JudgedStyles, report: inout Report) {
        let found = judged.flatMap(\.faults) + SiteCriteria.faults(in: judged)
        // What a text says of a link is told at its place in the text.
        let hasVagueText = report.diagnostics.contains { $0.rule.id == MarkdownRules.vagueLink.id }
        tell(
            found.filter { !(hasVagueText && $0.rule.id == LinkCriteria.explicit.rule.id) }, folder: theme.folder,
            report: &report)
        StyleCriteria.check(theme, report: &report)
    }

    /// Something wrong on a page.
    package struct Fault: Sendable {
        let rule: Rule
        let text: String
        let page: PageOrigin
        let isOfEntries: Bool

        /// - Parameters:
        ///   - text: what is wrong, in French, without the page’s name.
        ///   - isOfEntries: whether it was written in an entry rather than in a template.
        package init(rule: Rule, text: String, page: PageOrigin, isOfEntries: Bool = false) {
            (self.rule, self.text, self.page, self.isOfEntries) = (rule, text, page, isOfEntries)
        }
    }

    /// The same fault on many pages is told once: in their template, or in that of all pages when they have several;
    /// what was written in an entry, in the first of the entries.
    ///
    /// - Parameter folder: the theme’s, from the portal’s root.
    package static func tell(_ faults: [Fault], folder: String, report: inout Report) {
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
            let templates = Set(faults.map(\.page.template))
            let name = templates.count == 1 ? first.page.template : "base"
            let others = Set(faults.map(\.page.address)).count - 1
            let pages = others == 0 ? "" : others == 1 ? " et sur une autre page" : " et sur \(others) autres pages"
            let entry = first.isOfEntries ? faults.lazy.compactMap(\.page.entry).first : nil
            report.add(
                first.rule, at: SourceLocation(file: entry ?? "\(folder)/templates/\(name).mustache"),
                "Sur /\(first.page.address.path)\(pages) : \(first.text).")
        }
    }
}
