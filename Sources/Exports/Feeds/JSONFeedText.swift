import Content
import Markdown
import Portal
import Site

/// A feed as JSON Feed 1.1 (jsonfeed.org).
enum JSONFeedText {
    /// - Parameters:
    ///   - items: what it tells.
    ///   - base: the address of the site; everything in a feed is named in full.
    static func of(_ feed: Feed, _ items: [Item], in settings: Settings, at base: SafeAddress) -> String {
        JSONText.of(
            Document(
                title: feed.title, homePage: base.joined(to: feed.page),
                feed: base.joined(to: Address(feed.stem + ".feed.json")), description: feed.description,
                authors: [Author(name: settings.name)], items: items))
    }

    private struct Document: Encodable {
        let version = "https://jsonfeed.org/version/1.1"
        let language = "fr"
        let title: String
        let homePage: String
        let feed: String
        let description: String
        let authors: [Author]
        let items: [Item]

        enum CodingKeys: String, CodingKey {
            case version, language, title, description, authors, items
            case homePage = "home_page_url"
            case feed = "feed_url"
        }
    }

    private struct Author: Encodable {
        let name: String
    }

    /// One page of the portal.
    struct Item: Encodable {
        let id: String
        let url: String
        let title: String
        let summary: String
        let html: String
        let modified: String
        let tags: [String]

        enum CodingKeys: String, CodingKey {
            case id, url, title, summary, tags
            case html = "content_html"
            case modified = "date_modified"
        }

        init(_ item: FeedItem, in settings: Settings, at base: SafeAddress) {
            id = StableID(item.address.path, in: settings).urn
            url = base.joined(to: item.address)
            title = item.title
            summary = item.summary
            html = item.html
            modified = Feed.moment(item.updated)
            tags = item.categories.map(\.label)
        }
    }
}
