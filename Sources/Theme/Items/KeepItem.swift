import Exports
import Foundation
import Portal
import Templates

/// What can be done with a page: put it into one’s agenda or contacts, send it to somebody.
struct KeepView: View {
    let page: PlannedPage
    /// The calendars and cards of what the page is about.
    let files: [DataFile]
    let portal: FamilyPortal

    static let fields = ViewFields<KeepView>([
        .view("agenda") { view in view.isToCome ? view.file(.iCalendar) : nil },
        .view("contact") { $0.file(.vCard) },
        .literal("courriel") { $0.mail },
    ])

    private func file(_ format: DataFormat) -> KeptFile? {
        files.first { $0.format == format }.map { KeptFile(file: $0) }
    }

    /// An event that will not take place any more has no place in an agenda.
    private var isToCome: Bool {
        guard case .event(let entry) = page.subject else { return false }
        return !portal.agenda.upcoming(of: entry.slug).isEmpty
    }

    /// A message ready to be sent: the title, the whole address; nil when the portal has no address yet.
    private var mail: String? {
        guard let address = portal.wholeAddress(of: page.address) else { return nil }
        return "mailto:?subject=\(Self.escaped(page.title))&body=\(Self.escaped("\(page.title)\r\n\(address)"))"
    }

    /// What RFC 6068 lets stand as it is in a field of a `mailto:` address.
    private static func escaped(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

/// A file to take, with what people should know before they do (RGAA 13.3).
struct KeptFile: View {
    let file: DataFile

    static let fields = ViewFields<KeptFile>([
        .literal("adresse") { $0.file.path },
        .literal("type") { $0.file.format.mediaType },
        .text("format") { $0.file.format.name },
        .text("taille") { "\(($0.file.size + 1023) / 1024) Ko" },
    ])
}
