import Diagnostics

/// Theme 5: tables of data.
enum TableCriteria {
    static let all = [title, headers, scopes]
    static let rules = all.map(\.rule)

    private static let row = "<tr><td>Lundi</td><td>9 h</td></tr>"
    private static let head = "<tr><th scope=\"col\">Jour</th><th scope=\"col\">Heures</th></tr>"

    private static let title = PageCriterion(
        rule: AccessibilityRules.inPage(
            "5.4", "Un tableau a un titre", "« caption », ou « aria-labelledby » vers un titre de la page.",
            bad: "<table>\(head)\(row)</table>",
            good: "<table><caption>Horaires</caption>\(head)\(row)</table>")
    ) { page in
        let markup = page.markup
        let bare = tables(of: markup).filter { place in
            let attributes = markup.nodes[place].attributes
            return attributes["aria-label"] == nil && attributes["aria-labelledby"] == nil && attributes["title"] == nil
                && !markup.children(of: place).contains { markup.nodes[$0].name == "caption" }
        }
        return bare.isEmpty ? [] : ["un tableau n’a pas de titre"]
    }

    private static let headers = PageCriterion(
        rule: AccessibilityRules.inPage(
            "5.6", "Les en-têtes d’un tableau sont déclarés", "Ils sont dans des éléments « th ».",
            bad: "<table><caption>Horaires</caption>\(row)</table>",
            good: "<table><caption>Horaires</caption>\(head)\(row)</table>")
    ) { page in
        let markup = page.markup
        let bare = tables(of: markup).filter { place in
            !markup.inside(place).contains { markup.nodes[$0].name == "th" }
        }
        return bare.isEmpty ? [] : ["un tableau n’a pas d’en-tête « th »"]
    }

    private static let scopes = PageCriterion(
        rule: AccessibilityRules.inPage(
            "5.7", "Un en-tête dit ce qu’il titre", "« scope » dit si c’est une ligne ou une colonne.",
            bad: "<table><caption>Horaires</caption><tr><th>Jour</th></tr>\(row)</table>",
            good: "<table><caption>Horaires</caption>\(head)\(row)</table>")
    ) { page in
        let known: Set = ["col", "row", "colgroup", "rowgroup"]
        let markup = page.markup
        return markup.places(of: "th")
            .filter { place in
                let attributes = markup.nodes[place].attributes
                return attributes["id"] == nil && !known.contains(attributes["scope"] ?? "")
            }
            .prefix(1).map { "l’en-tête « \(markup.words(in: $0).shortened) » n’a pas de « scope »" }
    }

    private static func tables(of markup: PageMarkup) -> [Int] {
        markup.places(of: "table").filter { markup.attribute("role", of: $0) != "presentation" }
    }
}
