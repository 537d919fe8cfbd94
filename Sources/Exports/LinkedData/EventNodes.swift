import Almanac
import Content
import Portal
import Site
import Telling

/// An entry of the agenda: an event, or a series with its next dates.
///
/// A series has a rhythm and no date of its own (schema.org/eventSchedule): dates belong to its occurrences.
struct EventNodes {
    let entry: Entry<Event>
    /// The picture that stands for it when it has none of its own.
    let card: Address?
    let portal: FamilyPortal

    /// How many of the next dates of a series are told.
    private static let occurrencesShown = 5

    /// The event first; nothing for an entry without date.
    var nodes: [LinkedNode] {
        switch entry.record.schedule {
        case nil: []
        case .day(let date, let hours): [event(Occurrence(on: date, hours))]
        case .span(let from, let to): [event(Occurrence(start: from, end: to))]
        case .recurring(let schedule): [series(schedule)] + occurrences
        }
    }

    private var record: Event { entry.record }

    private func event(_ occurrence: Occurrence) -> LinkedNode {
        LinkedNode(type, id: identifier("rendez-vous"), ["name": entry.markedTitle]).with(moment(occurrence)).with(
            about)
    }

    private func series(_ schedule: RecurringSchedule) -> LinkedNode {
        LinkedNode(
            "EventSeries", id: identifier("rendez-vous"),
            [
                "name": entry.markedTitle, "eventStatus": status(record.status),
                "eventSchedule": schedule.linkedSchedules(from: portal.date, holidays: portal.seeds.holidays),
            ]
        )
        .with(about)
    }

    private var occurrences: [LinkedNode] {
        portal.agenda.upcoming(of: entry.slug).prefix(Self.occurrencesShown).map { happening in
            // Search engines read each date alone, and take nothing over from the series.
            LinkedNode(type, ["name": entry.markedTitle]).with(moment(happening.occurrence)).with([
                "description": entry.linkedDescription, "url": entry.linkedAddress(in: portal), "image": image,
                "eventAttendanceMode": Self.inPlace, "location": LinkedNode(id: identifier("lieu")),
                "organizer": record.organiser.map { LinkedNode(id: organiserIdentifier($0)) },
                "offers": EventOffer.node(price, of: entry, in: portal),
                "superEvent": LinkedNode(id: identifier("rendez-vous")),
            ])
        }
    }

    private static let inPlace = "https://schema.org/OfflineEventAttendanceMode"

    /// What is true of every date.
    private var about: KeyValuePairs<String, any LinkedDatum> {
        [
            "description": entry.linkedDescription, "url": entry.linkedAddress(in: portal),
            "image": image, "inLanguage": "fr",
            "keywords": record.themes.map(\.label),
            "typicalAgeRange": audience.ranges, "isAccessibleForFree": price?.isNothing,
            "eventAttendanceMode": Self.inPlace, "location": place, "organizer": organiser,
            "offers": EventOffer.node(price, of: entry, in: portal),
        ]
    }

    private var image: String? { entry.linkedImage(in: portal) ?? card.flatMap(portal.wholeAddress) }

    private var type: String { audience.isChildren ? "ChildrensEvent" : "Event" }
    private var audience: AgeAudience { AgeAudience(bands: record.ages) }
    private var price: EventPrice? { EventPrice(record) }
    private func identifier(_ word: String) -> String { portal.identifier(of: entry.address, word) }
}

extension EventNodes {
    /// When one date takes place, and what became of it.
    private func moment(_ occurrence: Occurrence) -> KeyValuePairs<String, any LinkedDatum> {
        let end = occurrence.end.map(ParisTime.rfc3339)
        guard case .moved(let planned) = occurrence.change, record.status == .programme || record.status == .complet
        else {
            return [
                "startDate": ParisTime.rfc3339(occurrence.start), "endDate": end,
                "eventStatus": status(occurrence.isCancelled ? .annule : record.status),
            ]
        }
        return [
            "startDate": ParisTime.rfc3339(occurrence.start), "endDate": end,
            "eventStatus": "https://schema.org/EventRescheduled", "previousStartDate": ParisTime.rfc3339(planned),
        ]
    }

    /// A full event takes place: its offer says that nobody else can come.
    private func status(_ status: EventStatus) -> String {
        switch status {
        case .programme, .complet: "https://schema.org/EventScheduled"
        case .reporte: "https://schema.org/EventPostponed"
        case .annule: "https://schema.org/EventCancelled"
        }
    }

    private var place: LinkedNode? {
        record.commune.map { commune in
            LinkedNode(
                "Place", id: identifier("lieu"),
                [
                    "name": record.place ?? commune.name,
                    "address": PlaceNodes.postalAddress(record.street, commune, in: portal),
                ])
        }
    }

    private var organiser: LinkedNode? {
        record.organiser.map { organiser in
            LinkedNode(
                "Organization", id: organiserIdentifier(organiser),
                [
                    "name": organiser.entry?.markedTitle ?? organiser.name,
                    "url": organiser.entry.flatMap { StructureNode(entry: $0, portal: portal).website },
                ])
        }
    }

    private func organiserIdentifier(_ organiser: Actor) -> String {
        organiser.entry.map { portal.identifier(of: $0.address, "fiche") } ?? identifier("organisateur")
    }
}
