import Almanac
import Portal
import Site

/// What is said of a file of data that others may take; the file itself stands in a store.
public struct DataFile: Sendable {
    /// Its path from the site's root.
    public let path: String
    /// Its size in bytes.
    public let size: Int
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
        case .whole: Address(path.lastIndex(of: "/").map { String(path[...$0]) } ?? "")
        }
    }
}

/// A file of data, just written.
struct WrittenData: Sendable {
    let output: Output
    let file: DataFile

    /// See ``DataFile``.
    init(
        _ output: Output, title: String, format: DataFormat, of subject: DataSubject, scope: DataFile.Scope = .whole,
        updated: CivilDate?, fields: [DataField] = []
    ) {
        self.output = output
        file = DataFile(
            path: output.path, size: output.bytes.count, title: title, format: format, subject: subject, scope: scope,
            updated: updated, fields: fields)
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
