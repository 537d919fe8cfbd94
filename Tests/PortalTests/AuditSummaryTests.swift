import Content
import Diagnostics
import SmallPortals
import Testing

@testable import Portal

@Suite("The rate of an audit")
struct AuditSummaryTests {
    /// An audit of the home page and the directory: every criterion is valid on both but those given.
    private func summary(_ home: [String: String] = [:], _ directory: [String: String] = [:]) async -> AuditSummary {
        let table = "critere,page,resultat,remarque,alternative\n" + lines("/", home) + lines("/annuaire/", directory)
        let tree = SmallPortal.overlaid([AuditExample.file: table, "guichet.yaml": AuditExample.settings()])
        let portal = await LinkedPortal(tree)
        #expect(portal.findings == [])
        return AuditSummary(portal.portal.seeds.audit)
    }

    private func lines(_ page: String, _ others: [String: String]) -> String {
        RGAACriterion.all.map { "\($0),\(page),\(others[$0.description] ?? "conforme,,")\n" }.joined()
    }

    /// The same result for the first criteria.
    private func first(_ count: Int, _ result: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: RGAACriterion.all.prefix(count).map { ($0.description, result) })
    }

    @Test("all criteria valid on all pages: totally")
    func total() async {
        let audit = await summary()
        #expect(audit.rate == 1)
        #expect(audit.state == .total)
        #expect(audit.pages == ["/", "/annuaire/"])
    }

    @Test("one fault on one page of the sample is enough to lose the criterion")
    func onePage() async {
        let audit = await summary([:], ["3.2": "non-conforme,Gris trop pâle.,"])
        #expect(audit.valid.count == 105)
        #expect(audit.applicable.count == 106)
        #expect(audit.state == .partial)
        #expect(audit.nonConformities.map(\.criterion.description) == ["3.2"])
        #expect(audit.nonConformities.first?.results.map(\.page) == ["/annuaire/"])
    }

    @Test("a criterion applies when it applies to one page; it is then judged on that page alone")
    func applicable() async {
        let audit = await summary(["4.1": "non-applicable,,", "5.1": "non-applicable,,"], ["4.1": "non-applicable,,"])
        #expect(audit.applicable.count == 105)
        #expect(audit.valid.count == 105)
        #expect(audit.state == .total)
    }

    @Test("an exception leaves the count with an accessible alternative, and weighs without one")
    func exceptions() async {
        let with = await summary(["1.6": "derogation,Trop cher.,Le tableau"], ["1.6": "non-applicable,,"])
        #expect(with.applicable.count == 105 && with.state == .total)
        let without = await summary(["1.6": "derogation,Trop cher.,"], ["1.6": "non-applicable,,"])
        #expect(without.applicable.count == 106 && without.valid.count == 105 && without.state == .partial)
        #expect(without.exceptions.map(\.criterion.description) == ["1.6"])
        #expect(without.nonConformities.isEmpty)
    }

    @Test("half of the criteria is partial, one less is not", arguments: [(53, ConformityState.partial), (54, .none)])
    func half(_ faults: Int, _ state: ConformityState) async {
        let audit = await summary(first(faults, "non-conforme,Défaut.,"))
        #expect(audit.valid.count == 106 - faults)
        #expect(audit.state == state)
    }

    @Test("where nothing applies, nothing is claimed")
    func nothing() async {
        let none = first(106, "non-applicable,,")
        let audit = await summary(none, none)
        #expect(audit.rate == nil)
        #expect(audit.state == .none)
    }
}
