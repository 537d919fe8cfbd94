/// The styles of a kind of page, written into it, and the policy that allows them and nothing else.
struct InlineStyle: Sendable {
    let css: String
    /// Content-Security-Policy: no script, style or image but the site's own, and of inline styles only these.
    let policy: String

    /// - Parameter css: the text of the `style` element, to the letter: its hash stands in the policy.
    init(css: String) {
        self.css = css
        let hash = SHA256.hash(Array(css.utf8)).base64
        policy = [
            "default-src 'none'", "style-src 'self' 'sha256-\(hash)'", "img-src 'self' data:", "script-src 'self'",
            "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'",
        ].joined(separator: "; ")
    }
}
