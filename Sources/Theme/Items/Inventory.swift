import Content
import Markdown
import Portal
import Site
import Templates

/// The structures of some kinds, listed kind by kind and placed on one map.
struct Inventory {
    let groups: [InventoryGroup]
    private let placed: [Entry<Structure>]
    private let kit: PageKit

    init(of types: [StructureType], kit: PageKit) {
        self.kit = kit
        var told: Set<Slug> = []
        groups = types.compactMap { type in
            // An entry of two kinds is told under the first only.
            let entries = kit.portal.directory.ofType(type.slug).filter { told.insert($0.slug).inserted }
            return entries.isEmpty ? nil : InventoryGroup(type: type, entries: entries, kit: kit)
        }
        placed = groups.flatMap(\.entries).filter { $0.record.commune != nil }
    }

    /// Where they stand; nil when none has a place.
    func map(from page: Address) -> HTMLFragment? {
        placed.isEmpty ? nil : kit.map.places(placed, from: page)
    }
}

/// The structures of a kind.
struct InventoryGroup: View {
    let type: StructureType
    let entries: [Entry<Structure>]
    let kit: PageKit

    static let fields = ViewFields<InventoryGroup>([
        .text("libelle") { $0.type.plural },
        .literal("id") { $0.type.slug.text },
        .literal("adresse") { Address.type($0.type.slug).path },
        .list("structures") { group in group.entries.map { StructureItem($0, kit: group.kit) } },
    ])
}
