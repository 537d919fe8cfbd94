import Diagnostics

/// The results of an audit and what is known of it stand together, or not at all.
enum AuditCheck {
    static func check(_ settings: Settings, _ seeds: Seeds, report: inout Report) {
        let facts = settings.accessibility.audit
        if facts == nil, !seeds.audit.isEmpty {
            report.add(
                ContentRules.auditFacts, at: SourceLocation(file: Settings.file),
                "La table \(SeedTables.audit.path) existe, et rien ne dit qui a fait l’audit, ni quand.",
                suggestion: "Ajoutez « accessibilite: », dessous « audit: », et dessous : date, auditeur, outils, "
                    + "environnements.")
        }
        if let facts, seeds.audit.isEmpty {
            report.add(
                ContentRules.auditFacts, at: facts.location,
                "Un audit est annoncé, et la table \(SeedTables.audit.path) n’a aucun résultat.",
                suggestion: "Posez-y les résultats, critère par critère et page par page, ou retirez ces lignes.")
        }
    }
}
