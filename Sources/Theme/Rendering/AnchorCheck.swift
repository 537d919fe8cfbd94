import Content
import Diagnostics
import Portal

/// Links to a place within a page lead to an id that the page has.
enum AnchorCheck {
    static func check(_ links: [AnchorLink], in outputs: [Output], report: inout Report) {
        let wanted = Set(links.map(\.page.file))
        var ids: [String: Set<String>] = [:]
        for output in outputs where wanted.contains(output.path) {
            ids[output.path] = identifiers(in: String(decoding: output.bytes, as: UTF8.self))
        }
        for link in links {
            let known = ids[link.page.file] ?? []
            guard !known.contains(link.anchor) else { continue }
            report.add(
                ThemeRules.deadAnchor, at: link.location, length: link.length,
                "La page /\(link.page.path) n’a pas d’endroit nommé « \(link.anchor) ».",
                suggestion: NearMiss.best(for: link.anchor, among: known.sorted()).map {
                    "Vouliez-vous dire « #\($0) » ?"
                })
        }
    }

    private static func identifiers(in html: String) -> Set<String> {
        Set(html.matches(of: #/\sid="([^"]*)"/#).map { String($0.output.1) })
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
