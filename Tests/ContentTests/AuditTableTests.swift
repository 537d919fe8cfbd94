import Content
import SmallPortals
import Testing

@Suite("The tables of accessibility")
struct AuditTableTests {
    private func audit(_ old: String, _ new: String) async -> (results: [AuditResult], said: [String]) {
        let (content, said) = await load([
            AuditExample.file: AuditExample.table.replacing("\n" + old, with: "\n" + new),
            "guichet.yaml": AuditExample.settings(),
        ])
        return (content.seeds.audit, said)
    }

    @Test("a whole audit is read without a finding")
    func whole() async {
        let (results, said) = await audit("3.2,/,conforme,,", "3.2,/,Non conforme,Gris trop pâle.,La liste")
        #expect(said == [])
        #expect(results.count == 106)
        let contrast = results.first { $0.criterion.description == "3.2" }
        #expect(contrast?.outcome == .nonConforme)
        #expect(contrast?.remark == "Gris trop pâle.")
        #expect(contrast?.alternative == "La liste")
        #expect(contrast?.location.line == 14)
    }

    @Test("a page that misses criteria says which")
    func missing() async {
        #expect(
            await audit("13.11,/,conforme,,\n13.12,/,conforme,,\n", "").said == [
                "2:1 audit-complet La page / n’a pas de résultat pour 2 critères sur 106 : 13.11, 13.12. "
                    + "→ Un critère sans objet sur une page y est « non-applicable »."
            ])
    }

    @Test("each page is whole, not only the first")
    func secondPage() async {
        let (_, said) = await audit("1.1,/,", "1.1,/annuaire/,conforme,,\n1.1,/,")
        #expect(said.count == 1)
        #expect(said.first?.contains("audit-complet La page /annuaire/ n’a pas de résultat pour 105") == true)
    }

    @Test("a criterion has one result on a page")
    func twice() async {
        #expect(
            places(await audit("1.2,/,conforme,,\n", "1.2,/,conforme,,\n1.2,/,non-applicable,,\n").said) == [
                "4:1 audit-complet"
            ])
    }

    @Test(
        "a line that cannot be read is told, and its criterion is missed",
        arguments: [
            ("1.2,/,oui,,", "table-valeur"), ("1.2,,conforme,,", "table-valeur"),
            ("1.2,annuaire,conforme,,", "table-valeur"), ("1.2,/,non-conforme,,", "table-valeur"),
            ("1.2,/,derogation,,", "table-valeur"), ("1.20,/,conforme,,", "audit-critere"),
        ])
    func unreadable(_ line: String, _ rule: String) async {
        #expect(places(await audit("1.2,/,conforme,,", line).said) == ["2:1 audit-complet", "3:1 \(rule)"])
    }

    @Test("results and what is known of the audit go together")
    func facts() async {
        let alone = await load([AuditExample.file: AuditExample.table]).said
        #expect(places(alone) == ["1:1 audit-sans-auteur"])
        let announced = await load(["guichet.yaml": AuditExample.settings()]).said
        #expect(places(announced) == ["11:5 audit-sans-auteur"])
    }

    @Test("an audit says its date, its author, its tools and its environments")
    func requiredFacts() async {
        let settings = AuditExample.settings().split(separator: "\n").filter { !$0.hasPrefix("    ") }
        let yaml =
            settings.joined(separator: "\n").replacing("  audit:", with: "  audit: { auditeur: Moi même }") + "\n"
        let said = await load(["guichet.yaml": yaml, AuditExample.file: AuditExample.table]).said
        #expect(places(said).map { $0.suffix(14) } == ["champ-manquant", "champ-manquant", "champ-manquant"])
    }

    @Test("the plan is read, year by year; a word that is no state is told")
    func plan() async {
        let table = "annee,action,etat,sujet\n2026,Relire,faite,Mots\n2027,Auditer,en-cours,\n2027,Former,demain,\n"
        let (content, said) = await load(["seeds/accessibilite-plan.csv": table])
        #expect(places(said) == ["4:1 table-valeur"])
        #expect(content.seeds.accessibilityPlan.map(\.year) == [2026, 2027])
        #expect(content.seeds.accessibilityPlan.map(\.state) == [.faite, .enCours])
        #expect(content.seeds.accessibilityPlan.map(\.subject) == ["Mots", nil])
    }
}
