import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

/// A valid audit, as the declaration tells it.
struct AuditView: View {
    let audit: AccessibilityStatement.ValidAudit
    let titles: [Address: String]

    static let fields = ViewFields<AuditView>([
        .text("date") { $0.audit.date.french(.date) },
        .literal("iso") { $0.audit.date.iso },
        .text("valable") { $0.audit.lastDay.french(.date) },
        .literal("valable_iso") { $0.audit.lastDay.iso },
        .text("auditeur") { $0.audit.facts.auditor },
        .text("taux") { Self.percent($0.audit.summary) },
        .text("valides") { String($0.audit.summary.valid.count) },
        .text("applicables") { String($0.audit.summary.applicable.count) },
        .texts("outils") { $0.audit.facts.tools },
        .texts("environnements") { $0.audit.facts.environments },
        .list("non_conformites") { view in
            view.audit.summary.nonConformities.map { FindingItem(finding: $0, titles: view.titles) }
        },
        .list("derogations") { view in
            view.audit.summary.exceptions.map { FindingItem(finding: $0, titles: view.titles) }
        },
        .list("pages") { view in
            view.audit.summary.pages.map { SampledPage(path: $0, titles: view.titles) }
        },
    ])

    /// Rounded down to a tenth: 99.96 % is not 100 %.
    private static func percent(_ summary: AuditSummary) -> String {
        let tenths = ((summary.rate ?? 0) * 1_000).rounded(.down) / 10
        return FrenchNumber.fixed(tenths, decimals: tenths == tenths.rounded() ? 0 : 1) + " %"
    }
}

/// A criterion that is not valid everywhere, and where.
struct FindingItem: View {
    let finding: AuditSummary.Finding
    let titles: [Address: String]

    static let fields = ViewFields<FindingItem>([
        .text("critere") { $0.finding.criterion.description },
        .text("theme") { $0.finding.criterion.themeName },
        .list("constats") { view in
            view.finding.results.map { RemarkItem(result: $0, titles: view.titles) }
        },
    ])
}

/// What is wrong on a page.
struct RemarkItem: View {
    let result: AuditResult
    let titles: [Address: String]

    static let fields = ViewFields<RemarkItem>([
        .view("page") { SampledPage(path: $0.result.page, titles: $0.titles) },
        .text("remarque") { $0.result.remark },
        .text("alternative") { $0.result.alternative },
    ])
}

/// A page of the audit’s sample.
struct SampledPage: View {
    let path: String
    let titles: [Address: String]

    private var address: Address { Address(sampled: path) }

    static let fields = ViewFields<SampledPage>([
        .text("titre") { $0.titles[$0.address] ?? $0.path },
        .literal("adresse") { $0.address.path },
    ])
}

extension Address {
    /// The address of a page as the table of the audit writes it: `/annuaire/`.
    init(sampled path: String) { self.init(String(path.drop { $0 == "/" })) }
}
