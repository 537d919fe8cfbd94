import Markdown

/// What the build can say of a criterion of the RGESN 2024 (Arcep, Arcom, Ademe, 17 May 2024).
struct EcoDesignClaim: Sendable {
    /// The number in the reference.
    let number: String
    /// What it is about, in our words.
    let subject: String
    let verdict: Verdict
    /// What was counted, or why nothing is claimed.
    let proof: String

    /// What is claimed.
    enum Verdict: String, CaseIterable, Sendable {
        case met, missed, pointless, unknown

        /// The words shown to people.
        var label: String {
            switch self {
            case .met: "respecté"
            case .missed: "non respecté"
            case .pointless: "sans objet"
            case .unknown: "non évalué"
            }
        }
    }

    /// How many criteria the reference has.
    static let criteria = 78

    /// The criteria a generator could prove; only what was counted is claimed.
    static func all(_ measures: SiteMeasures) -> [EcoDesignClaim] {
        (counted(measures) + left).sorted { $0.rank < $1.rank }
    }

    private var rank: Int {
        let parts = number.split(separator: ".").compactMap { Int($0) }
        return (parts.first ?? 0) * 100 + (parts.last ?? 0)
    }

    private static func counted(_ measures: SiteMeasures) -> [EcoDesignClaim] {
        let parts = measures.parts
        let heaviest = measures.heaviest?.compressedBytes ?? 0
        let isLight = heaviest <= measures.limit
        let isAlone = measures.requestsBeforePaint <= PageBudget.requestsBeforePaint
        let seconds = FrenchNumber.fixed(Double(heaviest * 8) / 512_000, decimals: 1)
        let moving =
            number(parts.media, "film ou son", "films ou sons") + ", "
            + number(parts.animations, "animation", "animations") + "."
        func claim(_ number: String, _ subject: String, _ isMet: Bool, _ proof: String) -> EcoDesignClaim {
            EcoDesignClaim(number: number, subject: subject, verdict: isMet ? .met : .missed, proof: proof)
        }
        return [
            claim(
                "2.3", "Utilisable avec une connexion lente", isLight && isAlone,
                "La page la plus lourde demande \(seconds) s à 512 kbit/s, et une page "
                    + number(measures.requestsBeforePaint, "requête", "requêtes") + " avant de s’afficher."),
            EcoDesignClaim(
                number: "4.4", subject: "Services tiers activés par le visiteur seulement",
                verdict: parts.hosts.isEmpty ? .pointless : .missed,
                proof: number(parts.hosts.count, "domaine tiers appelé", "domaines tiers appelés")
                    + " à l’ouverture d’une page."),
            scripted("4.5", "Composants du navigateur plutôt que refaits", parts),
            claim(
                "4.6", "Ni film, ni son, ni animation pour décorer", parts.media + parts.animations == 0,
                moving),
            claim(
                "4.7", "Le texte plutôt que le film ou le son", parts.media + parts.animations == 0,
                moving),
            claim(
                "4.8", "Deux polices téléchargées au plus", parts.fonts <= 2,
                number(parts.fonts, "police téléchargée", "polices téléchargées") + "."),
            scripted("4.9", "Aucune requête pendant que l’on écrit", parts),
            scripted("4.13", "Pas de notification", parts),
            claim(
                "6.1", "Un poids et un nombre de requêtes à ne pas dépasser", isLight && isAlone,
                "Limites : \(FrenchNumber.fixed(Double(measures.limit), decimals: 0)) octets compressés et "
                    + "\(PageBudget.requestsBeforePaint) requête avant le premier affichage. La page à lire à l’écran la plus lourde a "
                    + "\(FrenchNumber.fixed(Double(heaviest), decimals: 0)) octets."),
        ]
    }

    /// A criterion that only scripts could miss: without any it holds, with some they have to be read.
    private static func scripted(_ number: String, _ subject: String, _ parts: LoadedParts) -> EcoDesignClaim {
        let hasNone = parts.scripts == 0
        return EcoDesignClaim(
            number: number, subject: subject, verdict: hasNone ? .met : .unknown,
            proof: hasNone ? "Aucun script." : "Demande une relecture des scripts.")
    }

    private static func number(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count < 2 ? one : many)"
    }

    /// What counting cannot tell.
    private static let left = [
        ("1.8", "Code ouvert", "Dépend de la licence que le territoire choisira."),
        (
            "1.9", "Techniques ouvertes et communes à tous les appareils",
            "Demande un essai sur chaque genre d’appareil."
        ),
        ("2.2", "Utilisable sur un appareil de dix ans", "Demande un essai sur un tel appareil."),
        ("2.4", "Utilisable avec un navigateur de deux ans", "Demande un essai avec ces navigateurs."),
        ("4.11", "Poids des fichiers à télécharger", "Demande une relecture."),
        ("4.14", "Rien qui pousse à la faute", "Demande une relecture."),
        ("5.1", "Formats d’image récents", "Dépend des images que le territoire ajoute."),
        ("5.8", "Retrait des contenus périmés", "Demande une règle du territoire."),
        ("6.2", "Copies gardées par le navigateur", "Dépend de l’hébergeur."),
        ("6.3", "Compression à l’envoi", "Dépend de l’hébergeur."),
        ("6.4", "Images à la taille où elles sont montrées", "Dépend des images que le territoire ajoute."),
        ("6.5", "Rien de chargé sans servir", "Demande une relecture."),
        ("6.7", "Un seul domaine, en HTTP/2 ou plus récent", "Dépend de l’hébergeur."),
    ].map { EcoDesignClaim(number: $0.0, subject: $0.1, verdict: .unknown, proof: $0.2) }
}
