import Diagnostics
import Foundation

/// What can be wrong with the copy of the portal that phones keep.
public enum OfflineRules {
    /// All of them.
    public static let all = [heavy]

    static let heavy = Rule(
        id: "hors-ligne-lourd", severity: .warning,
        summary: "Le portail tient hors ligne en 2,5 Mo au plus, une fois compressé.",
        explanation:
            "Un téléphone le prend tout entier après la première visite, souvent sur un forfait. Au-delà, il ne prend de lui-même que ce qui tient.",
        bad: Rule.Example("guichet.yaml", "▲" + settings, beside: beside),
        good: Rule.Example("guichet.yaml", settings + "hors_ligne: false\n", beside: beside))

    private static let settings = """
        nom: Le portail des familles
        accroche: Tout ce qui existe pour les familles, près de chez vous.
        adresse: https://familles.example/
        territoire:
          nom: Communauté de communes du Cordais et du Causse
          sigle: 4C
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C

        """

    private static let beside = [
        "themes/cordais/racine/sw.js": "self\n",
        "themes/cordais/statique/affiche.svg": "<!--\n" + noise + "\n--><svg>une affiche de 2,6 Mo</svg>\n",
    ]

    /// Text without a pattern, 2.6 MB once compressed.
    private static let noise: String = {
        var state: UInt64 = 25
        var bytes = Data(capacity: 2_600_000)
        for _ in 0..<325_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            withUnsafeBytes(of: state ^ state >> 29) { bytes.append(contentsOf: $0) }
        }
        return bytes.base64EncodedString()
    }()
}
