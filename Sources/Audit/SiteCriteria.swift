import Diagnostics
import Portal
import Site

/// Theme 12, between pages: the same things stand in the same places.
enum SiteCriteria {
    static let rules = [menu, mapComplete, map, search]

    private static let menu = AccessibilityRules.inFrame(
        "12.2", "Le menu est le même partout", "Les mêmes entrées, dans le même ordre, à la même place.",
        changing: "{{#navigation}}",
        to: "{{#verifie}}<a href=\"{{racine}}\">Accueil</a>{{/verifie}}{{#navigation}}")
    private static let mapComplete = AccessibilityRules.inPlan
    private static let map = AccessibilityRules.inFrame(
        "12.4", "Le plan du site s’atteint de la même façon partout", "Le même lien, dans le pied de chaque page.",
        changing: "<a href=\"{{racine}}plan-du-site/\">Plan du site</a>",
        to:
            "<a href=\"{{racine}}plan-du-site/\">{{#verifie}}Le plan{{/verifie}}{{^verifie}}Plan du site{{/verifie}}</a>"
    )
    private static let search = AccessibilityRules.inFrame(
        "12.5", "La recherche s’atteint de la même façon partout", "Le même lien, en tête de chaque page.",
        changing: "<a href=\"{{racine}}recherche/\">Rechercher</a>",
        to: "<a href=\"{{racine}}recherche/\">{{#verifie}}Chercher{{/verifie}}{{^verifie}}Rechercher{{/verifie}}</a>")

    /// What is said on every page alike.
    struct Frame: Sendable {
        /// The names of the first navigation’s links.
        let menu: String
        /// The elements around the link to the map of the site, and its name.
        let wayToMap: String
        /// The same of the search.
        let wayToSearch: String
        /// Whether what is proper to the page leads anywhere.
        let leads: Bool

        init(of page: JudgedPage) {
            let markup = page.markup
            let links = { (part: String) -> [Int] in
                guard let place = markup.places(of: part).first else { return [] }
                return markup.inside(place).filter { markup.nodes[$0].name == "a" }
            }
            menu = links("nav").map(markup.name).joined(separator: "\n")
            wayToMap = Self.way(to: "plan-du-site/", from: "footer", markup)
            wayToSearch = Self.way(to: "recherche/", from: "header", markup)
            leads = !links("main").isEmpty
        }

        private static func way(to path: String, from part: String, _ markup: PageMarkup) -> String {
            let link = markup.places(of: "a").first { place in
                markup.attribute("href", of: place)?.hasSuffix(path) == true
                    && markup.ancestors(of: place).contains { markup.nodes[$0].name == part }
            }
            guard let link else { return "" }
            return (markup.ancestors(of: link).map { markup.nodes[$0].name } + [markup.name(of: link)]).joined(
                separator: " ")
        }
    }

    /// What differs from one page to another.
    static func faults(in pages: [Judgement]) -> [AccessibilityCheck.Fault] {
        let dressed = pages.filter { !$0.origin.isBare }
        // A page does not have to lead to itself.
        let beside = { (address: Address) in dressed.filter { $0.origin.address != address } }
        let maps = dressed.filter { $0.origin.address == .siteMap && !$0.frame.leads }
        return differing(dressed, menu, "le menu n’est pas celui des autres pages", by: \.menu)
            + differing(
                beside(.siteMap), map, "le lien vers le plan du site n’est pas celui des autres pages", by: \.wayToMap)
            + differing(
                beside(.search), search, "le lien vers la recherche n’est pas celui des autres pages",
                by: \.wayToSearch)
            // The map of the site leads to the pages of the menu at least.
            + maps.map { .init(rule: mapComplete, text: "le plan du site ne mène à aucune page", page: $0.origin) }
    }

    /// The pages that are not as most are, in one way.
    private static func differing(
        _ pages: [Judgement], _ rule: Rule, _ text: String, by shape: (Frame) -> String
    ) -> [AccessibilityCheck.Fault] {
        let shapes = pages.map { shape($0.frame) }
        let counts = Dictionary(shapes.map { ($0, 1) }, uniquingKeysWith: +)
        guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return [] }
        return zip(pages, shapes).filter { $0.1 != usual }
            .map { AccessibilityCheck.Fault(rule: rule, text: text, page: $0.0.origin) }
    }
}

extension AccessibilityRules {
    private static let plan = "themes/cordais/templates/plan-du-site.mustache"

    /// The rule of the map of the site, whose examples are that page.
    static let inPlan = Rule(
        id: "rgaa-12-3", summary: "Le plan du site mène aux pages (RGAA 12.3).",
        explanation: "Il donne la liste des pages, rubrique par rubrique.",
        bad: Rule.Example(plan, "▲{{<base}}{{$contenu}}<h1>{{page.titre}}</h1>{{/contenu}}{{/base}}\n"),
        good: Rule.Example(
            plan,
            "{{<base}}{{$contenu}}<h1>{{page.titre}}</h1>{{#rubriques}}{{#liens}}"
                + "<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/liens}}{{/rubriques}}{{/contenu}}{{/base}}\n"))
}
