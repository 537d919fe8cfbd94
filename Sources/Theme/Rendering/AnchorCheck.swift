import Audit
import Content
import Diagnostics
import Portal
import Site

/// Links to a place within a page lead to an id that the page has.
enum AnchorCheck {
    /// - Parameter pages: the names of the places of pages, by address.
    static func check(_ links: [AnchorLink], among pages: [Address: Set<String>], report: inout Report) {
        for link in links {
            let known = pages[link.page] ?? []
            guard !known.contains(link.anchor) else { continue }
            report.add(
                ThemeRules.deadAnchor, at: link.location, length: link.length,
                "La page /\(link.page.path) n’a pas d’endroit nommé « \(link.anchor) ».",
                suggestion: NearMiss.best(for: link.anchor, among: known.sorted()).map {
                    "Vouliez-vous dire « #\($0) » ?"
                })
        }
    }

    /// The names of the places of a page.
    ///
    /// - Parameter html: the page, UTF-8.
    static func anchors(in html: some Collection<UInt8>) -> Set<String> {
        var tokens = MarkupTokens(html)
        var anchors: Set<String> = []
        while let token = tokens.next() {
            switch token {
            case .start(_, let attributes, _), .raw(_, let attributes, _):
                if let id = attributes["id"] { anchors.insert(id) }
            case .doctype, .text, .end: break
            }
        }
        return anchors
    }
}

/// Icons named by the tables exist in the theme.
enum IconCheck {
    static func check(_ seeds: Seeds, icons: [String: some Sendable], report: inout Report) {
        let tables: [(file: String, names: [String])] = [
            ("seeds/types.csv", seeds.types.map(\.icon)),
            ("seeds/familles-de-types.csv", seeds.typeFamilies.map(\.icon)),
            ("seeds/themes.csv", seeds.themes.map(\.icon)),
        ]
        for table in tables {
            for name in Set(table.names).sorted() where !name.isEmpty && icons[name] == nil {
                report.add(
                    ThemeRules.missingIcon, at: SourceLocation(file: table.file),
                    "L’icône « \(name) » n’existe pas dans le thème.",
                    suggestion: NearMiss.best(for: name, among: icons.keys.sorted()).map {
                        "Vouliez-vous dire « \($0) » ?"
                    })
            }
        }
    }
}

/// The pages of the accessibility audit’s sample are pages of the site.
enum SampleCheck {
    static func check(_ results: [AuditResult], in pages: [PlannedPage], report: inout Report) {
        let known = Set(pages.map(\.address)).union([RequiredPage.ecoDesign.address])
        var seen: Set<String> = []
        for result in results where seen.insert(result.page).inserted {
            guard !known.contains(Address(sampled: result.page)) else { continue }
            report.add(
                ThemeRules.auditPage, at: result.location, "Le site n’a pas de page à l’adresse « \(result.page) ».",
                suggestion: NearMiss.best(for: result.page, among: known.map { "/" + $0.path }.sorted()).map {
                    "Vouliez-vous dire « \($0) » ?"
                })
        }
    }
}
