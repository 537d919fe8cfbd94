import Foundation
import Portal

/// Replaces files one by one, for folders that cannot be exchanged whole (a mount point, some disks).
///
/// Each file is whole at every moment; pages are added before others are removed, so no link leads nowhere;
/// only a page that becomes a folder, or a folder that becomes a page, is removed first.
struct InPlace {
    let site: URL

    /// A page on its way from another disk; what an interrupted build left of it is never kept.
    static let temporary = ".guichet-en-cours"

    func replace(_ inspection: Inspection, manifest: Output, staged: URL) throws {
        // Recorded before anything moves: should this stop half-way, the next build knows what is its own.
        let all = Manifest.read(in: site).union(inspection.changed.map(\.path)).sorted()
        try Staging.write(Data(all.map { $0 + "\n" }.joined().utf8), to: site.appendingPathComponent(Manifest.name))
        let isInTheWay = { (path: String) in
            inspection.changed.contains { $0.path.hasPrefix(path + "/") || path.hasPrefix($0.path + "/") }
        }
        for path in inspection.removed where isInTheWay(path) { try remove(path) }
        for output in inspection.changed { try move(output.path, from: staged) }
        for path in inspection.removed where !isInTheWay(path) { try remove(path) }
        try move(manifest.path, from: staged)
    }

    private func move(_ path: String, from staged: URL) throws {
        let target = site.appendingPathComponent(path)
        try? FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let source = staged.appendingPathComponent(path)
        if rename(source.path, target.path) == 0 { return }
        guard errno == EXDEV else { throw PublishingError.last("remplacer", target.path) }
        // From another disk: written beside the page first, so that the page is whole at every moment.
        let near = site.appendingPathComponent(Self.temporary)
        do {
            try Staging.write(Data(contentsOf: source), to: near)
        } catch {
            throw PublishingError.system(operation: "écrire", path: near.path, reason: error.localizedDescription)
        }
        guard rename(near.path, target.path) == 0 else { throw PublishingError.last("remplacer", target.path) }
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
