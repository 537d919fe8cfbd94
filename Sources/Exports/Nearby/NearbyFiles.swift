import Almanac
import Content
import Markdown
import Portal
import Site

/// What scripts read to filter lists, sort them by distance and tell what is on near a commune: the communes, the
/// places and the dates, each in one file.
///
/// Everything in them stands on pages too. They are made for the theme’s scripts, and follow them: who wants data
/// takes the files of `/donnees/`.
public enum NearbyFiles {
    /// The three files, beside the pages they are about.
    public static func outputs(of portal: FamilyPortal) -> [Output] {
        [
            file(Address.communes, "communes.json", communes(portal)),
            file(Address.directory, "lieux.json", places(portal)),
            file(Address.agenda, "dates.json", dates(portal)),
        ]
    }

    private static func file(_ page: Address, _ name: String, _ members: [(String, LinkedValue)]) -> Output {
        let value = LinkedValue.node(members.map { .init(name: $0, value: $1) })
        return Output(path: page.path + name, text: value.json + "\n")
    }

    /// The communes with their centres, and the ages of children.
    private static func communes(_ portal: FamilyPortal) -> [(String, LinkedValue)] {
        let communes = portal.territory.communes.map { commune in
            LinkedValue.list([
                .text(commune.slug.text), .text(commune.name), .number(commune.centre.latitude),
                .number(commune.centre.longitude),
            ])
        }
        let ages = portal.seeds.ages.map { band in
            LinkedValue.list(
                [.text(band.slug.text), .text(band.label)]
                    + (band.months.map { [.number(Double($0.lowerBound)), .number(Double($0.upperBound))] } ?? []))
        }
        return [("communes", .list(communes)), ("ages", .list(ages))]
    }

    private static func places(_ portal: FamilyPortal) -> [(String, LinkedValue)] {
        let families = portal.seeds.typeFamilies.compactMap { family -> LinkedValue? in
            let types = portal.seeds.types
                .filter { $0.family == family.slug && !portal.directory.ofType($0.slug).isEmpty }
                .map { LinkedValue.list([.text($0.slug.text), .text($0.label)]) }
            return types.isEmpty
                ? nil : .list([.text(family.slug.text), .text(family.label), .list(types)])
        }
        return [
            ("familles", .list(families)),
            ("lieux", .list(portal.directory.entries.map { NearbyPlace(entry: $0, portal: portal).value })),
        ]
    }

    private static func dates(_ portal: FamilyPortal) -> [(String, LinkedValue)] {
        let days = portal.date...portal.date.adding(days: NearbyDates.horizon)
        var happenings: [Slug: [Happening]] = [:]
        for happening in portal.agenda.upcoming(days: NearbyDates.horizon + 1) {
            happenings[happening.event.slug, default: []].append(happening)
        }
        let events = portal.agenda.entries.compactMap { event in
            happenings[event.slug].map { NearbyDates.event(event, $0, in: portal) }
        }
        let coming = portal.permanences.all.compactMap { NearbyDates.permanence($0, on: days, in: portal) }
        let used = Set(portal.agenda.entries.flatMap(\.record.themes))
        let themes = portal.seeds.themes.filter(used.contains)
            .map { LinkedValue.list([.text($0.slug.text), .text($0.label)]) }
        return [
            ("du", .text(days.lowerBound.iso)), ("au", .text(days.upperBound.iso)), ("themes", .list(themes)),
            ("etats", NearbyDates.states),
            ("rendezvous", .list(events)), ("permanences", .list(coming)),
        ]
    }
}

extension LinkedValue {
    /// An object of these members; those that are nil or empty are left out.
    static func known(_ members: [(String, (any LinkedDatum)?)]) -> LinkedValue {
        .node(members.compactMap { name, datum in datum?.linked.map { .init(name: name, value: $0) } })
    }

    /// A list of texts, also when there is but one.
    static func texts(_ texts: [String]) -> LinkedValue { .list(texts.map(LinkedValue.text)) }
}

extension LinkedValue: LinkedDatum {
    var linked: LinkedValue? {
        if case .list(let values) = self, values.isEmpty { nil } else { self }
    }
}
