import Diagnostics
import Foundation
import Synchronization

/// The whole next site, made beside the published one: new bytes are written, all else is linked, not copied.
final class NextSite: Sendable {
    let folder: URL
    private let site: URL
    /// The folders made so far, by path from the root of the site; the root itself is the empty path.
    private let made = Mutex<Set<String>>([])

    /// - Parameters:
    ///   - site: the published folder.
    ///   - workshop: the folder the next one is made in once something is written, on the same disk at best; nil for
    ///     the one around the site.
    init(of site: URL, in workshop: URL?) {
        self.site = site
        folder = Self.folder(of: site, in: workshop)
        // What an interrupted build left behind is nobody's: the lock is ours.
        discard()
    }

    /// Where the next site is made.
    static func folder(of site: URL, in workshop: URL?) -> URL {
        (workshop ?? site.deletingLastPathComponent()).appendingPathComponent(".\(site.lastPathComponent).guichet")
    }

    /// Writes a file.
    func write(_ bytes: Data, at path: String) throws {
        try makeFolder(of: path)
        try FileBytes.write(bytes, to: folder.path + "/" + path)
    }

    /// Adds what stays as it is.
    ///
    /// - Parameters:
    ///   - kept: files of the published site.
    ///   - emptyFolders: its folders that hold nothing.
    func complete(keeping kept: [String], emptyFolders: [String]) throws {
        for path in kept { try makeFolder(of: path) }
        try SideBySide.forEach(kept, keep)
        for path in emptyFolders { try makeFolder(of: path + "/") }
    }

    func discard() {
        guard access(folder.path, F_OK) == 0 else { return }
        try? FileManager.default.removeItem(at: folder)
    }

    private func keep(_ path: String) throws {
        let old = site.appendingPathComponent(path)
        let new = folder.appendingPathComponent(path)
        if link(old.path, new.path) == 0 { return }
        // Some disks know no links: the file is copied, times and rights included.
        do {
            try FileManager.default.copyItem(at: old, to: new)
        } catch {
            throw PublishingError.system(operation: "garder", path: old.path, reason: SystemReason.french(of: error))
        }
    }

    /// Makes the folders above a path, with the owner and the rights they have in the published site.
    private func makeFolder(of path: String) throws {
        try made.withLock { made in
            let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
            guard !made.contains(parent) else { return }
            for name in [""] + SitePath.parents(of: path) where made.insert(name).inserted {
                let new = name.isEmpty ? folder.path : folder.path + "/" + name
                guard mkdir(new, 0o755) == 0 else {
                    made.remove(name)
                    throw PublishingError.last("créer le dossier", new)
                }
                Self.copyRights(of: name.isEmpty ? site.path : site.path + "/" + name, to: new)
            }
        }
    }

    /// Does nothing for a folder that did not exist; what the system refuses is left as any new folder is.
    private static func copyRights(of old: String, to new: String) {
        var info = stat()
        guard lstat(old, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { return }
        _ = chown(new, info.st_uid, info.st_gid)
        _ = chmod(new, info.st_mode & 0o7777)
    }
}
