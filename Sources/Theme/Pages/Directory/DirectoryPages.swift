import Content
import Diagnostics
import Markdown
import Portal
import Templates

extension PageKind {
    static let annuaire = PageKind("annuaire", DirectoryView.self, card: .annuaire, on: .directory)
}

/// The directory: its entries by family, by public and by need.
enum DirectoryPages {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.directory.entries.isEmpty else { return [] }
        return [
            PlannedPage(
                address: .directory, template: .annuaire, title: "Annuaire",
                description: "Toutes les personnes et tous les services qui aident les familles du territoire.",
                section: .directory, newest: kit.portal.directory.entries.newest()
            ) { DirectoryView(kit: kit) }
        ] + AlphabetPages.pages(kit)
    }
}

struct DirectoryView: View {
    let kit: PageKit

    static let fields = ViewFields<DirectoryView>([
        .list("familles") { view in
            view.kit.portal.seeds.typeFamilies.compactMap { FamilyTypesItem($0, kit: view.kit) }
        },
        .list("publics") { view in
            TermPages.used(view.kit.portal.seeds.publics, by: view.kit.portal.directory.forPublic) { .audience($0) }
        },
        .list("themes") { view in
            TermPages.used(view.kit.portal.seeds.thematiques, by: view.kit.portal.directory.ofThematique) {
                .thematique($0)
            }
        },
        .text("nombre") { String($0.kit.portal.directory.entries.count) },
    ])
}

/// The types of a family that have entries.
struct FamilyTypesItem: View {
    let family: TypeFamily
    let icon: HTMLFragment
    let types: [TermLink]

    init?(_ family: TypeFamily, kit: PageKit) {
        let types = kit.portal.seeds.types.filter { $0.family == family.slug }.compactMap { type -> TermLink? in
            let count = kit.portal.directory.ofType(type.slug).count
            guard count > 0 else { return nil }
            return TermLink(label: type.plural, address: .type(type.slug), count: count, definition: type.definition)
        }
        guard !types.isEmpty else { return nil }
        self.family = family
        self.types = types
        icon = kit.icon(family.icon)
    }

    static let fields = ViewFields<FamilyTypesItem>([
        .text("libelle") { $0.family.label },
        .html("icone", .icon) { $0.icon },
        .list("types") { $0.types },
    ])
}
