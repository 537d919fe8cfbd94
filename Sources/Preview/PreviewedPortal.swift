import Foundation

/// A portal that is looked at while it is written.
public protocol PreviewedPortal: Sendable {
    /// The site as it stands, made again first when what it is made from has changed. Those who ask while it is made
    /// wait for the same one.
    func current() async -> PreviewedSite
}

/// A site as a preview shows it.
public struct PreviewedSite: Sendable {
    /// Another whenever what is shown may have changed.
    public let version: Int
    /// What is wrong now, as it is printed on a terminal; nil when nothing is. The site is then the last good one.
    public let mistakes: String?
    private let draw: @Sendable (String) async -> Data?

    /// - Parameters:
    ///   - version: another whenever what is shown may have changed.
    ///   - mistakes: what is wrong, as it is printed on a terminal.
    ///   - draw: a path from the site’s root → the bytes of that file; nil when there is none.
    public init(version: Int, mistakes: String? = nil, draw: @escaping @Sendable (String) async -> Data?) {
        (self.version, self.mistakes, self.draw) = (version, mistakes, draw)
    }

    /// The bytes of a file; nil when the site has none of this path.
    func file(_ path: String) async -> Data? { await draw(path) }
}
