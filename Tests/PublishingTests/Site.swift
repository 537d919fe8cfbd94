import Foundation
import Publishing
import Site

/// A site's folder in a place of its own, removed with the test that made it.
final class Site: Sendable {
    /// The folder around the site: what a build leaves beside the site is seen here.
    let parent: URL
    let url: URL

    /// - Parameters:
    ///   - name: of the site's folder.
    ///   - files: what stands in it before anything is published; nil when the folder does not exist.
    init(named name: String = "site", _ files: [String: String]? = nil) throws {
        parent = FileManager.default.temporaryDirectory.appendingPathComponent("publishing-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        url = parent.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        guard let files else { return }
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, text) in files { try put(path, text) }
    }

    deinit { try? FileManager.default.removeItem(at: parent) }

    /// Publishes texts by path.
    @discardableResult
    func publish(_ pages: [String: String]) throws -> Publication.Summary {
        try publish(pages.map { Output(path: $0.key, text: $0.value) })
    }

    @discardableResult
    func publish(_ outputs: [Output]) throws -> Publication.Summary {
        let publication = Publication(into: url)
        publication.put(outputs)
        return try publication.finish()
    }

    /// What stands at a path, as text; nil when nothing does.
    subscript(path: String) -> String? {
        try? String(contentsOf: place(path), encoding: .utf8)
    }

    func place(_ path: String) -> URL { url.appendingPathComponent(path) }

    /// Writes a file as somebody else would.
    func put(_ path: String, _ text: String) throws {
        let place = place(path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    /// All paths in the site except the record, folders included; those end with a slash.
    var paths: [String] {
        (FileManager.default.subpaths(atPath: url.path) ?? []).filter { $0 != ".guichet-fichiers" }
            .map { isFolder($0) ? $0 + "/" : $0 }.sorted()
    }

    /// What stands beside the site, itself included.
    var neighbours: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []).sorted()
    }

    /// The record of what was published, one path a line.
    var record: [String] { (self[".guichet-fichiers"] ?? "").split(separator: "\n").map(String.init) }

    /// What tells whether a file was written anew.
    struct Trace: Equatable {
        let inode: UInt64
        let seconds: Int
        let nanoseconds: Int
        let mode: UInt32
    }

    func trace(_ path: String) -> Trace? {
        var info = stat()
        guard lstat(place(path).path, &info) == 0 else { return nil }
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return Trace(
            inode: UInt64(info.st_ino), seconds: time.tv_sec, nanoseconds: time.tv_nsec, mode: UInt32(info.st_mode))
    }

    private func isFolder(_ path: String) -> Bool {
        var info = stat()
        return lstat(place(path).path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }
}

extension Publication.Summary {
    /// Files written, unchanged and removed, and bytes.
    var counts: [Int] { [written, unchanged, removed, bytes] }
}
