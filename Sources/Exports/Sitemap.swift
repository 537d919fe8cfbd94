import Almanac
import Diagnostics
import Foundation
import Markdown
import Portal
import Site

/// `sitemap.xml` (sitemaps.org) and `robots.txt`: how search engines find the pages.
public enum Sitemap {
    /// Both files; without a base URL in the settings only a `robots.txt`, as a sitemap needs whole addresses.
    ///
    /// - Parameter pages: those search engines should know.
    public static func outputs(_ pages: [SitemapPage], of portal: FamilyPortal) -> [Output] {
        guard let base = portal.settings.baseURL else {
            return [Output(path: "robots.txt", text: "User-agent: *\nAllow: /\n")]
        }
        let urls = pages.map { page in
            let changed = page.updated.map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
            return "<url><loc>\(escapeHTML(base.joined(to: page.address)))</loc>\(changed)</url>\n"
        }
        return [
            Output(
                path: "sitemap.xml",
                text: """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    \(urls.joined())</urlset>

                    """),
            Output(
                path: "robots.txt",
                text: "User-agent: *\nAllow: /\n\nSitemap: \(base.joined(to: Address("sitemap.xml")))\n"),
        ]
    }
}

/// A page that search engines should know.
public struct SitemapPage: Hashable, Sendable, Comparable {
    /// Where it is.
    public let address: Address
    /// The day on which the newest of the entries it shows was verified; nil when that is not simply known.
    public let updated: CivilDate?

    /// See the properties.
    public init(_ address: Address, updated: CivilDate? = nil) {
        self.address = address
        self.updated = updated
    }

    /// By path.
    public static func < (left: SitemapPage, right: SitemapPage) -> Bool { left.address < right.address }
}
