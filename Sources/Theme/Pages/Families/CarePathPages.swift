import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let carePath = PageKind("mode-accueil", CarePathView.self, card: .guide, on: .guide)
}

/// The path to childcare: one question a screen, as plain links. Which stage, which need, which commune.
enum CarePathPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let path = kit.portal.seeds.carePath
        guard !path.stages.isEmpty else { return [] }
        let start = PlannedPage(
            address: .carePath, template: .carePath, title: title,
            description: "Trois questions, et les accueils possibles près de chez vous, avec qui appeler.",
            section: .guide
        ) { CarePathView(kit: kit, stage: nil) }
        let stages = path.stages.map { stage in
            PlannedPage(
                address: .carePath(stage.slug), template: .carePath, title: stage.label,
                description: "\(stage.label) : dites ce qu’il vous faut, puis votre commune.",
                trail: [link], section: .guide
            ) { CarePathView(kit: kit, stage: stage) }
        }
        return [start] + stages + CareNearPages.pages(kit)
    }

    /// The question, as a parent asks it.
    static let title = "Je cherche un mode d’accueil"

    /// The first page, in a breadcrumb.
    static let link = TermLink(label: title, address: .carePath)
}

/// The first question, or the two that follow for a stage.
struct CarePathView: View {
    let kit: PageKit
    /// Nil on the first page.
    let stage: CareStage?

    private var path: CarePath { kit.portal.seeds.carePath }

    static let fields = ViewFields<CarePathView>([
        .literal("guichet") { $0.kit.chapter("guichet-unique") },
        .list("etapes") { view in
            guard view.stage == nil else { return [CareStageItem]() }
            return view.path.stages.map { CareStageItem(stage: $0, kit: view.kit) }
        },
        .list("besoins") { view in
            guard let stage = view.stage else { return [CareNeedItem]() }
            return view.path.answers(at: stage).compactMap { answer in
                view.path.need(answer.need).map { CareNeedItem(need: $0, answer: answer, kit: view.kit) }
            }
        },
    ])
}

/// An answer to the first question.
struct CareStageItem: View {
    let stage: CareStage
    let kit: PageKit

    static let fields = ViewFields<CareStageItem>([
        .text("libelle") { $0.stage.label },
        .text("phrase") { $0.stage.phrase },
        .literal("adresse") { Address.carePath($0.stage.slug).path },
        .html("icone", .icon) { $0.kit.icon($0.stage.icon) },
    ])
}

/// An answer to the second question, with the third that follows it.
struct CareNeedItem: View {
    let need: CareNeed
    let answer: CareAnswer
    let kit: PageKit

    static let fields = ViewFields<CareNeedItem>([
        .literal("id") { $0.need.slug.text },
        .text("libelle") { $0.need.label },
        .text("phrase") { $0.need.phrase },
        .html("icone", .icon) { $0.kit.icon($0.need.icon) },
        .list("communes") { item in
            item.kit.portal.territory.communes.map { CareCommuneItem(commune: $0, anchor: item.answer.anchor) }
        },
    ])
}

/// An answer to the third question: it leads to places.
struct CareCommuneItem: View {
    let commune: Commune
    let anchor: String

    static let fields = ViewFields<CareCommuneItem>([
        .text("nom") { $0.commune.name },
        .literal("commune") { $0.commune.slug.text },
        .literal("adresse") { "\(Address.carePath($0.commune.slug).path)#\($0.anchor)" },
    ])
}
