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
        case .dated(let schedule) where schedule.occurrences.count == 1: schedule.occurrences.map(event)
        case .dated: [series([])] + occurrences
        case .span(let from, let to): [event(Occurrence(start: from, end: to))]
        case .recurring(let rhythms): [series(rhythms)] + occurrences
        }
    }

    private var record: Event { entry.record }

    private func event(_ occurrence: Occurrence) -> LinkedNode {
        LinkedNode(type, id: identifier("rendez-vous"), ["name": entry.markedTitle]).with(moment(occurrence)).with(
            about)
    }

    private func series(_ rhythms: [RecurringSchedule]) -> LinkedNode {
        LinkedNode(
            "EventSeries", id: identifier("rendez-vous"),
            [
                "name": entry.markedTitle, "eventStatus": status(record.status),
                "eventSchedule": rhythms.flatMap {
                    $0.linkedSchedules(from: portal.date, holidays: portal.seeds.holidays)
                },
            ]
        )
        .with(about)
    }

    private var occurrences: [LinkedNode] {
        portal.agenda.upcoming(of: entry.slug).prefix(Self.occurrencesShown).map { happening in
            // Search engines read each date alone, and take nothing over from the series.
            LinkedNode(type, ["name": entry.markedTitle]).with(moment(happening.occurrence)).with([
                "description": entry.linkedDescription, "url": entry.linkedAddress(in: portal), "image": image,
                "eventAttendanceMode": attendance, "location": place(of: happening),
                "organizer": record.organiser.map { LinkedNode(id: organiserIdentifier($0)) },
                "offers": EventOffer.node(price, of: entry, in: portal),
                "superEvent": LinkedNode(id: identifier("rendez-vous")),
            ])
        }
    }

    private var attendance: String {
        guard record.online != nil else { return "https://schema.org/OfflineEventAttendanceMode" }
        return record.isSomewhere
            ? "https://schema.org/MixedEventAttendanceMode" : "https://schema.org/OnlineEventAttendanceMode"
    }

    /// What is true of every date.
    private var about: KeyValuePairs<String, any LinkedDatum> {
        [
            "description": entry.linkedDescription, "url": entry.linkedAddress(in: portal),
            "image": image, "inLanguage": "fr",
            "keywords": record.themes.map(\.label),
            "typicalAgeRange": audience.ranges, "isAccessibleForFree": price?.isNothing,
            "eventAttendanceMode": attendance, "location": places, "organizer": organiser,
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
        guard case .moved(let planned) = occurrence.change, record.status == .programme || record.status.isFull
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
        case .programme, .complet, .waitingList: "https://schema.org/EventScheduled"
        case .reporte: "https://schema.org/EventPostponed"
        case .annule: "https://schema.org/EventCancelled"
        }
    }

    /// Where people meet, here and elsewhere, and where they look on from afar.
    private var places: [LinkedNode] {
        let here = record.communes.enumerated().map { index, commune in
            LinkedNode(
                "Place", id: identifier(index == 0 ? "lieu" : "lieu-\(index + 1)"),
                [
                    "name": (index == 0 ? record.place : nil) ?? commune.name,
                    "address": PlaceNodes.postalAddress(index == 0 ? record.street : nil, commune, in: portal),
                ])
        }
        let outside = record.outside.map { town in
            LinkedNode(
                "Place", id: identifier("lieu-hors-territoire"),
                [
                    "name": record.commune == nil ? record.place ?? town : town,
                    "address": LinkedNode("PostalAddress", ["addressLocality": town, "addressCountry": "FR"]),
                ])
        }
        return here
            + [outside, record.online.map { LinkedNode("VirtualLocation", ["url": $0.text]) }].compactMap { $0 }
    }

    /// Where one date takes place: where all do, unless it is said to be elsewhere.
    private func place(of happening: Happening) -> LinkedNode? {
        if let elsewhere = happening.otherPlace { return LinkedNode("Place", ["name": elsewhere]) }
        if let online = record.online, !record.isSomewhere {
            return LinkedNode("VirtualLocation", ["url": online.text])
        }
        return LinkedNode(id: identifier(record.commune == nil ? "lieu-hors-territoire" : "lieu"))
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
