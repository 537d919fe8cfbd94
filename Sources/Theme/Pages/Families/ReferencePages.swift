import Content
import Diagnostics
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let numeros = PageKind("numeros", NumbersView.self, card: .numeros, on: .start)
    static let glossaire = PageKind("glossaire", GlossaryView.self, card: .page, on: .about)
}

/// Pages made from a table: numbers to call, glossary.
enum ReferencePages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        let numbers = PlannedPage(
            address: .numbers, template: .numeros, title: "Numéros utiles",
            description: "Qui appeler en urgence, et à qui parler : les numéros gratuits et nationaux.",
            newest: kit.portal.seeds.numbers.map(\.checkedOn).max()
        ) { NumbersView(kit: kit) }
        let glossary = PlannedPage(
            address: .glossary, template: .glossaire, title: "Glossaire",
            description: "Les sigles que l’on rencontre dans les démarches, expliqués en une phrase."
        ) { GlossaryView(kit: kit) }
        return (kit.portal.seeds.numbers.isEmpty ? [] : [numbers])
            + (kit.portal.seeds.glossary.isEmpty ? [] : [glossary])
    }
}

struct NumbersView: View {
    let kit: PageKit

    static let fields = ViewFields<NumbersView>([
        .list("situations") { view in
            view.kit.portal.seeds.situations.map { SituationItem(situation: $0, kit: view.kit) }
        },
        .literal("carte_contact") { view in
            view.kit.portal.seeds.numbers.contains { !$0.isDiscreet } ? Address.numbersCard.path : nil
        },
        .text("discrets") { view in
            let names = view.kit.portal.seeds.numbers.filter(\.isDiscreet).map(\.name)
            return names.isEmpty ? nil : names.joined(separator: ", ")
        },
        .list("urgences") { view in
            view.kit.portal.seeds.numbers.filter(\.isEmergency).map { NumberItem($0, kit: view.kit) }
        },
        .list("ecoute") { view in
            let numbers = view.kit.portal.seeds.numbers.filter { !$0.isEmergency }
            return (numbers.filter(\.answersAlways) + numbers.filter { !$0.answersAlways })
                .map { NumberItem($0, kit: view.kit) }
        },
    ])
}

/// What happens, and whom to call: those who always answer first, in the order of the table otherwise.
struct SituationItem: View {
    let situation: Situation
    let kit: PageKit

    private var numbers: [PublicNumber] {
        let all = situation.numbers.compactMap(kit.number)
        return all.filter(\.answersAlways) + all.filter { !$0.answersAlways }
    }

    static let fields = ViewFields<SituationItem>([
        .text("texte") { $0.situation.text },
        .list("numeros") { item in item.numbers.map { NumberItem($0, kit: item.kit) } },
    ])
}

struct GlossaryView: View {
    let kit: PageKit

    static let fields = ViewFields<GlossaryView>([
        .list("termes") { view in
            view.kit.portal.seeds.glossary.sorted { $0.acronym.slugified < $1.acronym.slugified }
                .map { GlossaryItem(term: $0, kit: view.kit) }
        }
    ])
}

/// An acronym and what it means.
struct GlossaryItem: View {
    let term: GlossaryTerm
    let kit: PageKit

    static let fields = ViewFields<GlossaryItem>([
        .literal("sigle") { $0.term.acronym },
        .literal("ancre") { $0.term.acronym.slugified },
        .text("developpe") { $0.term.expansion },
        .html("definition", .sentence) { $0.kit.told($0.term.definition) },
        .text("source") { $0.term.source },
    ])
}
