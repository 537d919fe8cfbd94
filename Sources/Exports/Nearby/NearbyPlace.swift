import Almanac
import Content
import Portal

/// An entry of the directory as the filters know it.
struct NearbyPlace {
    let entry: Entry<Structure>
    let portal: FamilyPortal

    private var record: Structure { entry.record }

    var value: LinkedValue {
        .known([
            ("nom", entry.title),
            ("adresse", entry.address.path),
            ("genre", record.types.first?.label),
            ("types", LinkedValue.texts(record.types.map(\.slug.text))),
            ("commune", record.commune?.slug.text),
            ("ages", LinkedValue.texts(record.ages.map(\.slug.text))),
            ("mois", months),
            ("gratuit", isFree ? true : nil),
            ("acces", LinkedValue.texts(record.disabilities.map(\.rawValue))),
            ("tel", record.contact.phone.map { LinkedValue.texts([$0.uri, $0.display]) }),
            ("horaires", record.hours.flatMap { HoursData.value($0, in: portal) }),
            ("permanences", LinkedValue.list(permanences.map(permanence))),
            ("partout", servesEverywhere ? true : nil),
            ("exemple", entry.common.isExample ? true : nil),
        ])
    }

    /// From and to, in months; `to` is not included, and null when nobody says.
    private var months: LinkedValue? {
        guard let care = record.childcare, care.youngest != nil || care.oldest != nil else { return nil }
        return .list([.number(Double(care.youngest ?? 0)), care.oldest.map { .number(Double($0)) } ?? .null])
    }

    private var isFree: Bool { record.fee == .gratuit || record.childcare?.tariff == .gratuit }

    private var servesEverywhere: Bool {
        if case .wholeTerritory = record.zone { true } else { false }
    }

    /// In an order that does not follow the day.
    private var permanences: [LinkedPermanence] {
        portal.permanences.of(entry.slug).sorted {
            ($0.commune.slug, $0.weekdays.map(\.rawValue).description) < (
                $1.commune.slug, $1.weekdays.map(\.rawValue).description
            )
        }
    }

    private func permanence(_ permanence: LinkedPermanence) -> LinkedValue {
        .known([
            ("commune", permanence.commune.slug.text),
            ("jours", LinkedValue.list(permanence.weekdays.map { .number(Double($0.rawValue)) })),
        ])
    }
}
