import Content
import Foundation
import Markdown

extension SafeAddress {
    /// The whole address of a page, or of a file, of the site published here.
    public func joined(to address: Address) -> String {
        (text.hasSuffix("/") ? text : text + "/") + address.path
    }
}

extension FamilyPortal {
    /// The whole address of a page or of a file, for those who read it elsewhere; nil when `guichet.yaml` gives none.
    public func wholeAddress(of address: Address) -> String? { settings.baseURL?.joined(to: address) }
}

extension Settings {
    /// The path of the site on its host, percent-encoded: `/`, or `/portail/`.
    public var hostPath: String {
        let path = baseURL.flatMap { URLComponents(string: $0.text)?.percentEncodedPath } ?? "/"
        return path.hasSuffix("/") ? path : path + "/"
    }
}
