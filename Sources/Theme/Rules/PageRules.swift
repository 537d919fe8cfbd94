import Content
import Diagnostics

extension ThemeRules {
    static let heavyPage = Rule(
        id: "page-lourde",
        summary: "Une page compressée ne dépasse pas « poids_page », 13 000 octets si rien n’est écrit.",
        explanation: "Plus légère, elle arrive en un seul aller-retour, même avec peu de réseau.",
        bad: Rule.Example("content/pages/inventaire.md", "▲" + inventory + pile + "\n"),
        good: Rule.Example("content/pages/inventaire.md", inventory + "L’essentiel, en une page.\n"))

    static let auditPage = Rule(
        id: "audit-page",
        summary: "Une page auditée est une page du site.",
        explanation:
            "La déclaration d’accessibilité donne la liste des pages vérifiées : chacune doit pouvoir être lue.",
        bad: Rule.Example(
            AuditExample.file,
            AuditExample.table.replacing(",/,", with: ",/annuair/,").replacing("\n1.1", with: "\n▲1.1"),
            beside: ["guichet.yaml": AuditExample.settings()]),
        good: Rule.Example(
            AuditExample.file, AuditExample.table.replacing(",/,", with: ",/annuaire/,"),
            beside: ["guichet.yaml": AuditExample.settings()]))

    private static let inventory = """
        ---
        titre: Inventaire
        resume: Une page qui voudrait tout dire, et que personne ne lit jusqu’au bout.
        source: Équipe du portail
        verifie_le: 2026-11-16
        ---

        """

    /// Five thousand words without a pattern, which nothing can compress much.
    private static let pile: String = {
        var state: UInt64 = 81
        return (0..<5_000).map { _ in
            String(
                (0..<5).map { _ -> Character in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(state >> 33 % 26)))
                })
        }
        .joined(separator: " ")
    }()
}
