import Content
import Markdown
import Portal
import Site

/// A feed in the Atom Syndication Format (RFC 4287).
enum AtomText {
    /// - Parameters:
    ///   - items: what it tells, one entry each, as `entry` writes them.
    ///   - base: the address of the site; everything in a feed is named in full.
    static func of(_ feed: Feed, _ items: [String], in settings: Settings, at base: SafeAddress) -> String {
        let path = feed.stem + ".atom"
        let head = [
            XMLText.element("id", text: StableID(path, in: settings).urn),
            XMLText.element("title", text: feed.title), XMLText.element("subtitle", text: feed.description),
            XMLText.element("updated", text: Feed.moment(feed.updated)),
            XMLText.element("author", holding: [XMLText.element("name", text: settings.name)]),
            link("self", "application/atom+xml", base.joined(to: Address(path))),
            link("alternate", "text/html", base.joined(to: feed.page)),
            XMLText.element("generator", text: "Guichet"),
        ]
        return XMLText.declaration
            + XMLText.element(
                "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "fr"],
                holding: head + items)
    }

    /// One page of the portal.
    static func entry(_ item: FeedItem, in settings: Settings, at base: SafeAddress) -> String {
        XMLText.element(
            "entry",
            holding: [
                XMLText.element("id", text: StableID(item.address.path, in: settings).urn),
                XMLText.element("title", text: item.title),
                XMLText.element("updated", text: Feed.moment(item.updated)),
                link("alternate", "text/html", base.joined(to: item.address)),
            ] + item.categories.map { XMLText.element("category", ["term": $0.term, "label": $0.label]) } + [
                XMLText.element("summary", text: item.summary),
                XMLText.element("content", ["type": "html"], text: item.html),
            ])
    }

    private static func link(_ relation: String, _ type: String, _ address: String) -> String {
        XMLText.element("link", ["rel": relation, "type": type, "href": address])
    }
}
