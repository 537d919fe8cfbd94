import Diagnostics

/// Themes 1 and 2: images, frames.
enum ImageCriteria {
    static let all = [alternative, decoration, caption, frames]
    static let rules = all.map(\.rule)

    private static let alternative = PageCriterion(
        rule: AccessibilityRules.inPage(
            "1.1", "Une image qui informe a une alternative", "« alt » la dit ; vide, il la fait ignorer.",
            bad: "<img src=\"https://mairie.example/a.png\">",
            good: "<img src=\"https://mairie.example/a.png\" alt=\"Le marché de Vaour\">")
    ) { page in
        let markup = page.markup
        let images = markup.places(of: "img", "area").filter { markup.attribute("alt", of: $0) == nil }
        let buttons = markup.places(of: "input").filter {
            markup.attribute("type", of: $0) == "image" && markup.name(of: $0).isBlank
        }
        let drawings = markup.places(of: "svg").filter {
            markup.attribute("role", of: $0) == "img" && drawingName($0, in: markup).isBlank
        }
        return (images + buttons).map {
            "l’image « \(markup.attribute("src", of: $0) ?? "") » n’a pas d’attribut « alt »"
        }
            + drawings.map { _ in "un dessin qui a le rôle « img » n’a pas de nom (aria-label)" }
    }

    private static let decoration = PageCriterion(
        rule: AccessibilityRules.inPage(
            "1.2", "Une image de décoration est ignorée", "« aria-hidden » la cache aux technologies d’assistance.",
            bad: "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></svg>",
            good: "<svg viewBox=\"0 0 9 9\" aria-hidden=\"true\"><path d=\"M0 0\"/></svg>")
    ) { page in
        let markup = page.markup
        let drawings = markup.places(of: "svg").filter { place in
            let attributes = markup.nodes[place].attributes
            let isHidden = attributes["aria-hidden"] == "true" || attributes["role"] == "presentation"
            return !isHidden && attributes["role"] == nil && drawingName(place, in: markup).isBlank
                && !markup.ancestors(of: place).contains { markup.attribute("aria-hidden", of: $0) == "true" }
        }
        return drawings.isEmpty ? [] : ["un dessin sans nom n’est pas caché (aria-hidden=\"true\")"]
    }

    private static let caption = PageCriterion(
        rule: AccessibilityRules.inPage(
            "1.9", "La légende d’une image est liée à elle", "Toutes deux sont dans un même élément « figure ».",
            bad: "<figcaption>Le marché</figcaption>",
            good:
                "<figure><img src=\"https://mairie.example/a.png\" alt=\"Le marché\"><figcaption>Le marché</figcaption></figure>"
        )
    ) { page in
        let markup = page.markup
        return markup.places(of: "figcaption")
            .filter { place in markup.nodes[place].parent.map { markup.nodes[$0].name } != "figure" }
            .map { "la légende « \(markup.words(in: $0).shortened) » n’est pas dans une « figure »" }
    }

    private static let frames = PageCriterion(
        rule: AccessibilityRules.inPage(
            "2.1", "Un cadre a un titre", "Il dit ce que le cadre contient.",
            bad: "<iframe src=\"a.html\"></iframe>", good: "<iframe src=\"a.html\" title=\"L’agenda\"></iframe>")
    ) { page in
        page.markup.places(of: "iframe", "frame").filter { page.markup.attribute("title", of: $0)?.isBlank ?? true }
            .map { "le cadre « \(page.markup.attribute("src", of: $0) ?? "") » n’a pas de titre" }
    }

    private static func drawingName(_ place: Int, in markup: PageMarkup) -> String {
        let attributes = markup.nodes[place].attributes
        let title = markup.children(of: place).first { markup.nodes[$0].name == "title" }.map(markup.words)
        return attributes["aria-label"] ?? attributes["aria-labelledby"] ?? title ?? ""
    }
}

extension String {
    /// Its beginning, for a sentence.
    var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
