import Almanac
import Portal

/// A file of data others may take, and what the page of open data says of it.
public struct DataFile: Sendable {
    /// The file.
    public let output: Output
    /// What it holds, as a title: « Agenda – Vaour ».
    public let title: String
    /// The kind of file.
    public let format: DataFormat
    /// What it is made from.
    public let subject: DataSubject
    /// What it is about.
    public let scope: Scope
    /// The day on which the newest of its entries was verified; nil when none says.
    public let updated: CivilDate?
    /// The columns of a table, the properties of a map, in their order; none for formats that others define.
    public let fields: [DataField]

    /// What a file is about; the same kind of file is often made whole, and again for each part.
    public enum Scope: Sendable, Hashable {
        /// The whole portal.
        case whole
        /// What belongs to the page of this address: a commune, an age band, a theme, a structure, an event.
        case page(Address)
    }

    /// The page that leads to it: the one it is about; for the whole portal, the one its folder belongs to.
    public var page: Address {
        switch scope {
        case .page(let address): address
        case .whole: Address(output.path.lastIndex(of: "/").map { String(output.path[...$0]) } ?? "")
        }
    }

    /// See the properties.
    public init(
        _ output: Output, title: String, format: DataFormat, of subject: DataSubject, scope: Scope = .whole,
        updated: CivilDate?, fields: [DataField] = []
    ) {
        self.output = output
        self.title = title
        self.format = format
        self.subject = subject
        self.scope = scope
        self.updated = updated
        self.fields = fields
    }
}

/// The formats of data the portal speaks.
public enum DataFormat: String, CaseIterable, Sendable {
    case iCalendar, atom, jsonFeed, geoJSON, csv, vCard, openAgenda, dataInclusion, jsonLD

    /// What people call it.
    public var name: String {
        switch self {
        case .iCalendar: "iCalendar"
        case .atom: "Atom"
        case .jsonFeed: "JSON Feed"
        case .geoJSON: "GeoJSON"
        case .csv: "CSV"
        case .vCard: "vCard"
        case .openAgenda: "JSON d’OpenAgenda"
        case .dataInclusion: "data·inclusion"
        case .jsonLD: "JSON-LD"
        }
    }

    /// Whether programs come back to it for what is new: calendars and feeds, which browsers and readers look for in
    /// the head of a page.
    public var isFollowed: Bool {
        switch self {
        case .iCalendar, .atom, .jsonFeed: true
        case .geoJSON, .csv, .vCard, .openAgenda, .dataInclusion, .jsonLD: false
        }
    }

    /// Its media type, as registered at the IANA.
    public var mediaType: String {
        switch self {
        case .iCalendar: "text/calendar"
        case .atom: "application/atom+xml"
        case .jsonFeed: "application/feed+json"
        case .geoJSON: "application/geo+json"
        case .csv: "text/csv"
        case .vCard: "text/vcard"
        case .openAgenda, .dataInclusion: "application/json"
        case .jsonLD: "application/ld+json"
        }
    }
}
