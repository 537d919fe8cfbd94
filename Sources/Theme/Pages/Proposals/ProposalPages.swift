import Content
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let proposals = PageKind("proposer", ProposalDoorsView.self, card: .page, on: .about)
    static let proposal = PageKind("proposer-fiche", ProposalView.self, card: .page, on: .about)
    static let correction = PageKind("proposer-correction", CorrectionFormView.self, card: .page)
}

/// The ways in for those who know no file: announce, add, correct.
enum ProposalPages {
    /// The pages; none when nobody could be reached with what was written.
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard ProposalWays(kit.portal.settings).leads else { return [] }
        let trail = [TermLink(label: "Proposer", address: .proposals)]
        return [
            PlannedPage(
                address: .proposals, template: .proposals, title: "Annoncer, ajouter, corriger",
                description:
                    "Annoncer un rendez-vous, ajouter un lieu ou une association, corriger une fiche : sans compte."
            ) { ProposalDoorsView(kit: kit) },
            PlannedPage(
                address: .proposeEvent, template: .proposal, title: "Annoncer un rendez-vous",
                description: "Quelques questions, et votre rendez-vous est prêt à envoyer pour l’agenda.", trail: trail
            ) { ProposalView(kit: kit, layout: .event, subject: "Un rendez-vous pour l’agenda") },
            PlannedPage(
                address: .proposeStructure, template: .proposal, title: "Ajouter un lieu ou une association",
                description: "Quelques questions, et la fiche est prête à envoyer pour l’annuaire.", trail: trail
            ) { ProposalView(kit: kit, layout: .structure, subject: "Une fiche pour l’annuaire") },
            PlannedPage(
                address: .correct, template: .correction, title: "Corriger une page",
                description: "Dire ce qui est faux et ce qui serait juste, avec vos mots.", trail: trail
            ) { CorrectionFormView(kit: kit) },
        ]
    }

    /// Where the page of an entry is corrected.
    static func address(correcting page: PlannedPage) -> String {
        let form: Address =
            switch page.template {
            case .evenement: .proposeEvent
            case .structure: .proposeStructure
            default: .correct
            }
        return "\(form.path)?fiche=\(page.address.path)"
    }
}

/// The three doors.
struct ProposalDoorsView: View {
    let kit: PageKit

    static let fields = ViewFields<ProposalDoorsView>([
        .view("voies") { WaysView(ways: ProposalWays($0.kit.portal.settings)) }
    ])
}

/// A form for an entry of a collection.
struct ProposalView: View {
    let kit: PageKit
    let layout: ProposalLayout
    /// What the message of those who write without the form is about.
    let subject: String

    private var ways: ProposalWays { ProposalWays(kit.portal.settings) }

    private var sections: [SectionView] {
        layout.sections.map { SectionView($0, of: layout, terms: kit.portal.seeds.choices) }
    }

    static let fields = ViewFields<ProposalView>([
        .literal("dossier") { $0.layout.collection.folder },
        .literal("collection") { $0.layout.collection.id },
        .literal("annees") { _ in String(PortalLimits.years) },
        .list("rubriques") { $0.sections },
        .view("voies") { WaysView(ways: $0.ways) },
        .literal("message") { view in
            view.ways.message(view.subject, asking: view.sections.flatMap(\.questions))
        },
    ])
}

/// Questions that belong together.
struct SectionView: View {
    let section: ProposalLayout.Section
    let questions: [QuestionView]

    init(_ section: ProposalLayout.Section, of layout: ProposalLayout, terms: (VocabularyName) -> [ChoiceView]) {
        self.section = section
        questions = section.asked.compactMap { QuestionView($0, of: layout, terms: terms) }
    }

    static let fields = ViewFields<SectionView>([
        .literal("id") { $0.section.id },
        .text("titre") { $0.section.title },
        .flag("repliee") { $0.section.isFolded },
        .flag("dates") { $0.section.composed == .schedule },
        .flag("horaires") { $0.section.composed == .hours },
        .flag("photo") { $0.section.composed == .photo },
        .flag("corps") { $0.section.composed == .body },
        .list("questions") { $0.questions },
    ])
}

/// How what was written can be sent.
struct WaysView: View {
    let ways: ProposalWays

    static let fields = ViewFields<WaysView>([
        .view("contact") { ContactItem(contact: $0.ways.contact) },
        .literal("depot") { $0.ways.forge?.newFile },
        .literal("forge") { $0.ways.forge?.name },
    ])
}

/// What is wrong on a page, in plain words.
struct CorrectionFormView: View {
    let kit: PageKit

    static let fields = ViewFields<CorrectionFormView>([
        .view("voies") { WaysView(ways: ProposalWays($0.kit.portal.settings)) }
    ])
}
