import Foundation
import Portal

/// Writes outputs into a folder: only what changed, removing what Guichet no longer makes, leaving what it never made.
public struct Publisher: Sendable {
    private let site: URL

    /// - Parameter site: the folder to publish into; made when it does not exist.
    public init(site: URL) {
        self.site = site.resolvingSymlinksInPath().standardizedFileURL
    }

    /// What a publication did.
    public struct Summary: Sendable, Equatable {
        /// Files written because their bytes differ.
        public let written: Int
        /// Files that were already right.
        public let unchanged: Int
        /// Files removed because Guichet no longer makes them.
        public let removed: Int
        /// Size of all files of the site, in bytes.
        public let bytes: Int
    }

    /// Publishes.
    ///
    /// - Throws: `PublishingError`; the site is then as it was.
    public func publish(_ outputs: [Output]) throws -> Summary {
        try makeSite()
        return try FolderLock(site).held {
            let inspection = try Inspection.inspect(outputs, in: site)
            if !inspection.isUpToDate { try replace(inspection, manifest: Manifest.output(outputs)) }
            return Summary(
                written: inspection.changed.count, unchanged: outputs.count - inspection.changed.count,
                removed: inspection.removed.count, bytes: outputs.reduce(0) { $0 + $1.bytes.count })
        }
    }

    private func makeSite() throws {
        do {
            try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        } catch {
            throw PublishingError.system(
                operation: "créer le dossier", path: site.path, reason: error.localizedDescription)
        }
    }

    private func replace(_ inspection: Inspection, manifest: Output) throws {
        let staging = try Staging(beside: site)
        defer { staging.discard() }
        try staging.fill(inspection, from: site, manifest: manifest)
        // The next site is held too: once exchanged, it is the folder another build would try to hold.
        let isExchanged = try FolderLock(staging.folder).held {
            guard Swap.exchange(staging.folder, site) else { return false }
            staging.discard()
            return true
        }
        if isExchanged { return }
        try InPlace(site: site).replace(inspection, manifest: manifest, staged: staging.folder)
    }
}
