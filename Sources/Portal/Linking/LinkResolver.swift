import Content
import Diagnostics
import Markdown
import Site

/// Turns links between files into links between pages.
struct LinkResolver: Sendable {
    /// The page of each file.
    let pages: [String: Address]
    /// The images entries may show, by path in `content/`.
    let images: [String: Photo]
    /// The helplines texts may call.
    let helplines: Helplines
    /// Whether the table of helplines is there; its absence is told once.
    let hasHelplines: Bool

    /// What came of a document's links.
    struct Result {
        var document: MarkdownDocument
        var anchors: [AnchorLink] = []
        /// The images it shows, by path in `content/`.
        var images: Set<String> = []
    }

    /// The document with its links leading to pages; dead ones are reported.
    func resolve(_ document: MarkdownDocument, in file: String, report: inout Report) -> Result {
        let document = document.linkingHelplines(helplines)
        var result = Result(document: document)
        guard !document.links.isEmpty else { return result }
        var findings = Report()
        let resolved = document.resolvingLinks { link in
            target(of: link, in: file, result: &result, report: &findings)
        }
        report.add(findings)
        result.document = resolved
        return result
    }

    private func target(
        of link: LinkReference, in file: String, result: inout Result, report: inout Report
    ) -> LinkTarget? {
        if let id = link.helplineID {
            if hasHelplines { reportUnknownHelpline(id, link, report: &report) }
            return nil
        }
        let path = link.file
        if link.isImage { return image(link, path: path, result: &result, report: &report) }
        guard let path, let page = pages[path] else {
            reportDead(link, path: path, from: file, report: &report)
            return nil
        }
        if let anchor = link.anchor {
            result.anchors.append(AnchorLink(location: link.location, length: link.length, page: page, anchor: anchor))
        }
        return .page(path: page.path, anchor: link.anchor)
    }

    private func image(
        _ link: LinkReference, path: String?, result: inout Result, report: inout Report
    ) -> LinkTarget? {
        if let path, let photo = images[path] {
            result.images.insert(path)
            return photo.shown.map { .picture($0) }
        }
        report.add(
            PortalRules.missingImage, at: link.location, length: link.length,
            "L’image « \(link.destination) » n’existe pas.",
            suggestion: NearMiss.best(
                for: link.destination, among: images.keys.map { String($0.split(separator: "/").last ?? "") }
            )
            .map { "Vouliez-vous dire « \($0) » ?" })
        return nil
    }

    private func reportDead(_ link: LinkReference, path: String?, from file: String, report: inout Report) {
        let nearest = path.flatMap { NearMiss.best(for: $0, among: pages.keys.sorted()) }
        report.add(
            PortalRules.deadLink, at: link.location, length: link.length,
            "Ce lien mène à « \(link.destination) », qui n’existe pas.",
            suggestion: nearest.map { "Vouliez-vous dire « \(Self.relative($0, from: file)) » ?" })
    }

    private func reportUnknownHelpline(_ id: String, _ link: LinkReference, report: inout Report) {
        let ids = helplines.lines.map(\.id)
        let meant =
            PhoneNumber(id).flatMap { helplines[$0]?.id }
            ?? helplines.lines.first { $0.name.slugified == id.slugified }?.id
            ?? NearMiss.best(for: id, among: ids) ?? ids.first { id.count > 2 && $0.hasPrefix(id.folded) }
            ?? helplines.lines.first { id.count > 2 && $0.name.slugified.contains(id.slugified) }?.id
        report.add(
            PortalRules.unknownHelpline, at: link.location, length: link.length,
            "« \(id) » n’est pas un identifiant de la table seeds/numeros.csv.",
            suggestion: meant.map { "Vouliez-vous dire « numero:\($0) » ?" })
    }

    /// How a file is named from another one.
    static func relative(_ path: String, from file: String) -> String {
        let target = path.split(separator: "/")
        let folder = file.split(separator: "/").dropLast()
        let shared = zip(target, folder).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: folder.count - shared) + target.dropFirst(shared)).joined(separator: "/")
    }
}

/// A link to a place within a page; whether the place exists is known once the page is rendered.
public struct AnchorLink: Sendable {
    /// Where the link was written.
    public let location: SourceLocation
    /// Length of its destination, in Unicode scalars.
    public let length: Int
    /// The page it leads to.
    public let page: Address
    /// The id it names.
    public let anchor: String
}
