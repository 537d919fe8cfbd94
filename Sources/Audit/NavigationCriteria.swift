import Diagnostics

/// Theme 12, page by page.
enum NavigationCriteria {
    static let all = [systems, areas, skipping, order]
    static let rules = all.map(\.rule)

    private static let systems = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "12.1", "Il y a deux façons au moins de trouver une page", "Un menu, un plan du site, une recherche.",
            changing: "<a href=\"{{racine}}plan-du-site/\">Plan du site</a>", to: "<p>Le portail des familles</p>")
    ) { page in
        guard !page.isBare else { return [] }
        let markup = page.markup
        func leads(to path: String) -> Bool {
            markup.places(of: "a").contains { markup.attribute("href", of: $0)?.hasSuffix(path) == true }
        }
        let isHere = page.address == .siteMap || page.address == .search
        let ways = [
            !markup.places(of: "nav").isEmpty, leads(to: "plan-du-site/") || isHere,
            leads(to: "recherche/") || isHere,
        ]
        return ways.allSatisfy { $0 } ? [] : ["il manque le menu, le plan du site ou la recherche"]
    }

    private static let areas = PageCriterion(
        rule: AccessibilityRules.inPage(
            "12.6", "Les zones répétées se distinguent",
            "Quand il y a plusieurs « nav », chacune a un nom qui lui est propre.",
            bad: "<nav><a href=\"{{racine}}recherche/\">La fin</a></nav>",
            good: "<nav aria-label=\"Dans cette page\"><a href=\"{{racine}}recherche/\">La fin</a></nav>")
    ) { page in
        let markup = page.markup
        let navigations = markup.places(of: "nav")
        guard navigations.count > 1 else { return [] }
        let names = navigations.map { place in
            markup.attribute("aria-label", of: place)
                ?? markup.attribute("aria-labelledby", of: place).flatMap(markup.element(withID:)).map(markup.words)
                ?? ""
        }
        let isClear = Set(names).count == names.count && !names.contains { $0.isBlank }
        return isClear ? [] : ["deux « nav » n’ont pas chacune leur nom"]
    }

    private static let skipping = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "12.7", "Un lien mène tout droit au contenu", "C’est le premier lien de la page.",
            changing: "<a href=\"#contenu\">Aller au contenu</a>\n", to: "")
    ) { page in
        guard !page.isBare else { return [] }
        let markup = page.markup
        let first = markup.places(of: "a").first { markup.attribute("href", of: $0) != nil }
        let target = first.flatMap { markup.attribute("href", of: $0) }.flatMap { href in
            href.hasPrefix("#") ? markup.element(withID: String(href.dropFirst())) : nil
        }
        return target.map { markup.nodes[$0].name } == "main"
            ? [] : ["le premier lien ne mène pas au contenu (« main »)"]
    }

    private static let order = PageCriterion(
        rule: AccessibilityRules.inPage(
            "12.8", "L’ordre de la tabulation suit la page", "Aucun « tabindex » au-dessus de zéro.",
            bad: "<p><a href=\"{{racine}}recherche/\" tabindex=\"2\">L’agenda</a></p>",
            good: "<p><a href=\"{{racine}}recherche/\">L’agenda</a></p>")
    ) { page in
        page.markup.nodes.compactMap { $0.attributes["tabindex"].flatMap { Int($0) } }.contains { $0 > 0 }
            ? ["un « tabindex » est au-dessus de zéro"] : []
    }
}
