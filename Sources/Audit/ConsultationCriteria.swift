import Diagnostics

/// Theme 13: what a page does to people without being asked.
enum ConsultationCriteria {
    static let all = [refresh, windows, documents, signs]
    static let rules = all.map(\.rule)

    private static let refresh = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "13.1", "Une page ne se recharge pas seule", "Pas de « meta refresh », sauf pour mener ailleurs aussitôt.",
            changing: "<meta charset=\"utf-8\">",
            to: "<meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"60\">")
    ) { page in
        // One that leads on at once takes no time from anybody (test 13.1.2).
        page.markup.places(of: "meta").contains {
            page.markup.attribute("http-equiv", of: $0)?.lowercased() == "refresh"
                && page.markup.attribute("content", of: $0)?.hasPrefix("0; url=") != true
        } ? ["la page se recharge ou mène ailleurs toute seule"] : []
    }

    private static let windows = PageCriterion(
        rule: AccessibilityRules.inPage(
            "13.2", "Un lien n’ouvre pas de fenêtre", "Pas d’attribut « target » : qui veut une fenêtre en ouvre une.",
            bad: "<p><a href=\"{{racine}}recherche/\" target=\"_blank\">L’agenda</a></p>",
            good: "<p><a href=\"{{racine}}recherche/\">L’agenda</a></p>")
    ) { page in
        page.isBare
            ? []
            : page.markup.places(of: "a", "form", "area").filter { page.markup.attribute("target", of: $0) != nil }
                .map { "le lien « \(page.markup.name(of: $0).shortened) » ouvre une fenêtre" }
    }

    private static let endings = [".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".zip"]

    private static let documents = PageCriterion(
        rule: AccessibilityRules.inPage(
            "13.3", "Un document à télécharger dit son format",
            "Le nom du lien le dit : « Le règlement (PDF, 120 Ko) ».",
            bad: "<p><a href=\"https://mairie.example/a.pdf\">Le règlement</a></p>",
            good: "<p><a href=\"https://mairie.example/a.pdf\">Le règlement (PDF, 120 Ko)</a></p>")
    ) { page in
        let markup = page.markup
        return markup.places(of: "a").filter { place in
            guard let href = markup.attribute("href", of: place)?.lowercased(),
                let ending = endings.first(where: { href.hasSuffix($0) })
            else { return false }
            return !markup.name(of: place).lowercased().contains(ending.dropFirst())
        }.map { "le lien « \(markup.name(of: $0).shortened) » ne dit pas le format du document" }
    }

    private static let signs = PageCriterion(
        rule: AccessibilityRules.inPage(
            "13.5", "Une émoticône a un texte",
            "Dans une fiche, mieux vaut des mots ; dans un gabarit, un élément de rôle « img » avec « aria-label ».",
            bad: "<p>Bienvenue \u{1F44B}</p>",
            good: "<p>Bienvenue <span role=\"img\" aria-label=\"un signe de la main\">\u{1F44B}</span></p>",
            severity: .warning),
        isOfEntries: true
    ) { page in
        let markup = page.markup
        let bare = markup.nodes.indices.contains { place in
            let node = markup.nodes[place]
            guard !node.isElement, mayHaveSigns(node.text),
                node.text.unicodeScalars.contains(where: \.properties.isEmojiPresentation)
            else { return false }
            return !markup.ancestors(of: place).contains { ancestor in
                let attributes = markup.nodes[ancestor].attributes
                return attributes["aria-hidden"] == "true"
                    || attributes["role"] == "img" && attributes["aria-label"] != nil
            }
        }
        return bare ? ["une émoticône n’a pas de texte"] : []
    }

    /// Whether a sign of a text may be an emoticon: the first of them, a watch, is U+231A.
    private static func mayHaveSigns(_ text: String) -> Bool {
        var isFarIn = false
        for byte in text.utf8 {
            if byte >= 0xE3 || isFarIn && byte >= 0x8C { return true }
            isFarIn = byte == 0xE2
        }
        return false
    }
}
