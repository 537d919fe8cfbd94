import Foundation
import Site

/// Replaces files one by one, for folders that cannot be exchanged whole (a mount point, some disks).
///
/// Each file is whole at every moment; pages are added before others are removed, so no link leads nowhere;
/// only a page that becomes a folder, or a folder that becomes a page, is removed first.
struct InPlace {
    let site: URL

    /// A page on its way from another disk; what an interrupted build left of it is never kept.
    static let temporary = ".guichet-en-cours"

    /// Where a file is written before it takes its place.
    var temporaryFile: String { site.path + "/" + Self.temporary }

    /// - Throws: `PublishingError`; of the `halfway` kind once something of the site may have changed.
    func replace(_ change: Change, record: Output, staged: URL) throws {
        // Recorded before anything moves: should this stop half-way, the next build knows what is its own.
        let all = Record.output(of: Record.read(in: site).union(change.written))
        try FileBytes.replace(all.bytes, at: site.path + "/" + all.path, by: temporaryFile)
        do {
            try move(change, record: record, staged: staged)
        } catch let error as PublishingError {
            throw PublishingError.halfway(error)
        }
    }

    private func move(_ change: Change, record: Output, staged: URL) throws {
        let written = Set(change.written)
        let folders = Set(change.written.flatMap(SitePath.parents))
        let isInTheWay = { (path: String) in
            folders.contains(path) || SitePath.parents(of: path).contains(where: written.contains)
        }
        for path in change.removed where isInTheWay(path) { try remove(path) }
        for path in change.written { try move(path, from: staged) }
        for path in change.removed where !isInTheWay(path) { try remove(path) }
        try move(record.path, from: staged)
    }

    private func move(_ path: String, from staged: URL) throws {
        let target = site.appendingPathComponent(path)
        try? FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let source = staged.appendingPathComponent(path)
        if rename(source.path, target.path) == 0 { return }
        guard errno == EXDEV else { throw PublishingError.last("remplacer", target.path) }
        // From another disk: written beside the page first, so that the page is whole at every moment.
        guard let bytes = FileBytes.read(source.path) else { throw PublishingError.last("lire", source.path) }
        try FileBytes.replace(Data(bytes), at: target.path, by: temporaryFile)
    }

    private func remove(_ path: String) throws {
        guard unlink(site.appendingPathComponent(path).path) == 0 else {
            throw PublishingError.last("retirer", path)
        }
        var folder = site.appendingPathComponent(path).deletingLastPathComponent()
        // Only folders left empty can be removed; the first that is not stops the climb.
        while folder.path.count > site.path.count, rmdir(folder.path) == 0 { folder.deleteLastPathComponent() }
    }
}
