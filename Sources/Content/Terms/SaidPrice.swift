import Diagnostics

/// What a price in plain words says.
enum SaidPrice {
    /// Whether nobody pays anything: « gratuit », « entrée libre », « 0 € »; not « gratuit pour les adhérents ».
    static func isNothing(_ text: String) -> Bool {
        let words = text.folded.split { !$0.isLetter && !$0.isNumber && $0 != "€" }.map(String.init)
        if ["0", "0€"].contains(words.first), words.dropFirst().allSatisfy({ ["€", "euro", "euros"].contains($0) }) {
            return words != ["0"]
        }
        guard free.contains(where: words.starts) else { return false }
        return words.allSatisfy { word in
            !some.contains(word) && word.allSatisfy { !$0.isNumber && $0 != "€" } && !word.hasPrefix("euro")
        }
    }

    /// What to write instead of a price that says none; nil for one that does.
    static func doubt(of text: String) -> String? {
        switch text.folded {
        case "oui", "payant": return "Écrivez le prix : « 5 € par enfant »."
        case "non", "rien", "aucun", "0": return "Écrivez « gratuit »."
        default: break
        }
        guard text.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }), text.contains(where: \.isNumber) else {
            return nil
        }
        return "Écrivez « \(text) € », ou « \(text) € par famille »."
    }

    private static let free: [[String]] = [
        ["gratuit"], ["gratuite"], ["gratuits"], ["c", "est", "gratuit"], ["entree", "gratuite"], ["acces", "gratuit"],
        ["entree", "libre"], ["acces", "libre"], ["entierement", "gratuit"], ["totalement", "gratuit"],
    ]

    /// Words after which only some pay nothing, or something else is paid.
    private static let some: Set = [
        "adherent", "adherents", "adherente", "adherentes", "adhesion", "adhesions", "membre", "membres", "abonnes",
        "cotisation", "moins", "sauf", "enfants", "enfant", "habitants", "allocataires", "beneficiaires", "mais",
        "caution", "consigne", "payant", "payante", "payants", "payantes", "ou", "puis", "premiere", "premier",
        "seance",
        "accompagnateur", "accompagnateurs", "parents", "scolaires", "ecoles", "participation",
    ]
}
