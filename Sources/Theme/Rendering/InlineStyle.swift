import Compression
import Drawing
import Portal

/// The styles of a kind of page, written into it, and the policy that allows them and nothing else.
struct InlineStyle: Sendable {
    let css: String
    /// Content-Security-Policy: no script, style or image but the site's own, and of inline styles only these.
    let policy: String

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
