import Content
import Diagnostics

extension PortalRules {
    static let futureAudit = Rule(
        id: "audit-a-venir",
        summary: "Un audit d’accessibilité a eu lieu avant le jour pour lequel le site est fait.",
        explanation: "La déclaration dit ce qui a été constaté : un audit prévu n’en fait pas partie.",
        bad: Rule.Example("guichet.yaml", AuditExample.settings(date: "▲2027-01-15"), beside: table),
        good: Rule.Example("guichet.yaml", AuditExample.settings(), beside: table))

    private static let table = [AuditExample.file: AuditExample.table]
}
