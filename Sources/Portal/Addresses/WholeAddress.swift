import Content
import Foundation
import Markdown
import Site

extension SafeAddress {
    /// The whole address of a page, or of a file, of the site published here.
    public func joined(to address: Address) -> String {
        (text.hasSuffix("/") ? text : text + "/") + address.path
    }
}

extension Settings {
    /// The path of the site on its host, percent-encoded: `/`, or `/portail/`.
    public var hostPath: String {
        let path = baseURL.flatMap { URLComponents(string: $0.text)?.percentEncodedPath } ?? "/"
        return path.hasSuffix("/") ? path : path + "/"
    }
}
