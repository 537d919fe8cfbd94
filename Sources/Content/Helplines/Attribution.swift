import Markdown

/// Whether a sentence gives a number as that of the service it named before.
///
/// « Fil santé jeunes répond au 3114 » does; « Fil santé jeunes ou le 3114 » names two services, the second by its
/// number. What stands between name and number decides.
struct Attribution {
    private let before: [TextPiece]
    private let between: [TextPiece]
    /// Whether the name is one of those that sentences list by their number: `le Samu, le 3114`.
    private let isListed: Bool

    /// - Parameters:
    ///   - before: what the sentence says before the name.
    ///   - between: what it says between the name and the number.
    ///   - isListed: whether the service's own number has two or three digits.
    init(before: [TextPiece], between: [TextPiece], isListed: Bool) {
        self.before = before
        self.between = between
        self.isListed = isListed
    }

    /// Whether the sentence says that the number is that of the name.
    var holds: Bool {
        if between.contains(.mark(";")) { return false }
        if let verb = between.firstIndex(where: { $0.isOne(of: Self.calling) }) { return holds(upToVerb: verb) }
        if between.contains(where: { $0.isOne(of: Self.contrasts) }) { return false }
        let leadsToNumber = between.last == .word("au")
        if !leadsToNumber, between.contains(where: { $0.isOne(of: Self.situations) }) { return false }
        if let conjunction = between.lastIndex(where: { $0.isOne(of: Self.conjunctions) }) {
            let rest = between[(conjunction + 1)...]
            let namesAnother =
                !leadsToNumber || rest.contains(.mark(",")) || rest.allSatisfy { $0.isOne(of: Self.glue) || $0.isMark }
            if namesAnother { return false }
        }
        return !beginsAnotherItem
    }

    /// « Allô Parents Bébé : appelez le… » gives its number; « parlez à la Caf, appelez le… » gives another.
    private func holds(upToVerb verb: Int) -> Bool {
        let lead = between[..<verb]
        guard lead.allSatisfy(\.isMark) else { return false }
        guard lead.contains(.mark(",")) else { return true }
        return before.suffix(4).contains { $0.isOne(of: Self.purposes) }
    }

    /// « La Caf vous aide, le 3919 aussi »: an article behind a comma and other words begins another item.
    private var beginsAnotherItem: Bool {
        guard between.last == .word("le"), let comma = between.lastIndex(of: .mark(",")) else { return false }
        return isListed || between[..<comma].contains { !$0.isMark && !$0.isOne(of: Self.glue) }
    }

    private static let calling: Set<String> = [
        "appelez", "appeler", "appelle", "composez", "composer", "contactez", "contacter", "joignez", "faites",
        "tapez",
    ]
    private static let purposes: Set<String> = ["joindre", "contacter", "appeler", "parler", "ecrire", "demander"]
    private static let conjunctions: Set<String> = ["et", "ou", "ni"]
    private static let contrasts: Set<String> = [
        "si", "s", "quand", "lorsque", "lorsqu", "sinon", "mais", "puis", "ensuite", "cas", "sauf", "pas", "plutot",
        "comme", "avec", "vers", "contrairement", "autre", "non", "remplace", "apres", "avant",
    ]
    private static let situations: Set<String> = ["pour", "dans", "contre"]
    private static let glue: Set<String> = [
        "le", "la", "les", "l", "au", "du", "de", "d", "un", "une", "son", "sur", "par", "en", "a", "est", "repond",
        "joignable", "gratuit", "gratuite", "gratuitement", "anonyme", "confidentiel", "numero", "national", "vert",
        "unique", "tel", "telephone", "ligne", "appel", "service", "aussi", "encore", "bien", "directement", "jour",
        "nuit", "tous", "jours", "toute", "heure", "semaine", "24", "7", "h", "j",
    ]
}

extension TextPiece {
    fileprivate func isOne(of words: Set<String>) -> Bool {
        switch self {
        case .word(let word): words.contains(word)
        case .mark: false
        }
    }

    fileprivate var isMark: Bool {
        switch self {
        case .word: false
        case .mark: true
        }
    }
}
