import Diagnostics

/// The tables of accessibility; a portal that was never audited, or has no plan, has none.
enum AccessibilityTables {
    static let auditFile = "seeds/audit-rgaa.csv"
    static let planFile = "seeds/accessibilite-plan.csv"

    static func audit(_ tree: SourceTree, _ report: inout Report) -> [AuditResult] {
        guard tree.file(auditFile) != nil else { return [] }
        let columns = ["critere", "page", "resultat", "remarque", "alternative"]
        let results = SeedRow.read(auditFile, in: tree, columns: columns, report: &report) { row, report in
            guard
                let criterion = criterion(row, report: &report),
                let page = row.required("page", "une adresse comme « /annuaire/ »", report: &report, address),
                let outcome = row.required(
                    "resultat", "un résultat (\(words(AuditOutcome.self)))", report: &report, AuditOutcome.init(_:)),
                !outcome.needsRemark || row.required("remarque", report: &report) != nil
            else { return nil as AuditResult? }
            return AuditResult(
                criterion: criterion, page: page, outcome: outcome, remark: row.text("remarque"),
                alternative: row.text("alternative"), location: row.location)
        }
        checkWhole(results, report: &report)
        return results
    }

    static func plan(_ tree: SourceTree, _ report: inout Report) -> [AccessibilityAction] {
        guard tree.file(planFile) != nil else { return [] }
        let columns = ["annee", "action", "etat", "sujet"]
        return SeedRow.read(planFile, in: tree, columns: columns, report: &report) { row, report in
            guard
                let year = row.required("annee", "une année", report: &report, year),
                let action = row.required("action", report: &report),
                let state = row.required(
                    "etat", "un état (\(words(AccessibilityActionState.self)))", report: &report,
                    AccessibilityActionState.init(_:))
            else { return nil }
            return AccessibilityAction(year: year, action: action, state: state, subject: row.text("sujet"))
        }
    }

    /// Each page of the sample has each criterion, once.
    private static func checkWhole(_ results: [AuditResult], report: inout Report) {
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
    }

    private static func criterion(_ row: SeedRow, report: inout Report) -> RGAACriterion? {
        guard let text = row.required("critere", report: &report) else { return nil }
        if let criterion = RGAACriterion(text) { return criterion }
        report.add(
            ContentRules.auditCriterion, at: row.location, "« \(text) » n’est pas un critère du RGAA 4.1.2.",
            suggestion: NearMiss.best(for: text, among: RGAACriterion.all.map(\.description)).map {
                "Vouliez-vous dire « \($0) » ?"
            } ?? "Les critères vont de 1.1 à 13.12.")
        return nil
    }

    private static func address(_ text: String) -> String? {
        text.hasPrefix("/") && !text.contains(" ") ? text : nil
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { (2000...2199).contains($0) ? $0 : nil }
    }

    private static func words<Choice: FixedChoice>(_ type: Choice.Type) -> String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

extension FixedChoice {
    /// The choice written in a table, by its word or its label.
    fileprivate init?(_ text: String) {
        let wanted = text.slugified
        guard let found = Self.allCases.first(where: { $0.rawValue == wanted || $0.label.slugified == wanted }) else {
            return nil
        }
        self = found
    }
}
