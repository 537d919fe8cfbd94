import Diagnostics

/// Theme 10, in the code of pages: nothing there speaks of looks, and pages can be enlarged.
enum PresentationCriteria {
    static let all = [attributes, zoom]
    static let rules = all.map(\.rule)

    private static let forbidden: Set = [
        "align", "alink", "background", "bgcolor", "border", "cellpadding", "cellspacing", "clear", "color", "compact",
        "face", "frameborder", "hspace", "link", "marginheight", "marginwidth", "text", "valign", "vlink", "vspace",
    ]
    private static let sized: Set = [
        "img", "svg", "canvas", "video", "iframe", "input", "source", "rect", "image", "use", "pattern", "mask",
        "foreignobject", "filter",
    ]

    private static let attributes = PageCriterion(
        rule: AccessibilityRules.inPage(
            "10.1", "La présentation est dans les styles", "Ni « align », ni « bgcolor », ni « style » dans les pages.",
            bad: "<p align=\"center\">Bonjour</p>", good: "<p class=\"milieu\">Bonjour</p>")
    ) { page in
        var found: Set<String> = []
        for node in page.markup.nodes where node.isElement {
            for name in node.attributes.names {
                let isSize = (name == "width" || name == "height") && !sized.contains(node.name)
                if forbidden.contains(name) || name == "style" || isSize {
                    found.insert("\(name) » sur « \(node.name)")
                }
            }
        }
        return found.sorted().map { "l’attribut « \($0) » dit la présentation" }
    }

    private static let zoom = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "10.11", "Une page s’adapte à l’écran et s’agrandit",
            "« viewport » suit la largeur de l’appareil, sans empêcher d’agrandir (aussi 10.4).",
            changing: "initial-scale=1", to: "maximum-scale=1")
    ) { page in
        let content = page.markup.places(of: "meta")
            .first { page.markup.attribute("name", of: $0)?.lowercased() == "viewport" }
            .flatMap { page.markup.attribute("content", of: $0)?.lowercased() }
        guard let content, content.contains("width=device-width") else {
            return ["« viewport » ne suit pas la largeur de l’appareil"]
        }
        let settings = content.replacing(" ", with: "").split(separator: ",")
        let blocks = settings.contains {
            $0.hasPrefix("maximum-scale") || $0 == "user-scalable=no" || $0 == "user-scalable=0"
        }
        return blocks ? ["« viewport » empêche d’agrandir la page"] : []
    }
}
