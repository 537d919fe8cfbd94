import Content
import Markdown
import Portal

/// The map of the territory with everything that has a place, and the same as a list.
enum MapPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            PlannedPage(
                address: .map, template: .carte, title: "Carte",
                description: "La carte des lieux qui accueillent les familles, et la même chose en liste.",
                trail: [TermLink(label: "Annuaire", address: .directory)], section: .directory
            ) { MapView(kit: kit) }
        ]
    }
}

struct MapView: View {
    let kit: PageKit

    static let fields = ViewFields<MapView>([
        .html("carte") { $0.kit.map.places($0.kit.portal.directory.entries, from: .map) },
        .list("familles") { view in
            let entries = Dictionary(grouping: view.kit.portal.directory.entries.filter { $0.record.commune != nil }) {
                view.kit.family(of: $0.record)?.slug
            }
            return view.kit.portal.seeds.typeFamilies.compactMap { family in
                entries[family.slug].map { FamilyItem(family: family, entries: $0, kit: view.kit) }
            }
        },
        .view("fond") { $0.kit.background.map { MapBackgroundView(background: $0) } },
        .list("communes") { $0.kit.portal.territory.communes.map { CommuneItem(commune: $0) } },
    ])
}

/// The structures of a family.
struct FamilyItem: View {
    let family: TypeFamily
    let entries: [Entry<Structure>]
    let kit: PageKit

    static let fields = ViewFields<FamilyItem>([
        .literal("id") { $0.family.slug.text },
        .text("libelle") { $0.family.label },
        .html("icone") { $0.kit.icon($0.family.icon) },
        .list("structures") { view in view.entries.map { PlaceItem(entry: $0, kit: view.kit) } },
    ])
}

/// A structure, and where it stands.
struct PlaceItem: View {
    let entry: Entry<Structure>
    let kit: PageKit

    static let fields = ViewFields<PlaceItem>([
        .text("nom") { $0.entry.title },
        .literal("adresse") { $0.entry.address.path },
        .text("commune") { $0.kit.commune($0.entry.record.commune)?.name },
        .literal("lieu") { $0.place.map { "\($0.latitude),\($0.longitude)" } },
    ])

    /// Its own place, or the centre of its commune.
    private var place: Coordinates? { entry.record.coordinates ?? kit.commune(entry.record.commune)?.centre }
}

/// What the map under the places is, for those who may ask for it.
struct MapBackgroundView: View {
    let background: MapBackground

    static let fields = ViewFields<MapBackgroundView>([
        .literal("origine") { $0.background.origin }
    ])
}
