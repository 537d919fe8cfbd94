import Diagnostics

/// Theme 11: fields, their labels, their groups.
enum FormCriteria {
    static let all = [labels, nearness, groups, legends, buttons, purposes]
    static let rules = all.map(\.rule)

    private static let labels = PageCriterion(
        rule: AccessibilityRules.inPage(
            "11.1", "Un champ a une étiquette", "« label » lié par « for », ou « aria-label ».",
            bad: "<p><input id=\"a\"></p>", good: "<p><label for=\"a\">Votre commune</label> <input id=\"a\"></p>")
    ) { page in
        let markup = page.markup
        return fields(of: markup).filter { label(of: $0, in: markup) == nil && !hasName($0, in: markup) }
            .map {
                "le champ « \(markup.attribute("name", of: $0) ?? markup.attribute("id", of: $0) ?? "") » n’a pas d’étiquette"
            }
    }

    private static let nearness = PageCriterion(
        rule: AccessibilityRules.inPage(
            "11.4", "Une étiquette est près de son champ", "Tous deux se suivent dans le même bloc.",
            bad: "<div><div><p><label for=\"a\">Votre commune</label></p></div></div><p><input id=\"a\"></p>",
            good: "<p><label for=\"a\">Votre commune</label> <input id=\"a\"></p>")
    ) { page in
        let markup = page.markup
        return fields(of: markup).filter { place in
            guard let label = label(of: place, in: markup) else { return false }
            let around = markup.ancestors(of: place)
            return !around.contains(label)
                && Set(around.prefix(2)).isDisjoint(with: markup.ancestors(of: label).prefix(2))
        }.map { "l’étiquette du champ « \(markup.attribute("id", of: $0) ?? "") » est loin de lui" }
    }

    private static let groups = PageCriterion(
        rule: AccessibilityRules.inPage(
            "11.5", "Les cases d’une même question sont regroupées", "« fieldset », ou un rôle « group ».",
            bad: choices, good: "<fieldset><legend>Quand ?</legend>\(choices)</fieldset>")
    ) { page in
        let markup = page.markup
        let boxes = markup.places(of: "input").filter {
            ["radio", "checkbox"].contains(markup.attribute("type", of: $0) ?? "")
        }
        let byName = Dictionary(grouping: boxes) { markup.attribute("name", of: $0) ?? "" }
        return byName.filter { $0.value.count > 1 && !$0.key.isEmpty }.keys.sorted().filter { name in
            (byName[name] ?? []).contains { place in
                !markup.ancestors(of: place).contains { ancestor in
                    markup.nodes[ancestor].name == "fieldset"
                        || ["group", "radiogroup"].contains(markup.attribute("role", of: ancestor) ?? "")
                }
            }
        }.map { "les cases « \($0) » ne sont pas regroupées" }
    }

    private static let choices =
        "<p><label><input type=\"radio\" name=\"quand\" value=\"1\"> Samedi</label> "
        + "<label><input type=\"radio\" name=\"quand\" value=\"2\"> Dimanche</label></p>"

    private static let legends = PageCriterion(
        rule: AccessibilityRules.inPage(
            "11.6", "Un groupe de champs a une légende", "« legend » dit ce qui est demandé.",
            bad: "<fieldset>\(choices)</fieldset>",
            good: "<fieldset><legend>Quand ?</legend>\(choices)</fieldset>")
    ) { page in
        let markup = page.markup
        return markup.places(of: "fieldset").filter { place in
            !markup.children(of: place).contains { markup.nodes[$0].name == "legend" && !markup.words(in: $0).isBlank }
        }.map { _ in "un groupe de champs n’a pas de légende" }
    }

    private static let buttons = PageCriterion(
        rule: AccessibilityRules.inPage(
            "11.9", "Un bouton a un nom", "Son texte, ou « aria-label ».",
            bad: "<p><button type=\"button\"></button></p>", good: "<p><button type=\"button\">Imprimer</button></p>")
    ) { page in
        let markup = page.markup
        return markup.places(of: "button").filter { markup.name(of: $0).isBlank }.map { _ in "un bouton n’a pas de nom"
        }
    }

    private static let personal: Set = [
        "nom", "prenom", "name", "courriel", "email", "mail", "telephone", "tel", "adresse", "code_postal", "ville",
    ]

    private static let purposes = PageCriterion(
        rule: AccessibilityRules.inPage(
            "11.13", "Un champ sur la personne dit ce qu’il attend", "« autocomplete » le laisse remplir d’avance.",
            bad: "<p><label for=\"a\">Courriel</label> <input id=\"a\" type=\"email\"></p>",
            good: "<p><label for=\"a\">Courriel</label> <input id=\"a\" type=\"email\" autocomplete=\"email\"></p>")
    ) { page in
        let markup = page.markup
        return fields(of: markup).filter { place in
            let attributes = markup.nodes[place].attributes
            let isPersonal =
                ["email", "tel"].contains(attributes["type"] ?? "") || personal.contains(attributes["name"] ?? "")
            return isPersonal && (attributes["autocomplete"] ?? "").isBlank
        }.map {
            "le champ « \(markup.attribute("name", of: $0) ?? markup.attribute("id", of: $0) ?? "") » n’a pas « autocomplete »"
        }
    }

    private static func fields(of markup: PageMarkup) -> [Int] {
        markup.places(of: "input", "select", "textarea").filter {
            !["hidden", "submit", "reset", "button", "image"].contains(markup.attribute("type", of: $0) ?? "")
        }
    }

    /// The label that names a field, or holds it.
    private static func label(of place: Int, in markup: PageMarkup) -> Int? {
        let named = markup.attribute("id", of: place).flatMap { id in
            markup.places(of: "label").first { markup.attribute("for", of: $0) == id }
        }
        let label = named ?? markup.ancestors(of: place).first { markup.nodes[$0].name == "label" }
        return label.flatMap { markup.words(in: $0).isBlank ? nil : $0 }
    }

    private static func hasName(_ place: Int, in markup: PageMarkup) -> Bool {
        let attributes = markup.nodes[place].attributes
        return ["aria-label", "aria-labelledby", "title"].contains { !(attributes[$0] ?? "").isBlank }
    }
}
