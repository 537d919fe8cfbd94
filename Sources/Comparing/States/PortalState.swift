import Content
import Diagnostics
import Portal

/// A portal as it stands at one moment, for those who compare it with another.
public struct PortalState: Sendable {
    /// The files.
    let tree: SourceTree
    /// All of it, linked.
    let portal: FamilyPortal
    /// What was found.
    let findings: Report
    /// The pages by their address, each with what tells its bytes from others; nil when none could be drawn.
    let pages: [String: [UInt8]]?

    /// - Parameters:
    ///   - tree: the files.
    ///   - portal: what they were understood as, for the same day as the other state.
    ///   - findings: what was found.
    ///   - pages: the pages by their address, each with what tells its bytes from others; nil when none could be drawn.
    public init(tree: SourceTree, portal: FamilyPortal, findings: Report, pages: [String: [UInt8]]?) {
        (self.tree, self.portal, self.findings, self.pages) = (tree, portal, findings, pages)
    }

    /// What terms and entries are called.
    var words: FieldWords {
        FieldWords(
            portal.seeds.vocabularies,
            titles: Dictionary(portal.entries.all.map { ($0.file, $0.title) }, uniquingKeysWith: { first, _ in first }))
    }
}
