import Almanac
import Content
import Exports
import Foundation
import Markdown
import Portal
import Site
import Templates

extension PageKind {
    static let donnees = PageKind("donnees", DataView.self, card: .page, on: .about)
}

/// The open data of the portal: every file, how to subscribe, how to show an agenda elsewhere.
enum DataPage {
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            PlannedPage(
                address: .data, template: .donnees, title: "Données ouvertes",
                description: "Les calendriers où s’abonner, et les fichiers à reprendre librement, sans compte ni clé.",
                subject: .data(kit.data.all)
            ) { DataView(kit: kit) }
        ]
    }
}

struct DataView: View {
    let kit: PageKit

    private var whole: [DataFile] { kit.data.all.filter { $0.scope == .whole } }

    private var agenda: DataFile? { whole.first { $0.path == Address.agenda.path + "agenda.ics" } }

    static let fields = ViewFields<DataView>([
        .view("abonnement") { view in
            view.agenda.flatMap { SubscriptionView($0, portal: view.kit.portal) }
        },
        .list("calendriers") { view in
            view.whole.filter { $0.format == .iCalendar }.map { DataFileItem(file: $0) }
        },
        .list("communes") { view in
            view.kit.portal.territory.communes.map { CommuneCalendarItem(commune: $0, portal: view.kit.portal) }
        },
        .list("fichiers") { view in
            view.whole.filter { $0.format != .iCalendar }.map { DataFileItem(file: $0) }
        },
        .list("familles") { view in DataFamily.all(view.kit.data.all).map { DataFamilyItem(family: $0) } },
        .literal("licence") { _ in DataCatalogue.licence },
        .literal("integration") { view in
            view.kit.portal.territory.communes.last.flatMap { commune in
                view.kit.portal.wholeAddress(of: .embed(commune.slug)).map { EmbedPages.snippet($0, of: commune) }
            }
        },
        .list("integrations") { view in
            view.kit.portal.territory.communes.map { TermLink(label: $0.name, address: .embed($0.slug)) }
        },
    ])
}

/// A file of data in a list.
struct DataFileItem: View {
    let file: DataFile

    static let fields = ViewFields<DataFileItem>([
        .text("titre") { $0.file.title },
        .literal("adresse") { $0.file.path },
        .text("format") { $0.file.format.name },
        .literal("type") { $0.file.format.mediaType },
        .text("taille") { FileSize.french($0.file.size) },
        .text("date") { $0.file.updated?.french(.date) },
        .literal("iso") { $0.file.updated?.iso },
        .list("colonnes") { item in item.file.fields.map { DataFieldItem(field: $0) } },
    ])
}

/// A column, or a property, and what it says.
struct DataFieldItem: View {
    let field: DataField

    static let fields = ViewFields<DataFieldItem>([
        .text("nom") { $0.field.name },
        .text("sens") { $0.field.meaning },
    ])
}

/// Files of one kind for each commune, theme or structure.
struct DataFamilyItem: View {
    let family: DataFamily

    static let fields = ViewFields<DataFamilyItem>([
        .literal("motif") { $0.family.pattern },
        .literal("exemple_adresse") { $0.family.files.first?.path },
        .text("exemple_titre") { $0.family.files.first?.title },
        .text("format") { $0.family.format.name },
        .text("nombre") { String($0.family.files.count) },
        .text("taille") { FileSize.french($0.family.size) },
        .text("date") { $0.family.updated?.french(.date) },
        .literal("iso") { $0.family.updated?.iso },
        .list("colonnes") { item in item.family.fields.map { DataFieldItem(field: $0) } },
    ])
}

/// The calendar of one commune: to follow, or to take as it is today.
struct CommuneCalendarItem: View {
    let commune: Commune
    let portal: FamilyPortal

    private var file: Address { Address(Address.commune(commune.slug).path + "agenda.ics") }

    static let fields = ViewFields<CommuneCalendarItem>([
        .text("nom") { $0.commune.name },
        .literal("adresse") { $0.file.path },
        .literal("webcal") { $0.portal.wholeAddress(of: $0.file).map(SubscriptionView.webcal) },
    ])
}

/// The ways to follow a calendar, for each kind of software.
struct SubscriptionView: View {
    let address: String

    /// Nil when the portal does not know its own address.
    init?(_ file: DataFile, portal: FamilyPortal) {
        guard let address = portal.wholeAddress(of: Address(file.path)) else { return nil }
        self.address = address
    }

    /// The address under the scheme that opens calendars.
    static func webcal(_ address: String) -> String {
        address.split(separator: ":", maxSplits: 1).last.map { "webcal:" + $0 } ?? address
    }

    private var webcal: String { Self.webcal(address) }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    static let fields = ViewFields<SubscriptionView>([
        .literal("adresse_entiere") { $0.address },
        .literal("webcal") { $0.webcal },
        .literal("google") { "https://calendar.google.com/calendar/r?cid=" + encoded($0.webcal) },
        .literal("outlook") { "https://outlook.live.com/calendar/0/addfromweb?url=" + encoded($0.address) },
    ])
}

/// Sizes of files as people read them.
enum FileSize {
    /// `840 octets`, `12 Ko`, `1,4 Mo`.
    static func french(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) octets" }
        if bytes < 1_000_000 { return "\((bytes + 500) / 1000) Ko" }
        return FrenchNumber.decimal(Double(bytes) / 1_000_000) + " Mo"
    }
}
