import Diagnostics
import Foundation
import Site

/// The folder of a site, held, and what stands in it.
final class OpenedSite: Sendable {
    let folder: URL
    /// Files and links, by path from the folder.
    let files: Set<String>
    /// Folders that hold nothing.
    let emptyFolders: [String]
    /// What Guichet wrote last time: it alone may be replaced or removed.
    let record: Set<String>
    /// The site that will take its place.
    let next: NextSite
    /// The folders that hold something of others, and the empty ones.
    private let foreignFolders: Set<String>
    private let lock: FolderLock
    /// Whether it did not exist.
    private let isNew: Bool

    /// Makes the folder when it does not exist, and holds it.
    ///
    /// - Parameter workshop: where the next site is made; nil for beside this one.
    /// - Throws: `PublishingError`.
    init(_ folder: URL, workshop: URL?) throws {
        isNew = access(folder.path, F_OK) != 0
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw PublishingError.system(
                operation: "créer le dossier", path: folder.path, reason: SystemReason.french(of: error))
        }
        lock = try FolderLock(folder)
        let (files, emptyFolders) = try FolderListing.list(folder.path)
        let record = Record.read(in: folder)
        let foreign = files.filter { !record.contains($0) && $0 != Record.name }
        self.folder = folder
        self.files = files
        self.emptyFolders = emptyFolders
        self.record = record
        foreignFolders = Set(
            foreign.flatMap(SitePath.parents) + emptyFolders + emptyFolders.flatMap(SitePath.parents))
        // What an interrupted build left behind is nobody's: the lock is ours.
        unlink(InPlace(site: folder).temporaryFile)
        unlink(SiteMemory.part(of: folder))
        next = NextSite(of: folder, in: workshop)
    }

    deinit {
        next.discard()
        // What nothing was published into is as if it had never been made.
        if isNew { rmdir(folder.path) }
    }

    /// Whether a file stands there to the letter.
    func holds(_ output: Output) -> Bool {
        guard files.contains(output.path) else { return false }
        let path = folder.path + "/" + output.path
        var info = stat()
        guard lstat(path, &info) == 0, info.st_size == output.bytes.count, info.st_mode & S_IFMT == S_IFREG else {
            return false
        }
        return FileBytes.read(path).map { FileBytes.areSame($0, output.bytes) } ?? false
    }

    /// Whether nothing of others stands where a file must go: no file, no folder, no file where a folder is needed.
    func isFree(_ path: String) -> Bool {
        if files.contains(path) { return record.contains(path) }
        return !foreignFolders.contains(path)
            && !SitePath.parents(of: path).contains { files.contains($0) && !record.contains($0) }
    }
}

/// Paths from the root of a site.
enum SitePath {
    /// Whether a path names a file within the site that is not the record.
    static func isSafe(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !path.utf8.contains(0)
            && path != Record.name
    }

    /// The folders above a file, the outermost first.
    static func parents(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }

    /// A path that is also a folder of another; nil when there is none.
    static func fileAndFolder(_ paths: some Collection<String>) -> String? {
        let all = Set(paths)
        return paths.lazy.compactMap { parents(of: $0).first(where: all.contains) }.min()
    }
}

/// What a folder holds, links not followed.
enum FolderListing {
    /// - Parameter folder: its path.
    /// - Returns: files and links, and folders that hold nothing, by path from the folder.
    static func list(_ folder: String) throws -> (files: Set<String>, emptyFolders: [String]) {
        var files: Set<String> = []
        var emptyFolders: [String] = []
        func collect(_ path: String) throws {
            let here = path.isEmpty ? folder : folder + "/" + path
            let names: [String]
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: here)
            } catch {
                throw PublishingError.system(operation: "lire", path: here, reason: SystemReason.french(of: error))
            }
            if names.isEmpty, !path.isEmpty { emptyFolders.append(path) }
            for name in names {
                let inner = path.isEmpty ? name : path + "/" + name
                var info = stat()
                guard lstat(folder + "/" + inner, &info) == 0 else { continue }
                if info.st_mode & S_IFMT == S_IFDIR { try collect(inner) } else { files.insert(inner) }
            }
        }
        try collect("")
        return (files, emptyFolders)
    }
}
