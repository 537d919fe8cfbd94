import Content
import Drawing
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let carte = PageKind("carte", MapView.self, card: .carte, on: .start)
}

/// The map of the territory with everything that has a place, and the same as a list.
enum MapPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        guard !kit.portal.directory.entries.isEmpty else { return [] }
        return [
            PlannedPage(
                address: .map, template: .carte, title: "Carte",
                description: "La carte des lieux qui accueillent les familles, et la même chose en liste.",
                trail: [TermLink(label: "Annuaire", address: .directory)], section: .directory,
                newest: kit.portal.directory.entries.newest()
            ) { MapView(kit: kit) }
        ]
    }
}

struct MapView: View {
    let kit: PageKit

    static let fields = ViewFields<MapView>([
        .html("carte", .map) { $0.kit.map.places($0.kit.portal.directory.entries, from: .map) },
        .list("familles") { $0.families },
        .list("nombres") { $0.numbers },
        .view("fond") { $0.kit.background.map { MapBackgroundView(background: $0) } },
    ])

    /// The places by family, as long as the page can show them all.
    private var families: [FamilyItem] {
        guard placed.count <= MapDrawing.most else { return [] }
        let entries = Dictionary(grouping: placed) { kit.family(of: $0.record)?.slug }
        return kit.portal.seeds.typeFamilies.compactMap { family in
            entries[family.slug].map { FamilyItem(family: family, entries: $0, kit: kit) }
        }
    }

    /// How many places each commune has, when they are too many to be shown.
    private var numbers: [CommuneCount] {
        guard placed.count > MapDrawing.most else { return [] }
        let byCommune = Dictionary(grouping: placed) { $0.record.commune }
        return kit.portal.territory.communes.compactMap { commune in
            byCommune[commune].map { CommuneCount(commune: commune, count: $0.count) }
        }
    }

    /// What has a place to be shown at.
    private var placed: [Entry<Structure>] { kit.portal.directory.entries.filter { $0.record.commune != nil } }
}

/// A commune, and how many places it has.
struct CommuneCount: View {
    let commune: Commune
    let count: Int

    static let fields = ViewFields<CommuneCount>([
        .text("nom") { $0.commune.name },
        .literal("adresse") { Address.commune($0.commune.slug).path },
        .literal("lieu") { MapPlace.text($0.commune.centre) },
        .text("nombre") { FrenchNumber.whole($0.count) },
        .literal("compte") { String($0.count) },
    ])
}

/// A place as the script of the map reads it: to a dozen metres.
enum MapPlace {
    static func text(_ place: Coordinates) -> String {
        let rounded = [place.latitude, place.longitude].map { ($0 * 10_000).rounded() / 10_000 }
        return "\(rounded[0]),\(rounded[1])"
    }
}

/// The structures of a family.
struct FamilyItem: View {
    let family: TypeFamily
    let entries: [Entry<Structure>]
    let kit: PageKit

    static let fields = ViewFields<FamilyItem>([
        // Families are those of the territory: only the sheet of the map speaks of them.
        .word("id", among: []) { $0.family.slug.text },
        .text("libelle") { $0.family.label },
        .html("icone", .icon) { $0.kit.icon($0.family.icon) },
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
        .text("commune") { $0.entry.record.commune?.name },
        .literal("lieu") { $0.place.map(MapPlace.text) },
    ])

    /// Its own place, or the centre of its commune.
    private var place: Coordinates? { entry.record.coordinates ?? entry.record.commune?.centre }
}

/// What the map under the places is, for those who may ask for it.
struct MapBackgroundView: View {
    let background: MapBackground

    static let fields = ViewFields<MapBackgroundView>([
        .literal("origine") { $0.background.origin }
    ])
}
