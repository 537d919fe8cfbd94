import Content
import Portal
import Telling

/// Whom to call, on a poster: a few places that look after children or help families, the nearest of each type.
enum PosterContacts {
    /// How many types of each family of `seeds/familles-de-types.csv`, those that matter most first.
    private static let wanted: [(family: String, types: Int)] = [
        ("petite-enfance", 3), ("enfance", 1), ("parents", 1), ("droits", 1),
    ]
    /// The height of the list, and of what an entry takes in it, in millimetres, as in `css/affiche.css`.
    private static let room = 49.5
    /// Of its names.
    private static let width = 65.0

    static func of(_ commune: Slug, kit: PageKit) -> [StructureItem] {
        let found = candidates(commune, kit).map { (place: $0, family: kit.family(of: $0.entry.record)?.slug.text) }
        let chosen = wanted.flatMap { family, types in
            var seen: Set<StructureType> = []
            return found.filter { place, itsFamily in
                guard itsFamily == family, seen.count < types, let type = place.entry.record.types.first else {
                    return false
                }
                return seen.insert(type).inserted
            }
        }
        var left = room
        return chosen.map { StructureItem($0.place.entry, kit: kit, kilometres: $0.place.kilometres) }.filter { item in
            let height = height(item)
            guard height <= left else { return false }
            left -= height
            return true
        }
    }

    /// A place that can be called, and how far it is when it is in another commune.
    private typealias Place = (entry: Entry<Structure>, kilometres: Double?)

    /// Those of the commune first, then those that serve it, then the nearest.
    private static func candidates(_ commune: Slug, _ kit: PageKit) -> [Place] {
        let directory = kit.portal.directory
        let here = directory.inCommune(commune) + directory.serving(commune) + directory.servingEverywhere
        let near = directory.near(commune, within: 25, in: kit.portal.territory)
        let all: [Place] = here.map { ($0, nil) } + near.map { ($0.entry, $0.kilometres) }
        var seen: Set<Slug> = []
        return all.filter { $0.entry.record.contact.phone != nil && seen.insert($0.entry.slug).inserted }
    }

    private static func height(_ item: StructureItem) -> Double {
        let names = PaperText.lines(item.entry.markedTitle, size: 3.9, width: width, isBold: true)
        let details = PaperText.lines(item.whereabouts, size: 3.6, width: width)
        return Double(names) * 4.6 + Double(details) * 4.2 + 1.6
    }
}

/// Numbers to call at any hour, on a poster.
enum PosterNumbers {
    /// Those of `seeds/numeros.csv` that a wall should bear, the most urgent first.
    private static let first = ["15", "17", "18", "114", "119", "3114", "3919"]

    /// The height of the list, and the width of its names, in millimetres.
    private static let room = 49.5
    private static let width = 55.0

    /// Those that fit.
    static func of(_ kit: PageKit) -> [NumberItem] {
        var left = room
        return first.compactMap { Slug($0).flatMap(kit.number) }.filter { number in
            left -= max(4.8, Double(PaperText.lines(number.name, size: 3.6, width: width)) * 4.2) + 1
            return left >= 0
        }
        .map { NumberItem($0, kit: kit) }
    }
}
