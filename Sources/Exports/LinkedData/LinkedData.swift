import Content
import Markdown
import Portal
import Site
import Telling

/// What pages say to search engines in the words of schema.org, as JSON-LD (www.w3.org/TR/json-ld11).
public enum LinkedData {
    /// What a page is about.
    public enum Subject: Sendable {
        /// The portal itself, on its home page.
        case portal
        /// An entry of the agenda.
        case event(Entry<Event>)
        /// An entry of the directory.
        case structure(Entry<Structure>)
        /// An indicator of the observatory.
        case indicator(IndicatorFigures)
        /// The data of the portal, on the page that lists it.
        case data([DataFile])
    }

    /// One page on the way from the home page to another.
    public struct Step: Sendable {
        let name: String
        let address: Address

        /// - Parameters:
        ///   - name: what the page is called.
        ///   - address: where it is.
        public init(name: String, address: Address) {
            self.name = name
            self.address = address
        }
    }

    /// The data block of a page; nil when there is nothing to say.
    ///
    /// A data block is never run, and `script-src` of a Content-Security-Policy does not rule it (HTML standard
    /// §4.12.1). What people wrote cannot close it: see `LinkedValue.json`.
    ///
    /// - Parameters:
    ///   - subject: what the page is about, if it is about one thing.
    ///   - trail: the way from the home page, the page itself last; empty on the home page.
    ///   - card: the picture that stands for the page where it is shared, when it has none of its own.
    public static func script(
        about subject: Subject?, trail: [Step], card: Address?, of portal: FamilyPortal
    ) -> HTMLFragment? {
        let nodes =
            (subject?.nodes(in: portal, card: card) ?? []) + (Breadcrumb(trail, in: portal).map { [$0.node] } ?? [])
        guard let graph = nodes.linked else { return nil }
        let document = LinkedValue.node([
            .init(name: "@context", value: .text("https://schema.org")), .init(name: "@graph", value: graph),
        ])
        return HTMLFragment(trusted: "<script type=\"application/ld+json\">\(document.json)</script>")
    }
}

extension LinkedData.Subject {
    func nodes(in portal: FamilyPortal, card: Address?) -> [LinkedNode] {
        switch self {
        case .portal: PortalNodes(portal: portal).nodes
        case .event(let entry): EventNodes(entry: entry, card: card, portal: portal).nodes
        case .structure(let entry): [StructureNode(entry: entry, portal: portal).node]
        case .data(let files): DataCatalogNode(files: files, portal: portal).nodes
        case .indicator(let indicator): DatasetNode(indicator: indicator, portal: portal).map { [$0.node] } ?? []
        }
    }
}

/// The way to a page; nil without whole addresses, and when nothing lies between it and the home page: the address
/// alone says as much.
struct Breadcrumb {
    let node: LinkedNode

    init?(_ trail: [LinkedData.Step], in portal: FamilyPortal) {
        guard trail.count > 2, portal.settings.baseURL != nil else { return nil }
        // The page itself needs no address: readers of a list know where they found it.
        let items = trail.enumerated().map { index, step in
            LinkedNode(
                "ListItem",
                [
                    "position": index + 1, "name": step.name,
                    "item": index + 1 < trail.count ? portal.wholeAddress(of: step.address) : nil,
                ])
        }
        node = LinkedNode("BreadcrumbList", ["itemListElement": items])
    }
}

extension FamilyPortal {
    /// What the nodes of a page call each other by: the page’s address with a word behind it, or a stable number when
    /// the portal has no address.
    func identifier(of address: Address, _ word: String) -> String {
        wholeAddress(of: address).map { "\($0)#\(word)" } ?? StableID("\(address.path)#\(word)", in: settings).urn
    }
}

extension Entry {
    /// Its summary; that of an example says so first.
    var linkedDescription: String {
        [exampleSentence, common.summary].compactMap { $0 }.joined(separator: " ")
    }

    /// The whole address of its page.
    func linkedAddress(in portal: FamilyPortal) -> String? { portal.wholeAddress(of: address) }

    /// The whole address of its image.
    func linkedImage(in portal: FamilyPortal) -> String? {
        image.flatMap { portal.wholeAddress(of: Address($0.sharedPath)) }
    }
}
