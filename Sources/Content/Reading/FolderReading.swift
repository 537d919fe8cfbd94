import Diagnostics
import Foundation

extension SourceTree {
    /// The folders and files of a portal that are read; the rest of the repository is not looked at.
    public static let roots = ["guichet.yaml", "content", "seeds", "themes"]

    /// Reads a portal from the disk. Hidden files are left aside; of links and of what is no file, the name alone is
    /// kept, in `unread`.
    ///
    /// - Parameters:
    ///   - root: the portal's folder; its own path may lead through links.
    ///   - memory: what was read before; nil when all is read.
    /// - Throws: `PortalUnreadable` when a file or a folder that exists cannot be read.
    public init(reading root: URL, memory: ReadingMemory? = nil) throws {
        var reading = FolderReading(
            root: root.resolvingSymlinksInPath().standardizedFileURL.path, memory: memory)
        for name in Self.roots { try reading.read(name) }
        self.init(files: reading.files, unread: reading.unread)
    }
}

/// A walk through the portal's folder that follows no link.
private struct FolderReading {
    let root: String
    let memory: ReadingMemory?
    var files: [SourceFile] = []
    var unread: [UnreadFile] = []

    init(root: String, memory: ReadingMemory?) {
        self.root = root
        self.memory = memory
    }

    /// Reads what stands at a path, relative to the root; nothing when there is nothing.
    mutating func read(_ path: String) throws {
        let whole = root + "/" + path
        var status = stat()
        guard lstat(whole, &status) == 0 else {
            guard errno == ENOENT else { throw failure(whole) }
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR where Self.isNamedAsFile(path): unread.append(UnreadFile(path: path, reason: .kind))
        case S_IFDIR: try readFolder(path)
        case S_IFREG where SourceTree.roots.contains(path) && !Self.isNamedAsFile(path):
            unread.append(UnreadFile(path: path, reason: .kind))
        case S_IFREG where Int(status.st_size) > PortalLimits.bytes(of: path):
            unread.append(UnreadFile(path: path, reason: .heavy(bytes: Int(status.st_size))))
        case S_IFREG: try readFile(path, ReadingMemory.Stamp(status))
        case S_IFLNK: unread.append(UnreadFile(path: path, reason: .link))
        default: unread.append(UnreadFile(path: path, reason: .special))
        }
    }

    private static func isNamedAsFile(_ path: String) -> Bool {
        [".md", ".csv", ".yaml", ".mustache", ".css"].contains { path.hasSuffix($0) }
    }

    private mutating func readFolder(_ path: String) throws {
        let whole = root + "/" + path
        guard let folder = opendir(whole) else { throw failure(whole) }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard bytes.first != UInt8(ascii: ".") else { continue }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                unread.append(UnreadFile(path: path + "/" + String(decoding: bytes, as: UTF8.self), reason: .name))
                continue
            }
            try read(path + "/" + name)
        }
    }

    /// The file is opened as the walk has seen it: were it a link or a pipe by now, this would fail rather than follow
    /// or wait.
    private mutating func readFile(_ path: String, _ stamp: ReadingMemory.Stamp) throws {
        if let known = memory?.file(path, stamp) {
            files.append(known)
            return
        }
        let whole = root + "/" + path
        let descriptor = open(whole, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(whole) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let bytes = try? handle.read(upToCount: PortalLimits.bytes(of: path) + 1) ?? Data() else {
            throw failure(whole)
        }
        guard bytes.count <= PortalLimits.bytes(of: path) else {
            unread.append(UnreadFile(path: path, reason: .heavy(bytes: bytes.count)))
            return
        }
        let file = SourceFile(path: path, bytes: bytes)
        memory?.keep(file, stamp)
        files.append(file)
    }

    private func failure(_ path: String) -> PortalUnreadable {
        PortalUnreadable(path: path, reason: SystemReason.last)
    }
}

/// A file or a folder of the portal that exists and that the system does not let be read.
public struct PortalUnreadable: Error {
    /// Where it stands, from the root of the disk.
    public let path: String
    /// Why, in French.
    public let reason: String
}
