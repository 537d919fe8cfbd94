import Diagnostics

/// Theme 6: links.
enum LinkCriteria {
    static let all = [explicit, named]
    static let rules = all.map(\.rule)

    private static let vague: Set = [
        "cliquez ici", "cliquer ici", "ici", "lire la suite", "en savoir plus", "plus", "suite", "lien", "ce lien",
        "voir", "click here",
    ]

    static let explicit = PageCriterion(
        rule: AccessibilityRules.inPage(
            "6.1", "Un lien dit où il mène",
            "« cliquez ici » ou une adresse brute ne disent rien, lus hors de la page.",
            bad: "<p><a href=\"{{racine}}recherche/\">cliquez ici</a></p>",
            good: "<p><a href=\"{{racine}}recherche/\">L’agenda de Vaour</a></p>")
    ) { page in
        links(of: page.markup).map(page.markup.name).filter { name in
            let said = name.folded
            return vague.contains(said) || said.hasPrefix("http://") || said.hasPrefix("https://")
        }.map { "le lien « \($0.shortened) » ne dit pas où il mène" }
    }

    private static let named = PageCriterion(
        rule: AccessibilityRules.inPage(
            "6.2", "Un lien a un nom", "Un lien vide ne se lit pas et ne se voit pas.",
            bad: "<p><a href=\"{{racine}}recherche/\"></a></p>",
            good: "<p><a href=\"{{racine}}recherche/\">L’agenda de Vaour</a></p>")
    ) { page in
        let markup = page.markup
        return links(of: markup).filter { place in
            markup.name(of: place).isBlank
                && !markup.ancestors(of: place).contains { markup.nodes[$0].name == "template" }
                && !markup.inside(place).contains { markup.nodes[$0].name == "title" }
        }.map { "le lien vers « \(markup.attribute("href", of: $0) ?? "") » n’a pas de nom" }
    }

    private static func links(of markup: PageMarkup) -> [Int] {
        markup.places(of: "a").filter { markup.attribute("href", of: $0) != nil }
    }
}
