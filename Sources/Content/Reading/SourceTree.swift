import Diagnostics
import Foundation

/// One file as it was found, not yet understood.
public struct SourceFile: Sendable, Equatable {
    /// Path relative to the portal's root, with `/` between folders.
    public let path: String
    /// The bytes, untouched.
    public let bytes: Data

    /// - Parameters:
    ///   - path: relative to the portal's root, with `/` between folders.
    ///   - bytes: the whole content.
    public init(path: String, bytes: Data) {
        self.path = path
        self.bytes = bytes
    }

    /// The last part of the path.
    public var name: String { String(path.split(separator: "/").last ?? "") }
}

/// Everything a portal is made from, read once; what comes after never touches the disk.
public struct SourceTree: Sendable {
    /// The files in the order of their paths.
    public let files: [SourceFile]
    private let positions: [String: Int]

    /// A tree from files in any order.
    public init(files: [SourceFile]) {
        self.files = files.sorted { $0.path < $1.path }
        positions = Dictionary(uniqueKeysWithValues: self.files.enumerated().map { ($1.path, $0) })
    }

    /// A tree written as text: paths and contents. Small sites in tests are made this way.
    public init(_ texts: [String: String]) {
        self.init(files: texts.map { SourceFile(path: $0.key, bytes: Data($0.value.utf8)) })
    }

    /// The file at this path, or nil.
    public func file(_ path: String) -> SourceFile? {
        positions[path].map { files[$0] }
    }

    /// The files under a folder, at any depth, in the order of their paths.
    public func files(under folder: String) -> [SourceFile] {
        files.filter { $0.path.hasPrefix(folder + "/") }
    }

    /// A copy in which `other`'s files replace those of the same path.
    public func overlaid(by other: SourceTree) -> SourceTree {
        SourceTree(files: files.filter { other.file($0.path) == nil } + other.files)
    }
}

extension SourceTree {
    /// The folders and files of a portal that are read; the rest of the repository is not looked at.
    static let roots = ["guichet.yaml", "content", "seeds", "themes"]

    /// Reads a portal from the disk. Hidden files and links that lead out of the portal are left aside.
    ///
    /// - Parameter root: the portal's folder.
    /// - Throws: the system's error when a file that exists cannot be read.
    public init(reading root: URL) throws {
        let root = root.resolvingSymlinksInPath().standardizedFileURL
        var files: [SourceFile] = []
        for name in Self.roots {
            try Self.collect(root.appendingPathComponent(name), as: name, inside: root, into: &files)
        }
        self.init(files: files)
    }

    private static func collect(_ url: URL, as path: String, inside root: URL, into files: inout [SourceFile]) throws {
        let real = url.resolvingSymlinksInPath()
        guard real.path.hasPrefix(root.path + "/") else { return }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: real.path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            files.append(SourceFile(path: path, bytes: try Data(contentsOf: real)))
            return
        }
        // A link to a folder is not followed: it could lead back up and never end.
        guard real.path == url.standardizedFileURL.path else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: real.path) where !name.hasPrefix(".") {
            try collect(url.appendingPathComponent(name), as: path + "/" + name, inside: root, into: &files)
        }
    }
}
