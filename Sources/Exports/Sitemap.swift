import Diagnostics
import Foundation
import Markdown
import Portal

/// `sitemap.xml` (sitemaps.org) and `robots.txt`: how search engines find the pages.
public enum Sitemap {
    /// Both files; without a base URL in the settings only a `robots.txt`, as a sitemap needs whole addresses.
    ///
    /// - Parameter addresses: the pages search engines should know.
    public static func outputs(_ addresses: [Address], of portal: FamilyPortal) -> [Output] {
        guard let base = portal.settings.baseURL else {
            return [Output(path: "robots.txt", text: "User-agent: *\nAllow: /\n")]
        }
        let root = base.text.hasSuffix("/") ? base.text : base.text + "/"
        let pages = addresses.map { "<url><loc>\(escapeHTML(root + $0.path))</loc></url>\n" }.joined()
        return [
            Output(
                path: "sitemap.xml",
                text: """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    \(pages)</urlset>

                    """),
            Output(path: "robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(root)sitemap.xml\n"),
        ]
    }
}
