import Diagnostics

/// Theme 8: what every page must have.
enum MandatoryCriteria {
    static let all = [doctype, validity, language, languageCode, title, passages, meaning]
    static let rules = all.map(\.rule)

    private static let doctype = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "8.1", "Une page commence par son type", "Sa première ligne est « <!doctype html> ».",
            changing: "<!doctype html>\n", to: "")
    ) { page in page.markup.hasDoctype ? [] : ["la page ne commence pas par « <!doctype html> »"] }

    private static let obsolete: Set = [
        "acronym", "applet", "basefont", "big", "blink", "center", "dir", "font", "frame", "frameset", "marquee",
        "noframes", "strike", "tt",
    ]

    private static let validity = PageCriterion(
        rule: AccessibilityRules.inPage(
            "8.2", "Le code d’une page est valide",
            "Ce qui est ouvert est refermé, un identifiant ne sert qu’une fois, aucun élément n’est périmé.",
            bad: "<p id=\"a\">Un</p><p id=\"a\">Deux</p>", good: "<p id=\"a\">Un</p><p id=\"b\">Deux</p>")
    ) { page in
        let markup = page.markup
        var seen: Set<String> = []
        var twice: Set<String> = []
        for node in markup.nodes {
            if let id = node.attributes["id"], !seen.insert(id).inserted { twice.insert(id) }
        }
        let old = Set(markup.nodes.map(\.name)).intersection(obsolete)
        return markup.faults + twice.sorted().map { "l’identifiant « \($0) » sert deux fois" }
            + old.sorted().map { "l’élément « <\($0)> » est périmé" }
    }

    private static let language = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "8.3", "Une page dit sa langue", "L’élément « html » a un attribut « lang ».",
            changing: " lang=\"fr\"", to: "")
    ) { page in
        page.markup.places(of: "html").contains { page.markup.attribute("lang", of: $0) != nil }
            ? [] : ["l’élément « html » n’a pas d’attribut « lang »"]
    }

    private static let languageCode = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "8.4", "Le code de langue est valide", "« fr » pour le français.",
            changing: "lang=\"fr\"", to: "lang=\"français\"")
    ) { page in
        page.markup.places(of: "html").compactMap { page.markup.attribute("lang", of: $0) }.filter { !isLanguage($0) }
            .map { "« \($0) » n’est pas un code de langue" }
    }

    private static let title = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "8.5", "Une page a un titre", "L’élément « title » le donne.",
            changing: "<title>{{page.titre_complet}}</title>", to: "<title></title>")
    ) { page in
        let titles = page.markup.places(of: "title").filter { place in
            page.markup.nodes[place].parent.map { page.markup.nodes[$0].name } == "head"
        }
        return titles.contains { !page.markup.words(in: $0).isBlank } ? [] : ["la page n’a pas de titre"]
    }

    private static let passages = PageCriterion(
        rule: AccessibilityRules.inPage(
            "8.8", "Le code de langue d’un passage est valide",
            "Un passage dans une autre langue la dit (8.7), par un code comme « oc » ou « en ».",
            bad: "<p lang=\"occitan\">Adieu-siatz</p>", good: "<p lang=\"oc\">Adieu-siatz</p>")
    ) { page in
        page.markup.nodes.filter { $0.isElement && $0.name != "html" }.compactMap { $0.attributes["lang"] }
            .filter { !isLanguage($0) }.map { "« \($0) » n’est pas un code de langue" }
    }

    private static let meaning = PageCriterion(
        rule: AccessibilityRules.inPage(
            "8.9", "Une balise ne sert pas qu’à l’espacement",
            "Les espaces se font dans les styles, pas avec des paragraphes vides ni des « br » à la suite.",
            bad: "<p>Un</p><p></p><p>Deux</p>", good: "<p>Un</p><p>Deux</p>")
    ) { page in
        let markup = page.markup
        let empty = markup.places(of: "p").contains {
            markup.nodes[$0].attributes.isEmpty && markup.words(in: $0).isBlank
                && !markup.inside($0).contains { markup.nodes[$0].isElement }
        }
        let breaks = markup.places(of: "br").contains { place in
            markup.nodes[(place + 1)...].first { !$0.text.isBlank || $0.isElement }?.name == "br"
        }
        return (empty ? ["un paragraphe est vide"] : []) + (breaks ? ["deux « br » se suivent"] : [])
    }

    /// The form of BCP 47: `fr`, `oc-lengadoc`; two letters, or three.
    private static func isLanguage(_ code: String) -> Bool {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
            && (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
            && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
    }
}
