/// The place of a page in the site, from the site's root: `annuaire/la-toupie/`, and `` for the home page.
///
/// Addresses are written relative to the page that links to them, so the same files work under any path.
public struct Address: Hashable, Sendable, Comparable {
    /// The address without a leading slash; a folder ends with one.
    public let path: String

    /// - Parameter path: without a leading slash; `""` is the home page, a folder ends with a slash.
    public init(_ path: String) { self.path = path }

    /// The file a static host serves for this address.
    public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

    /// What leads from this page back to the site's root: `../../` for `annuaire/la-toupie/`, `./` for the home page.
    public var pathToRoot: String {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
        return depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    /// By path.
    public static func < (left: Address, right: Address) -> Bool { left.path < right.path }
}
