import Diagnostics

extension ContentRules {
    static let legal = [identity, auditCriterion, wholeAudit, auditFacts]

    static let identity = Rule(
        id: "identite-incomplete",
        summary: "Un portail publié dit qui l’édite, qui l’héberge et qui répond des données personnelles.",
        explanation: "La loi demande ces renseignements à tout site public ; les mentions légales les montrent.",
        bad: Rule.Example(
            "guichet.yaml",
            ExampleFiles.published.replacing("  nom: Hébergeur du Causse\n", with: "")
                .replacing("  adresse: 1 place", with: "  ▲adresse: 1 place")),
        good: Rule.Example("guichet.yaml", ExampleFiles.published))

    static let auditCriterion = Rule(
        id: "audit-critere",
        summary: "Un résultat d’audit porte sur un critère du RGAA 4.1.2.",
        explanation: "Un critère qui n’existe pas fausserait le taux que la déclaration d’accessibilité affiche.",
        bad: .audit(after: "▲14.1,/,conforme,,\n"),
        good: .audit())

    static let wholeAudit = Rule(
        id: "audit-complet",
        summary: "Chaque page de l’échantillon a un résultat, et un seul, pour chacun des 106 critères.",
        explanation: "Un critère compte s’il est valide sur toutes les pages : une ligne absente ferait un taux faux.",
        bad: .audit("1.1,/,non-applicable,,\n1.2,/,conforme,,\n", "▲1.1,/,non-applicable,,\n"),
        good: .audit())

    static let auditFacts = Rule(
        id: "audit-sans-auteur",
        summary: "Les résultats d’un audit vont avec sa date, son auteur et ses outils.",
        explanation: "La table seeds/audit-rgaa.csv et le groupe « audit » de guichet.yaml vont ensemble.",
        bad: Rule.Example(
            "guichet.yaml", "▲" + ExampleFiles.settings, beside: [AuditExample.file: AuditExample.table]),
        good: Rule.Example(
            "guichet.yaml", AuditExample.settings(), beside: [AuditExample.file: AuditExample.table]))
}

extension Rule.Example {
    /// A sound audit of the home page with one text changed for another, and lines added under it.
    fileprivate static func audit(_ old: String = "", _ new: String = "", after lines: String = "") -> Self {
        let text = old.isEmpty ? AuditExample.table : AuditExample.table.replacing(old, with: new)
        return Rule.Example(AuditExample.file, text + lines, beside: ["guichet.yaml": AuditExample.settings()])
    }
}

extension ExampleFiles {
    /// Settings of a portal that is published for good.
    static let published =
        settings + """
            mode: publication
            contact:
              courriel: familles@portail.fr
            editeur:
              adresse: 2 place de l’Exemple, 81140 Vaour
              telephone: 05 63 00 00 00
              directeur_publication: la présidence de la communauté de communes
            hebergeur:
              nom: Hébergeur du Causse
              adresse: 1 place de la Mairie, 81140 Vaour
              telephone: 05 63 00 00 01
            donnees:
              responsable: la communauté de communes
              courriel: donnees@portail.fr

            """
}
