import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let careNear = PageKind("mode-accueil-commune", CareNearView.self, card: .guide)
}

/// Where the path to childcare ends: for each commune, what answers each need, how far, and whom to call.
enum CareNearPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let finder = CareFinder(kit.portal)
        return kit.portal.territory.communes.map { commune in
            PlannedPage(
                address: .carePath(commune.slug), template: .careNear,
                title: "Faire garder son enfant : \(commune.name)",
                description:
                    "Près \(FrenchPlace.of(commune.name)) : les accueils par âge et par besoin, à quelle distance, qui appeler.",
                trail: [CarePathPages.link], section: .guide
            ) { CareNearView(kit: kit, commune: commune, finder: finder) }
        }
    }
}

struct CareNearView: View {
    let kit: PageKit
    let commune: Commune
    let finder: CareFinder

    private var path: CarePath { kit.portal.seeds.carePath }

    /// The nearest structure of each type to call, whatever the stage.
    private var contacts: [CareContactItem] {
        var told: Set<Slug> = []
        let types = path.stages.flatMap(\.contacts).filter { told.insert($0).inserted }
        return types.compactMap { type in
            kit.portal.directory.ofType(type).compactMap { finder.option($0, from: commune.slug) }
                .min { $0.kilometres < $1.kilometres }
                .map { CareContactItem(option: $0, kit: kit) }
        }
    }

    /// The stages that have answers of their own.
    private var ages: [CareAgeItem] {
        path.stages.filter { $0.like == nil }.map { stage in
            let needs = path.answers(at: stage).compactMap { answer in
                path.need(answer.need).map { need in
                    CareAnswerItem(
                        stage: stage, need: need, answer: answer, offer: finder.offer(answer, near: commune.slug),
                        kit: kit)
                }
            }
            return CareAgeItem(stage: stage, needs: needs)
        }
    }

    static let fields = ViewFields<CareNearView>([
        .text("nom") { $0.commune.name },
        .literal("guichet") { $0.kit.chapter("guichet-unique") },
        .literal("commune_adresse") { Address.commune($0.commune.slug).path },
        .list("ages") { $0.ages },
        .list("appeler") { $0.contacts },
        .texts("papiers") { view in
            // The papers of the first chapter, in the order answers name them, that asks for some.
            let named = view.path.answers.flatMap { $0.chapters.map(\.value) }
            let papers = named.lazy.compactMap { slug in view.kit.portal.entries[GuideChapter.self, slug] }
                .map { $0.record.steps.flatMap(\.papers) }.first { !$0.isEmpty }
            var told: Set<String> = []
            return (papers ?? []).filter { told.insert($0).inserted }
        },
    ])
}

/// A stage, with what answers each need.
struct CareAgeItem: View {
    let stage: CareStage
    let needs: [CareAnswerItem]

    static let fields = ViewFields<CareAgeItem>([
        .text("libelle") { $0.stage.label },
        .list("besoins") { $0.needs },
    ])
}

/// What answers a need near a commune.
struct CareAnswerItem: View {
    let stage: CareStage
    let need: CareNeed
    let answer: CareAnswer
    let offer: CareOffer
    let kit: PageKit

    /// More would be a wall; the directory has them all.
    private static let shown = 4

    static let fields = ViewFields<CareAnswerItem>([
        .literal("ancre") { $0.answer.anchor },
        .text("libelle") { $0.need.label },
        .text("age") { $0.stage.label },
        .html("conseil", .sentence) { $0.kit.told($0.answer.advice) },
        .text("genre") { $0.answer.label },
        .text("km") { String($0.answer.kilometres) },
        .list("lieux") { item in item.offer.near.prefix(shown).map { CareOptionItem(option: $0, kit: item.kit) } },
        .view("plus_loin") { item in item.offer.beyond.map { CareOptionItem(option: $0, kit: item.kit) } },
        .list("chapitres") { item in
            item.answer.chapters.compactMap { chapter in
                item.kit.portal.entries[GuideChapter.self, chapter.value]
                    .map { PageLink(title: $0.title, address: $0.address) }
            }
        },
    ])
}
