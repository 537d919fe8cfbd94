import Almanac
import Content
import Diagnostics
import Markdown
import Portal
import Telling

/// One event, in the fields and within the limits of OpenAgenda (developers.openagenda.com, structure of an event).
struct OpenAgendaEvent: Encodable {
    let uid: Int
    let slug: String
    let title: French
    let description: French
    let longDescription: French
    let conditions: French?
    let keywords: Keywords
    let timings: [OpenAgendaTiming]
    let age: Ages?
    /// Only what is known to be possible; nothing is said of the rest.
    let accessibility: [String: Bool]
    /// 1 programmed, 4 postponed, 5 full, 6 cancelled.
    let status: Int
    /// 1: people meet somewhere; 2: online; 3: both.
    let attendanceMode: Int
    /// Where to look on from afar.
    let onlineAccessLink: String?
    /// 2: published.
    let state = 2
    /// Nil for what is online alone.
    let location: OpenAgendaLocation?
    let registration: [Registration]
    let timezone = ParisTime.zone
    let updatedAt: String
    let originAgenda: OpenAgenda.Origin
    /// The page of the event; a field of the portal’s own.
    let page: String?
    /// Whether it is made up to show the portal; a field of the portal’s own.
    let exemple: Bool

    private enum CodingKeys: CodingKey {
        case uid, slug, title, description, longDescription, conditions, keywords, timings, age, accessibility, status
        case attendanceMode, onlineAccessLink, state, location, registration, timezone, updatedAt, originAgenda, page,
            exemple
    }

    /// A text by language; the portal speaks French.
    struct French: Encodable { let fr: String }

    /// Words to search by.
    struct Keywords: Encodable { let fr: [String] }

    /// In years, both included.
    struct Ages: Encodable {
        let min: Int
        let max: Int
    }

    /// A way to enrol.
    struct Registration: Encodable {
        let type: Kind
        let value: String

        enum Kind: String, Encodable { case link, phone, email }
    }

    /// Nil for an event without any date, or that takes place somewhere whose point is not known.
    init?(_ entry: Entry<Event>, from origin: OpenAgenda.Origin, in portal: FamilyPortal) {
        let event = entry.record
        let timings = OpenAgendaTimings.of(entry, holidays: portal.seeds.holidays)
        let location = OpenAgendaLocation(of: event, in: portal)
        guard !timings.isEmpty, location != nil || event.online != nil && !event.isSomewhere else { return nil }
        let mark = entry.marked("")
        let terms = [event.price, event.registration].compactMap { $0 }.joined(separator: " – ")
        uid = StableID(entry.address.path, in: portal.settings).number
        slug = entry.slug.text
        title = French(fr: entry.title.shortened(to: 140 - mark.utf16.count) + mark)
        description = French(fr: entry.common.summary.shortened(to: 200))
        longDescription = French(fr: OpenAgendaDescription.of(entry, in: portal))
        conditions = terms.isEmpty ? nil : French(fr: terms.shortened(to: 255))
        keywords = Keywords(
            fr: event.themes.map(\.label) + event.ages.map(\.label)
                + (entry.common.isExample ? ["exemple"] : []))
        self.timings = timings
        age = Self.age(of: event.ages)
        accessibility = Dictionary(event.accessibility.map { ($0.openAgenda, true) }, uniquingKeysWith: { $1 })
        status = event.status.openAgenda
        self.location = location
        attendanceMode = event.online == nil ? 1 : event.isSomewhere ? 3 : 2
        onlineAccessLink = event.online?.text
        registration = Self.registration(of: event)
        updatedAt = ParisTime.rfc3339(
            CivilDateTime(date: entry.common.checkedOn ?? .earliest, time: .startOfDay))
        originAgenda = origin
        page = portal.wholeAddress(of: entry.address)
        exemple = entry.common.isExample
    }

    /// Nil when it is for grown-ups as well, or when nobody says.
    private static func age(of bands: [AgeBand]) -> Ages? {
        let months = bands.compactMap(\.months)
        guard months.count == bands.count, let youngest = months.map(\.lowerBound).min(),
            let oldest = months.map(\.upperBound).max()
        else { return nil }
        // Bands end before a birthday: 11 to 17 years end at 216 months, the eighteenth.
        return Ages(min: youngest / 12, max: max(youngest, oldest - 1) / 12)
    }

    /// The contact is a way to enrol only when one enrols.
    private static func registration(of event: Event) -> [Registration] {
        if let link = event.registrationLink { return [Registration(type: .link, value: link.text)] }
        guard let words = event.registration, !words.folded.hasPrefix("sans inscription") else { return [] }
        let ways: [Registration?] = [
            event.contact.phone.map { Registration(type: .phone, value: $0.e164 ?? $0.digits) },
            event.contact.email.map { Registration(type: .email, value: $0.text) },
            event.contact.website.map { Registration(type: .link, value: $0.text) },
        ]
        return ways.compactMap { $0 }
    }
}

extension Disability {
    /// The key of OpenAgenda.
    fileprivate var openAgenda: String {
        switch self {
        case .auditif: "hi"
        case .visuel: "vi"
        case .psychique: "pi"
        case .moteur: "mi"
        case .intellectuel: "ii"
        }
    }
}

extension EventStatus {
    /// The number of OpenAgenda.
    fileprivate var openAgenda: Int {
        switch self {
        case .programme: 1
        case .reporte: 4
        case .complet, .waitingList: 5
        case .annule: 6
        }
    }
}
