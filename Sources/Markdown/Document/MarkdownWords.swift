/// Everything this module says to people, in French.
enum MarkdownWords {
    // Addresses
    static let noAddress = "Ce lien n’a pas d’adresse."
    static let addressTooLong = "Cette adresse est démesurément longue."
    static let addressWithoutScheme = "Cette adresse ne dit pas comment on y va (« https:// »…)."
    static let rootedPath = "Cette adresse commence par « / » : elle ne marcherait pas sous tous les hébergements."
    static let relativePath = "Écrivez le chemin du fichier depuis celui-ci, par exemple ../annuaire/nom.md."
    static let brokenEscape = "Cette adresse contient un « % » qui n’est pas suivi de deux chiffres hexadécimaux."
    static let missingScheme = "L’adresse d’un site commence par « https:// »."
    static let missingMailto = "Le lien vers une adresse électronique commence par « mailto: »."
    static let oddPath = "Cette adresse n’est ni celle d’un site, ni le chemin d’un fichier du portail."
    static let remoteImage = "Une image vient du portail, pas d’un autre site ni d’une adresse codée."
    static let localImage = "Déposez l’image dans le portail et écrivez son chemin depuis ce fichier."
    static let malformedEmail = "« mailto: » n’est suivi que d’une seule adresse électronique, sans objet ni copie."
    static let writeEmail = "Écrivez par exemple mailto:contact@mairie.fr."
    static let malformedPhone = "« tel: » est suivi d’un numéro français ou d’un numéro court."
    static let writePhone = "Écrivez par exemple tel:+33563000000 ou tel:119."
    static let schemes = "Une adresse commence par https://, http://, mailto:, tel: ou numero:."

    static func write(_ text: String) -> String { "Écrivez \(text)." }

    static func malformedWebAddress(_ address: String) -> String {
        "« \(excerpt(address)) » n’est pas une adresse de site complète et sûre."
    }

    static func foreignScheme(_ scheme: String) -> String {
        "Les adresses en « \(excerpt(scheme)): » ne sont pas admises."
    }

    static func fileName(_ alternative: String) -> String {
        "« \(alternative) » est un nom de fichier : dites plutôt ce que l’image montre."
    }
    static func hiddenCharacter(_ scalar: Unicode.Scalar) -> String {
        guard scalar != " " else { return "Une adresse ne contient pas d’espace." }
        let code = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - code.count))
        return "Cette adresse contient un caractère invisible (U+\(zeros)\(code))."
    }

    // HTML
    static let unfinishedComment = "Ce commentaire « <!-- » n’est jamais refermé par « --> » : il cacherait la suite."

    static func rawHTML(_ tag: String) -> String {
        "Le HTML n’est pas admis dans les textes : « \(tag) »."
    }

    // Pictures and links
    static let noAlternative = """
        Cette image n’a pas de texte de remplacement : écrivez entre les crochets ce qu’elle montre.
        """
    static let linkWithoutText = "Ce lien n’a pas de texte : écrivez entre les crochets ce vers quoi il mène."

    static func vagueLink(_ text: String) -> String {
        "« \(text) » ne dit pas vers quoi mène le lien : nommez la page ou le service."
    }

    // Headings
    static let mainTitle = "Un titre de niveau 1 (« # ») double celui de la page, qui vient de l’en-tête du fichier."
    static let emptyHeading = "Ce titre est vide : écrivez ses mots, ou retirez-le."

    static func skippedLevel(_ level: Int, after previous: Int) -> String {
        let before = previous == 1 ? "le titre de la page" : "un titre de niveau \(previous)"
        return "Un titre de niveau \(level) suit \(before) : il manque le niveau \(previous + 1)."
    }

    static func writeHeading(_ level: Int, _ text: String) -> String {
        "Écrivez « \(String(repeating: "#", count: level)) \(excerpt(text)) »."
    }

    // Alerts
    static func unknownAlert(_ marker: String) -> String { "« \(marker) » n’est pas une alerte connue." }
    static func didYouMean(_ marker: String) -> String { "Vouliez-vous dire « \(marker) » ?" }
    static func knownAlerts(_ markers: [String]) -> String { "Alertes possibles : \(markers.joined(separator: ", "))." }

    // Notes
    static let notes = "Notes"
    static let note = "note"
    static let spacedLabel = "Le nom d’une note n’a pas d’espace : ces mots paraissent tels quels, crochets compris."
    static let renameNote = "Donnez-lui un autre nom, et appelez-la dans le texte."

    static func unknownNote(_ label: String) -> String {
        "Aucune note ne s’appelle « \(label) » : le renvoi paraît tel quel, crochets compris."
    }

    static func writeNote(_ label: String) -> String {
        "Écrivez la note plus bas, sur une ligne qui commence par « [^\(label)]: »."
    }

    static func unusedNote(_ label: String) -> String {
        "Aucun renvoi du texte ne mène à la note « \(label) » : elle n’est pas publiée."
    }

    static func writeReference(_ label: String) -> String {
        "Écrivez « [^\(label)] » dans le texte, là où la note est utile, ou retirez-la."
    }

    static func secondNote(_ label: String) -> String {
        "Une autre note s’appelle déjà « \(label) » : celle-ci n’est pas publiée."
    }

    /// - Parameters:
    ///   - index: the place of the reference among those to the note, from 0.
    ///   - count: how many there are.
    static func backToText(_ index: Int, of count: Int) -> String {
        count == 1 ? "Retour au texte" : "Retour au texte, renvoi \(index + 1)"
    }

    // Tasks
    static let done = "fait"
    static let toDo = "à faire"

    // Size
    static let tooManyCells = "Ce tableau a beaucoup trop de colonnes pour un texte si long."

    static func tooLong(bytes: Int, limit: Int) -> String {
        "Ce texte pèse \(bytes / 1_000) ko ; la limite est de \(limit / 1_000) ko."
    }

    static func tooDeep(_ limit: Int) -> String {
        "Des citations, listes ou mises en forme sont imbriquées sur plus de \(limit) niveaux."
    }

    /// At most 60 characters.
    private static func excerpt(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(59) + "…"
    }
}
