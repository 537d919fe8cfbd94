import Foundation
import Portal

/// Replaces files one by one, for folders that cannot be exchanged whole (a mount point, some disks).
///
/// Each file is whole at every moment; pages are added before they are removed, so no link leads nowhere.
struct InPlace {
    let site: URL

    func replace(_ inspection: Inspection, manifest: Output, staged: URL) throws {
        // Recorded before anything moves: should this stop half-way, the next build knows what is its own.
        let all = Manifest.read(in: site).union(inspection.changed.map(\.path)).sorted()
        try Staging.write(Data(all.map { $0 + "\n" }.joined().utf8), to: site.appendingPathComponent(Manifest.name))
        for output in inspection.changed { try move(output.path, from: staged) }
        for path in inspection.removed { try remove(path) }
        try move(manifest.path, from: staged)
    }

    private func move(_ path: String, from staged: URL) throws {
        let target = site.appendingPathComponent(path)
        try? FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        guard rename(staged.appendingPathComponent(path).path, target.path) == 0 else {
            throw PublishingError.last("remplacer", target.path)
        }
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
