import Drawing
import Markdown
import Portal

/// The styles of a kind of page, written into it, and the policy that allows them and nothing else.
struct InlineStyle: Sendable {
    let css: String
    /// Content-Security-Policy: no script, style or image but the site's own, and of inline styles only these.
    let policy: String

    /// What stands in a page where its styles and its policy go, once they are known. No text of an entry reads like
    /// the first, as every `<` of theirs is escaped; the second stands in the head before anything people wrote.
    static let places = (css: "<guichet-style>", policy: "guichet-csp")

    /// The page with its styles and its policy.
    func written(into page: [UInt8]) -> [UInt8] {
        [(Self.places.policy, escapeHTML(policy)), (Self.places.css, css)].reduce(page) { page, change in
            let old = Array(change.0.utf8)
            guard
                let start = page.indices.first(where: { page[$0] == old[0] && page[$0...].starts(with: old) })
            else { return page }
            return page[..<start] + Array(change.1.utf8) + page[(start + old.count)...]
        }
    }

    /// - Parameters:
    ///   - css: the text of the `style` element, to the letter: its hash stands in the policy.
    ///   - background: the map whose images the page may show; nil for none.
    init(css: String, background: MapBackground? = nil) {
        self.css = css
        let hash = SHA256.hash(Array(css.utf8)).base64
        let images = ["img-src 'self' data:", background?.origin].compactMap { $0 }.joined(separator: " ")
        policy = [
            "default-src 'none'", "style-src 'self' 'sha256-\(hash)'", images, "script-src 'self'",
            "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'",
        ].joined(separator: "; ")
    }
}
