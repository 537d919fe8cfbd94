import Diagnostics

/// What is wrong with a link's text, read apart from its sentence.
enum LinkTextFlaw {
    /// There is none.
    case empty
    /// It does not say where the link leads.
    case vague(String)

    /// Nil when the text will do.
    init?(_ text: String) {
        if text.allSatisfy(\.isWhitespace) {
            self = .empty
            return
        }
        guard text.utf8.count <= 40 else { return nil }
        let words = text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        guard Self.vagueTexts.contains(words) else { return nil }
        self = .vague(text)
    }

    /// Folded, punctuation as spaces.
    private static let vagueTexts: Set<String> = [
        "", "ici", "la", "lien", "ce lien", "le lien", "lien ici", "par ici", "c est ici",
        "cliquez ici", "cliquer ici", "clique ici", "cliquez la", "cliquez", "cliquer", "clic", "cliquez sur ce lien",
        "lire", "lire la suite", "lire plus", "la suite", "suite", "en savoir plus", "savoir plus", "en savoir",
        "plus", "plus d info", "plus d infos", "plus d information", "plus d informations", "info", "infos",
        "voir", "voir ici", "voir plus", "voir la suite", "details", "detail", "page", "cette page", "la page",
        "site", "ce site", "le site", "site web", "telecharger", "consulter", "acceder", "ouvrir", "suivant",
        "click here", "here", "read more", "more", "link",
    ]
}
