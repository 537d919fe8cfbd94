import Foundation
import Portal

/// The whole next site, made beside the published one: new bytes are written, all else is linked, not copied.
struct Staging: Sendable {
    let folder: URL

    /// - Parameter site: the published folder; the next one is made beside it, on the same disk.
    init(beside site: URL) throws {
        folder = site.deletingLastPathComponent().appendingPathComponent(".\(site.lastPathComponent).guichet")
        // What an interrupted build left behind is nobody's: the lock is ours.
        try? FileManager.default.removeItem(at: folder)
        guard mkdir(folder.path, 0o755) == 0 else { throw PublishingError.last("créer le dossier", folder.path) }
        Self.copyRights(of: site.path, to: folder.path)
    }

    func fill(_ inspection: Inspection, from site: URL, manifest: Output) throws {
        var made: Set<String> = []
        let written = inspection.changed + [manifest]
        for path in inspection.kept + written.map(\.path) { try makeFolder(of: path, like: site, &made) }
        try SideBySide.forEach(inspection.kept) { try keep($0, from: site) }
        try SideBySide.forEach(written) { try Self.write($0.bytes, to: folder.appendingPathComponent($0.path)) }
        for path in inspection.emptyFolders { try makeFolder(of: path + "/", like: site, &made) }
    }

    func discard() {
        try? FileManager.default.removeItem(at: folder)
    }

    static func write(_ bytes: Data, to url: URL) throws {
        do {
            try bytes.write(to: url)
        } catch {
            throw PublishingError.system(operation: "écrire", path: url.path, reason: error.localizedDescription)
        }
    }

    private func keep(_ path: String, from site: URL) throws {
        let old = site.appendingPathComponent(path)
        let new = folder.appendingPathComponent(path)
        if link(old.path, new.path) == 0 { return }
        // Some disks know no links: the file is copied, times and rights included.
        do {
            try FileManager.default.copyItem(at: old, to: new)
        } catch {
            throw PublishingError.system(operation: "garder", path: old.path, reason: error.localizedDescription)
        }
    }

    /// Makes the folders above a path, with the owner and the rights they have in the published site.
    private func makeFolder(of path: String, like site: URL, _ made: inout Set<String>) throws {
        guard let slash = path.lastIndex(of: "/") else { return }
        let parent = String(path[..<slash])
        guard made.insert(parent).inserted else { return }
        try makeFolder(of: parent, like: site, &made)
        let new = folder.appendingPathComponent(parent).path
        guard mkdir(new, 0o755) == 0 else { throw PublishingError.last("créer le dossier", new) }
        Self.copyRights(of: site.appendingPathComponent(parent).path, to: new)
    }

    /// Does nothing for a folder that did not exist; what the system refuses is left as any new folder is.
    private static func copyRights(of old: String, to new: String) {
        var info = stat()
        guard lstat(old, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { return }
        _ = chown(new, info.st_uid, info.st_gid)
        _ = chmod(new, info.st_mode & 0o7777)
    }
}
