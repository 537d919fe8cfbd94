import Content
import Portal
import Templates

extension PageKind {
    static let ecoconception = PageKind("ecoconception", EcoDesignView.self, card: .page, on: .about)
}

/// The eco-design declaration: figures counted on the other pages, once they are drawn.
enum EcoDesignPage {
    /// - Parameter measures: of all other pages; none yet when the page is only announced to the map of the site.
    static func page(_ kit: PageKit, measures: SiteMeasures) -> PlannedPage {
        RequiredPages.page(
            .ecoDesign, kit, template: .ecoconception,
            description: "Ce que pèsent les pages du portail et ce qu’elles demandent, compté à chaque construction."
        ) { EcoDesignView(kit: kit, measures: measures) }
    }
}

struct EcoDesignView: View {
    let kit: PageKit
    let measures: SiteMeasures

    static let fields = ViewFields<EcoDesignView>([
        .list("echantillon") { $0.measures.sample.map { SampleLine(weight: $0) } },
        .list("chiffres") { MeasureLine.all($0.measures) },
        .view("lourde") { view in
            view.measures.heaviest.map { HeavyPage(measure: $0, limit: view.measures.limit) }
        },
        .text("budget") { MeasureLine.bytes($0.measures.limit) },
        .list("criteres") { EcoDesignClaim.all($0.measures).map { ClaimItem(claim: $0) } },
        .text("autres") { String(EcoDesignClaim.criteria - EcoDesignClaim.all($0.measures).count) },
        .html("corps", .prose) { RequiredPages.body(.ecoDesign, $0.kit) },
    ])
}
