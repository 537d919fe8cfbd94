import ArgumentParser
import Diagnostics
import Foundation

/// The provisional folder of a preview: nobody else knows of it, and it goes with the preview.
///
/// A program that is killed removes nothing: the next preview does. The folder is held while its program runs, so one
/// that can be held is nobody’s.
final class PreviewFolder {
    let url: URL
    private let descriptor: Int32

    /// Removes those of previews that were killed, and makes one.
    ///
    /// - Throws: `ExitCode` after a word on the terminal.
    init() throws {
        let parent = NSTemporaryDirectory()
        Self.clear(parent)
        var name = Array((parent + "/" + Self.prefix + "XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            Terminal.say("Aucun dossier provisoire n’a pu être fait : \(SystemReason.last).\n")
            throw ExitCode(1)
        }
        url = URL(fileURLWithPath: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        descriptor = Self.hold(url.path) ?? -1
    }

    /// What is being written loses its folder first, so that none of it is left. A publication that had just begun may
    /// make it once more: it is looked for a little longer, and the next preview clears what comes later still.
    func remove() {
        let left = url.path + ".fini"
        rename(url.path, left)
        var calm = 0
        for _ in 0..<40 where calm < 5 {
            calm += 1
            for path in [left, url.path] where access(path, F_OK) == 0 {
                calm = 0
                try? FileManager.default.removeItem(atPath: path)
            }
            usleep(10_000)
        }
        if descriptor >= 0 { close(descriptor) }
    }

    private static let prefix = "guichet-apercu-"

    /// Younger ones may belong to a preview that is about to hold its own.
    private static let youngest = 60

    private static func clear(_ parent: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            let path = parent + "/" + name
            var info = stat()
            guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR, info.st_uid == geteuid(),
                time(nil) - modification(info) > youngest, let descriptor = hold(path)
            else { continue }
            try? FileManager.default.removeItem(atPath: path)
            close(descriptor)
        }
    }

    private static func modification(_ info: stat) -> Int {
        #if canImport(Darwin)
            info.st_mtimespec.tv_sec
        #else
            info.st_mtim.tv_sec
        #endif
    }

    /// The folder, held until it is closed; nil when another program holds it.
    private static func hold(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
