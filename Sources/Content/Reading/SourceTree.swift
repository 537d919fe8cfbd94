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

/// Something in the portal's folder that is not read.
public struct UnreadFile: Sendable, Equatable, Comparable {
    /// Why it is not read.
    public enum Reason: Sendable, Equatable {
        /// A symbolic link: nothing is followed below the portal's folder.
        case link
        /// A pipe, a socket, a device.
        case special
        /// A name that is not UTF-8; the path shows U+FFFD in its place.
        case name
        /// A file of so many bytes, more than one of its kind may have.
        case heavy(bytes: Int)
        /// A folder that bears the name of a file, or a file that bears that of a folder.
        case kind
        /// The same name as that of a file that is read, in other Unicode characters.
        case twin
    }

    /// Path relative to the portal's root, with `/` between folders.
    public let path: String
    /// Why it is not read.
    public let reason: Reason

    /// - Parameters:
    ///   - path: relative to the portal's root, with `/` between folders.
    ///   - reason: why it is not read.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// By path, character codes compared one by one.
    public static func < (left: UnreadFile, right: UnreadFile) -> Bool {
        left.path.unicodeScalars.lexicographicallyPrecedes(right.path.unicodeScalars)
    }
}

/// Everything a portal is made from, read once; what comes after never touches the disk.
public struct SourceTree: Sendable, Equatable {
    /// The files in the order of their paths, which are all different whatever their Unicode form.
    public let files: [SourceFile]
    /// What is there and is not read, in the order of the paths.
    public let unread: [UnreadFile]
    private let positions: [String: Int]

    /// A tree from files in any order. Of two whose names differ by their Unicode form alone, the first in the order
    /// of character codes is kept.
    ///
    /// - Parameters:
    ///   - files: what was read.
    ///   - unread: what was not.
    public init(files: [SourceFile], unread: [UnreadFile] = []) {
        // The codes decide between names that are equal as texts: the order of the disk never does.
        let sorted = files.sorted { left, right in
            left.path != right.path
                ? left.path < right.path
                : left.path.unicodeScalars.lexicographicallyPrecedes(right.path.unicodeScalars)
        }
        var kept: [SourceFile] = []
        var twins: [UnreadFile] = []
        var positions: [String: Int] = [:]
        for file in sorted {
            if positions[file.path] == nil {
                positions[file.path] = kept.count
                kept.append(file)
            } else {
                twins.append(UnreadFile(path: file.path, reason: .twin))
            }
        }
        self.files = kept
        self.unread = (unread + twins).sorted()
        self.positions = positions
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

    /// A copy in which `other`'s files replace those of the same path, to the byte.
    public func overlaid(by other: SourceTree) -> SourceTree {
        let replaced = Set(other.files.map { Array($0.path.utf8) })
        return SourceTree(
            files: files.filter { !replaced.contains(Array($0.path.utf8)) } + other.files, unread: unread + other.unread
        )
    }
}
