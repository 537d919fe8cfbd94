import Almanac
import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let declaration = PageKind("declaration", DeclarationView.self, card: .page, on: .about)
    static let schema = PageKind("schema", SchemeView.self, card: .page, on: .about)
}

/// The accessibility declaration, in the parts and the order of RGAA 4.1.2, and the plan beside it.
enum DeclarationPage {
    /// - Parameter others: the rest of the site, to name the pages of the audit’s sample.
    static func pages(_ kit: PageKit, beside others: [PlannedPage]) -> [PlannedPage] {
        let own = [(RequiredPage.accessibility.address, kit.portal.title(of: .accessibility))]
        let titles = Dictionary(others.map { ($0.address, $0.title) } + own, uniquingKeysWith: { first, _ in first })
        let declaration = RequiredPages.page(
            .accessibility, kit, template: .declaration,
            description: "L’état d’accessibilité du portail, ce qui ne l’est pas encore, et comment nous le signaler."
        ) { DeclarationView(kit: kit, titles: titles) }
        return [declaration] + scheme(kit)
    }

    /// The plan is shown when there is something in it.
    private static func scheme(_ kit: PageKit) -> [PlannedPage] {
        guard hasScheme(kit.portal) else { return [] }
        return [
            RequiredPages.page(
                .accessibilityScheme, kit, template: .schema,
                description: "Ce qui est prévu, année par année, pour rendre le portail accessible.",
                trail: [
                    TermLink(
                        label: kit.portal.title(of: .accessibility), address: RequiredPage.accessibility.address)
                ]
            ) { SchemeView(kit: kit) }
        ]
    }

    static func hasScheme(_ portal: FamilyPortal) -> Bool {
        !portal.seeds.accessibilityPlan.isEmpty || portal.words(for: .accessibilityScheme) != nil
    }
}

struct DeclarationView: View {
    let kit: PageKit
    let titles: [Address: String]

    private var portal: FamilyPortal { kit.portal }
    private var audit: AccessibilityStatement.ValidAudit? { portal.accessibility.audit }
    private var contact: Contact {
        let own = portal.settings.accessibility.contact
        return own.isReachable ? own : portal.settings.contact
    }

    static let fields = ViewFields<DeclarationView>([
        .text("editeur") { $0.portal.publisher.name },
        .literal("site") { $0.portal.settings.baseURL?.text },
        .text("etat") { $0.portal.accessibility.state.label },
        .flag("totale") { $0.portal.accessibility.state == .total },
        .flag("partielle") { $0.portal.accessibility.state == .partial },
        .flag("sans_audit") { view in
            if case .noAudit = view.portal.accessibility.basis { true } else { false }
        },
        .text("perime_depuis") { view in
            if case .expired(let date) = view.portal.accessibility.basis { date.french(.date) } else { nil }
        },
        .view("audit") { view in view.audit.map { AuditView(audit: $0, titles: view.titles) } },
        .texts("non_soumis") { $0.portal.settings.accessibility.exempt },
        .view("etablie") { view in
            (view.audit?.date ?? view.portal.words(for: .accessibility)?.common.checkedOn)
                .map { CheckedView(date: $0, today: view.portal.date) }
        },
        .view("contact") { view in view.contact.isReachable ? ContactItem(contact: view.contact) : nil },
        .list("schema") { view in
            DeclarationPage.hasScheme(view.portal)
                ? [
                    PageLink(
                        title: view.kit.portal.title(of: .accessibilityScheme),
                        address: RequiredPage.accessibilityScheme.address)
                ] : []
        },
        .html("corps", .prose) { RequiredPages.body(.accessibility, $0.kit) },
    ])
}
