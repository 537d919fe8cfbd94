import Content
import Portal
import SmallPortals
import Testing

@Suite("What the portal says of its accessibility")
struct AccessibilityStatementTests {
    private func portal(_ auditDate: String, on today: String = SmallPortal.date) async -> LinkedPortal {
        await LinkedPortal(
            SmallPortal.overlaid([
                AuditExample.file: AuditExample.table, "guichet.yaml": AuditExample.settings(date: auditDate),
            ]), on: today)
    }

    @Test("without an audit, « non conforme »")
    func noAudit() async {
        let statement = await LinkedPortal().portal.accessibility
        #expect(statement.state.mention == "Accessibilité : non conforme")
        #expect(statement.audit == nil)
    }

    @Test(
        "an audit is worth three years, to the day",
        arguments: [
            ("2023-11-23", "2026-11-23", true), ("2023-11-22", "2026-11-23", false), ("2026-11-23", "2026-11-23", true),
            ("2024-02-29", "2027-02-28", true), ("2024-02-29", "2027-03-01", false),
        ])
    func threeYears(_ audited: String, _ today: String, _ isValid: Bool) async {
        let statement = await portal(audited, on: today).portal.accessibility
        #expect((statement.audit != nil) == isValid)
        #expect(statement.state == (isValid ? .total : .none))
        if case .expired(let date) = statement.basis { #expect(date == day(audited)) }
    }

    @Test("an audit of a later day is an error, where its date is written")
    func future() async {
        let linked = await portal("2026-11-24")
        #expect(
            linked.findings == [
                "guichet.yaml:11:11 audit-a-venir: L’audit du 24 novembre 2026 n’a pas encore eu lieu : le site est "
                    + "fait pour le 23 novembre 2026. → Donnez le jour où l’audit s’est terminé."
            ])
    }

    @Test("the end of an audit is in the list of what expires")
    func expiry() async {
        let expiries = await portal("2026-10-12").portal.freshness.expiries
        #expect(expiries.contains { $0.what == "Audit d’accessibilité" && $0.lastDay == day("2029-10-12") })
    }
}
