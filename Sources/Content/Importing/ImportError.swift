/// Why a file of figures cannot be imported, in French, with what to do about it.
public struct ImportError: Error, Equatable {
    /// What is wrong, and where.
    public let message: String
    /// What to do; nil when the message says it all.
    public let advice: String?

    init(_ message: String, advice: String? = nil) {
        self.message = message
        self.advice = advice
    }
}

/// The sentences about the file itself.
extension ImportError {
    static let empty = ImportError("Ce fichier est vide.", advice: "Téléchargez-le de nouveau.")

    static let tooLarge = ImportError(
        "Ce fichier dépasse \(ImportTable.largestFile / 1_000_000) Mo.",
        advice: "Sur le portail de données, filtrez d’abord sur vos territoires, puis exportez.")

    static let archive = ImportError(
        "Ce fichier est une archive ou un classeur (zip, xlsx, gz), pas un tableau de texte.",
        advice: "Décompressez-le, ou enregistrez la feuille en CSV (UTF-8).")

    static let webPage = ImportError(
        "Ce fichier est une page web, pas des données.",
        advice: "Sur le portail de données, employez le lien d’export CSV ou JSON.")

    static let brokenJSON = ImportError(
        "Ce fichier JSON est illisible : il est peut-être coupé.", advice: "Téléchargez-le de nouveau, en entier.")

    static let unknownJSON = ImportError(
        "Ce fichier JSON n’a pas une forme connue : ni lignes d’Opendatasoft, ni observations de Melodi.",
        advice: "Exportez le jeu de données en CSV.")

    static let noRow = ImportError("Ce fichier n’a aucune ligne de données.")

    static func openQuote(line: Int) -> ImportError {
        ImportError(
            "Ligne \(line) : un guillemet s’ouvre et ne se ferme jamais.",
            advice: "Le fichier est peut-être coupé : téléchargez-le de nouveau.")
    }

    static func longCell(line: Int) -> ImportError {
        ImportError(
            "Ligne \(line) : une cellule dépasse \(DelimitedText.longestCell) caractères.",
            advice: "Ce n’est pas un tableau de chiffres, ou un guillemet y est resté ouvert.")
    }

    static func shortRow(_ place: String, cells: Int, expected: Int) -> ImportError {
        ImportError(
            "\(place) : \(cells) cellules, quand la première ligne en a \(expected).",
            advice: "Le fichier est peut-être coupé : téléchargez-le de nouveau.")
    }
}
