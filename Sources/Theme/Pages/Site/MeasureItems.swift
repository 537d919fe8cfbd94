import Content
import Markdown
import Portal
import Templates

/// The page that weighs most.
struct HeavyPage: View {
    let measure: PageWeight
    let limit: Int

    static let fields = ViewFields<HeavyPage>([
        .literal("adresse") { $0.measure.address.path },
        .text("compressee") { MeasureLine.bytes($0.measure.compressedBytes) },
        .literal("compressee_brut") { String($0.measure.compressedBytes) },
        .text("brute") { MeasureLine.bytes($0.measure.bytes) },
        .flag("trop") { $0.measure.compressedBytes > $0.limit },
    ])
}

/// A page of the sample, and what it weighs.
struct SampleLine: View {
    let weight: PageWeight

    static let fields = ViewFields<SampleLine>([
        .text("titre") { $0.weight.title },
        .literal("adresse") { $0.weight.address.path },
        .text("compressee") { FrenchNumber.fixed(Double($0.weight.compressedBytes), decimals: 0) },
        .literal("compressee_brut") { String($0.weight.compressedBytes) },
    ])
}

/// A figure of the declaration; machines read its name and its bare value.
struct MeasureLine: View {
    let name: String
    let label: String
    let value: Int
    var isBytes = false

    static let fields = ViewFields<MeasureLine>([
        .literal("nom") { $0.name },
        .text("libelle") { $0.label },
        .text("valeur") { $0.isBytes ? bytes($0.value) : FrenchNumber.fixed(Double($0.value), decimals: 0) },
        .literal("brut") { String($0.value) },
    ])

    static func bytes(_ count: Int) -> String { FrenchNumber.fixed(Double(count), decimals: 0) + " octets" }

    static func all(_ measures: SiteMeasures) -> [MeasureLine] {
        [
            MeasureLine(name: "pages", label: "Pages", value: measures.pages.count),
            MeasureLine(
                name: "mediane-compressee", label: "Page médiane de l’échantillon, compressée",
                value: measures.medianCompressedBytes, isBytes: true),
            MeasureLine(
                name: "mediane-brute", label: "Page médiane, telle quelle", value: measures.medianBytes,
                isBytes: true),
            MeasureLine(
                name: "premier-affichage", label: "Requêtes avant le premier affichage, au plus",
                value: measures.requestsBeforePaint),
            MeasureLine(name: "requetes", label: "Requêtes pour une page entière, au plus", value: measures.requests),
            MeasureLine(name: "scripts", label: "Scripts", value: measures.parts.scripts),
            MeasureLine(name: "polices", label: "Polices téléchargées", value: measures.parts.fonts),
            MeasureLine(name: "tiers", label: "Domaines tiers", value: measures.parts.hosts.count),
        ]
            + measures.forPaper.prefix(1).map { page in
                MeasureLine(
                    name: "papier-compresse",
                    label: "Le livret à imprimer, compressé : il est fait pour le papier, hors limite",
                    value: page.compressedBytes, isBytes: true)
            } + [
                MeasureLine(
                    name: "total-brut", label: "Pages, images et fichiers du thème, tels quels", value: measures.bytes,
                    isBytes: true)
            ]
    }
}

/// A criterion of the RGESN and what is said of it.
struct ClaimItem: View {
    let claim: EcoDesignClaim

    static let fields = ViewFields<ClaimItem>([
        .text("numero") { $0.claim.number },
        .text("sujet") { $0.claim.subject },
        .text("etat") { $0.claim.verdict.label },
        .word("etat_id", among: EcoDesignClaim.Verdict.allCases.map(\.rawValue)) { $0.claim.verdict.rawValue },
        .text("preuve") { $0.claim.proof },
    ])
}
