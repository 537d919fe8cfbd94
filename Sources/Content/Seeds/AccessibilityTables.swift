import Diagnostics

extension SeedTables {
    static let audit = SeedTable(
        "audit-rgaa.csv", "Ce qu’un audit du RGAA a trouvé, critère par critère et page par page.", presence: .optional,
        Column("critere", .located(criterion), "de `1.1` à `13.12`"),
        Column(
            "page", Cell("une adresse comme « /annuaire/ »", address),
            "son adresse depuis la racine : `/`, `/annuaire/`"),
        Column<AuditOutcome>("resultat", .word("un résultat")),
        Column("remarque", maybe: .text, "ce qui ne va pas, ou pourquoi on déroge, et il faut alors le dire"),
        Column("alternative", maybe: .text, "un autre chemin accessible")
    ) { criterion, page, outcome, remark, alternative in
        if outcome.needsRemark, remark == nil { throw RowMistake.empty("remarque") }
        return AuditResult(
            criterion: criterion.value, page: page, outcome: outcome, remark: remark, alternative: alternative,
            location: criterion.location)
    }

    static let accessibilityPlan = SeedTable(
        "accessibilite-plan.csv", "Les actions du plan d’accessibilité.", presence: .optional,
        Column("annee", .integer("une année", 2000...2199)), Column("action", .text, "une phrase"),
        Column("etat", .word("un état")), Column("sujet", maybe: .text, "des critères ou un sujet"),
        make: AccessibilityAction.init)

    private static let criterion = Cell<RGAACriterion> { cell, reader in
        if let criterion = RGAACriterion(cell.text) { return criterion }
        reader.report.add(
            ContentRules.auditCriterion, at: cell.location, "« \(cell.text) » n’est pas un critère du RGAA 4.1.2.",
            suggestion: NearMiss.best(for: cell.text, among: RGAACriterion.all.map(\.description)).map {
                "Vouliez-vous dire « \($0) » ?"
            } ?? "Les critères vont de 1.1 à 13.12.")
        return nil
    }

    private static func address(_ text: String) -> String? {
        text.hasPrefix("/") && !text.contains(" ") ? text : nil
    }
}

extension TableReader {
    /// What the audit found: each page of the sample has each criterion, once.
    mutating func audit() -> [AuditResult] {
        let results = SeedTables.audit.read(&self)
        var seen: Set<String> = []
        for result in results where !seen.insert("\(result.criterion) \(result.page)").inserted {
            report.add(
                ContentRules.wholeAudit, at: result.location,
                "Le critère \(result.criterion) a déjà un résultat pour la page \(result.page).",
                suggestion: "Gardez une seule ligne ; un seul défaut rend le critère « non-conforme » sur la page.")
        }
        for (page, lines) in Dictionary(grouping: results, by: \.page).sorted(by: { $0.key < $1.key }) {
            let found = Set(lines.map(\.criterion))
            let missing = RGAACriterion.all.filter { !found.contains($0) }
            guard let first = lines.first, !missing.isEmpty else { continue }
            report.add(
                ContentRules.wholeAudit, at: first.location,
                "La page \(page) n’a pas de résultat pour \(missing.count) critères sur \(RGAACriterion.all.count) : "
                    + missing.prefix(8).map(\.description).joined(separator: ", ")
                    + (missing.count > 8 ? "…" : "."),
                suggestion: "Un critère sans objet sur une page y est « non-applicable ».")
        }
        return results
    }
}
