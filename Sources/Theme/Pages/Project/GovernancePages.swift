import Almanac
import Content
import Drawing
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let gouvernance = PageKind("gouvernance", GovernanceView.self, card: .projet, on: .project)
    static let instance = PageKind("instance", BodyView.self, card: .projet)
    static let registre = PageKind("registre", RegisterView.self, card: .projet, on: .project)
    static let acte = PageKind("acte", ActView.self, card: .projet)
}

/// Who decides: the bodies and their path, meetings, decisions, opinions, agreements.
enum GovernancePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let governance = kit.portal.governance
        let isGoverned = !governance.bodies.isEmpty
        let contents = PlannedPage(
            address: .governance, template: .gouvernance, title: "Qui décide",
            description: "Les instances du projet, leurs réunions, leurs décisions, et le chemin d’une proposition.",
            trail: ProjectPages.trail, section: .project,
            newest: [
                governance.bodies.newest(), governance.meetings.newest(), governance.decisions.newest(),
            ].compactMap { $0 }.max()
        ) { GovernanceView(kit: kit) }
        return (isGoverned ? [contents] : []) + bodies(kit)
            + (isGoverned || !governance.opinions.isEmpty ? [opinions(kit)] : [])
            + (isGoverned || !governance.agreements.isEmpty ? [agreements(kit)] : [])
            + governance.meetings.map { entry in act(entry, kit, facts: facts(of: entry, kit)) }
            + governance.decisions.map { entry in act(entry, kit, facts: facts(of: entry, kit)) }
            + governance.opinions.map { entry in act(entry, kit, facts: facts(of: entry, on: kit.portal.date)) }
            + governance.agreements.map { entry in act(entry, kit, facts: facts(of: entry, kit)) }
    }

    private static let trail = ProjectPages.trail + [TermLink(label: "Qui décide", address: .governance)]

    private static func bodies(_ kit: PageKit) -> [PlannedPage] {
        kit.portal.governance.bodies.map { entry in
            PlannedPage(
                address: entry.address, template: .instance, title: entry.title, description: entry.common.summary,
                trail: trail, section: .project, entry: .init(entry)
            ) { BodyView(kit: kit, entry: entry) }
        }
    }

    private static func opinions(_ kit: PageKit) -> PlannedPage {
        PlannedPage(
            address: .opinions, template: .registre, title: "Registre des avis",
            description: "Les avis rendus sur les projets privés d’accueil de jeunes enfants, avec leurs raisons.",
            trail: trail, section: .project, newest: kit.portal.governance.opinions.newest()
        ) {
            RegisterView(
                intro:
                    "Un projet de crèche privée s’adresse d’abord à la commune. Une commune de 3 500 habitants ou moins "
                    + "qui ne planifie pas l’accueil, et n’a pas transféré cette planification, répond qu’aucun avis n’est "
                    + "requis. Si la planification a été transférée, l’avis est rendu dans les quatre mois ; sans réponse, "
                    + "il est réputé favorable. Un avis favorable vaut vingt-quatre mois : le département autorise "
                    + "ensuite, ou non, l’ouverture (Code de la santé publique, art. R. 2324-21 ; décret n° 2025-304).",
                lines: kit.portal.governance.opinions.map { ActItem.opinion($0, on: kit.portal.date) })
        }
    }

    private static func agreements(_ kit: PageKit) -> PlannedPage {
        PlannedPage(
            address: .agreements, template: .registre, title: "Structures soutenues",
            description: "Les conventions qui lient l’intercommunalité aux structures qu’elle soutient.",
            trail: trail, section: .project, newest: kit.portal.governance.agreements.newest()
        ) {
            RegisterView(
                intro: "Une convention dit ce que la structure s’engage à faire, et ce que l’intercommunalité apporte.",
                lines: kit.portal.governance.agreements.map { ActItem.agreement($0, kit: kit) })
        }
    }

    private static func act<R: Record>(_ entry: Entry<R>, _ kit: PageKit, facts: [FactItem]) -> PlannedPage {
        PlannedPage(
            address: entry.address, template: .acte, title: entry.title, description: entry.common.summary,
            trail: trail, section: .project, entry: .init(entry)
        ) {
            var text = PageText(kit.portal, on: entry.address)
            return ActView(summary: entry.common.summary, body: text.html(entry.body), facts: facts)
        }
    }
}

extension GovernancePages {
    private static func body(_ slug: Slug?, _ kit: PageKit) -> FactItem? {
        kit.portal.governance.body(slug).map { FactItem(label: "Instance", values: [$0.title], address: $0.address) }
    }

    private static func facts(of entry: Entry<Meeting>, _ kit: PageKit) -> [FactItem] {
        let record = entry.record
        let place = [record.place, record.commune?.name].compactMap { $0 }.joined(separator: ", ")
        let day = record.date.map { $0.french() }
        let when = [day, record.hours?.french].compactMap { $0 }.joined(separator: " ")
        return [
            FactItem(label: "Quand", values: [when]),
            place.isEmpty ? nil : FactItem(label: "Où", values: [place]),
            body(record.body?.value, kit),
            FactItem(label: "Public", values: [record.isPublic ? "Ouverte à tous" : "Réservée à ses membres"]),
            record.items.isEmpty ? nil : FactItem(label: "Ordre du jour", values: record.items),
        ].compactMap { $0 }
    }

    private static func facts(of entry: Entry<Decision>, _ kit: PageKit) -> [FactItem] {
        [
            entry.record.date.map { FactItem(label: "Date", values: [$0.french()]) },
            body(entry.record.body?.value, kit),
            FactItem(label: "Résultat", values: [entry.record.result.label]),
            entry.record.documents.isEmpty
                ? nil
                : FactItem(
                    label: "Documents", values: [],
                    links: entry.record.documents.compactMap { document in
                        document.address.map { WebLinkItem(title: document.title, address: $0) }
                    }),
        ].compactMap { $0 }
    }

    private static func facts(of entry: Entry<Opinion>, on date: CivilDate) -> [FactItem] {
        let record = entry.record
        return [
            record.receivedOn.map { FactItem(label: "Reçu le", values: [$0.french(.date)]) },
            FactItem(label: "Avis", values: [record.label(on: date)]),
            record.givenOn.map { FactItem(label: "Rendu le", values: [$0.french(.date)]) },
            record.validUntil.map { FactItem(label: "Valable jusqu’au", values: [$0.french(.date)]) },
            record.dueBy.map { FactItem(label: "À rendre au plus tard le", values: [$0.french(.date)]) },
            record.reasons.isEmpty ? nil : FactItem(label: "Raisons", values: record.reasons),
            record.planningDocument.map { FactItem(label: "S’appuie sur", values: [$0]) },
        ].compactMap { $0 }
    }

    private static func facts(of entry: Entry<Agreement>, _ kit: PageKit) -> [FactItem] {
        [
            entry.record.structure?.entry.map { FactItem(label: "Structure", values: [$0.title], address: $0.address) },
            entry.record.first.map { FactItem(label: "Début", values: [$0.french(.date)]) },
            entry.record.last.map { FactItem(label: "Fin", values: [$0.french(.date)]) },
            entry.record.purpose.map { FactItem(label: "Objet", values: [$0]) },
        ].compactMap { $0 }
    }
}

struct GovernanceView: View {
    let kit: PageKit

    private var governance: Governance { kit.portal.governance }

    static let fields = ViewFields<GovernanceView>([
        .list("chemin") { view in
            view.governance.path.enumerated().map {
                PageLink(
                    title: $1.title, summary: $1.record.task.map(view.kit.told), address: $1.address, number: $0 + 1)
            }
        },
        .html("dessin", .chart) { ProposalPath.draw($0.governance.path.map(\.title)) },
        .list("instances") { view in
            view.governance.bodies.map {
                PageLink(
                    title: $0.title, summary: $0.record.task.map(view.kit.told), address: $0.address,
                    detail: $0.record.frequency,
                    isExample: $0.common.isExample)
            }
        },
        .list("reunions") { view in
            view.governance.meetings.filter { $0.isAhead(view.kit) }
                .map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("passees") { view in
            view.governance.meetings.filter { !$0.isAhead(view.kit) }.reversed()
                .map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("decisions") { view in view.governance.decisions.map { ActItem.decision($0, kit: view.kit) } },
        .text("avis_nombre") { String($0.governance.opinions.count) },
        .text("conventions_nombre") { String($0.governance.agreements.count) },
    ])
}

struct BodyView: View {
    let kit: PageKit
    let entry: Entry<GoverningBody>
    let body: HTMLFragment

    init(kit: PageKit, entry: Entry<GoverningBody>) {
        self.kit = kit
        self.entry = entry
        var text = PageText(kit.portal, on: entry.address)
        body = text.html(entry.body)
    }

    static let fields = ViewFields<BodyView>([
        .html("corps", .prose) { $0.body },
        .text("mission") { $0.entry.record.task },
        .text("frequence") { $0.entry.record.frequency },
        .texts("composition") { $0.entry.record.members },
        .list("axes") { $0.entry.record.axes.map(TermLink.init(axis:)) },
        .list("membres") { view in
            view.entry.record.structures.compactMap(\.entry).map { StructureItem($0, kit: view.kit) }
        },
        .view("suivante") { view in
            view.kit.portal.governance.body(view.entry.record.next?.value)
                .map { PageLink(title: $0.title, address: $0.address) }
        },
        .list("reunions") { view in
            view.kit.portal.governance.meetings(of: view.entry.slug).map { ActItem.meeting($0, kit: view.kit) }
        },
        .list("decisions") { view in
            view.kit.portal.governance.decisions(of: view.entry.slug).map { ActItem.decision($0, kit: view.kit) }
        },
    ])
}

struct RegisterView: View {
    let intro: String
    let lines: [ActItem]

    static let fields = ViewFields<RegisterView>([
        .text("intro") { $0.intro },
        .list("lignes") { $0.lines },
    ])
}

struct ActView: View {
    let summary: String
    let body: HTMLFragment
    let facts: [FactItem]

    static let fields = ViewFields<ActView>([
        .text("resume") { $0.summary },
        .html("corps", .prose) { $0.body },
        .list("faits") { $0.facts },
    ])
}

/// A label and what stands for it.
struct FactItem: View {
    let label: String
    let values: [String]
    /// The page of the portal that the values lead to.
    var address: Address?
    var links: [WebLinkItem] = []

    static let fields = ViewFields<FactItem>([
        .text("libelle") { $0.label },
        .texts("valeurs") { $0.address == nil ? $0.values : [] },
        .list("pages") { fact in
            fact.address.map { address in fact.values.map { TermLink(label: $0, address: address) } } ?? []
        },
        .list("liens") { $0.links },
    ])
}

extension Entry<Meeting> {
    /// Whether it has not taken place yet.
    func isAhead(_ kit: PageKit) -> Bool { (record.date ?? .earliest) >= kit.portal.date }
}
