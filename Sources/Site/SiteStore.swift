import Foundation
import Synchronization

/// Where the files of a site stand from the moment they are made until all of them are: nobody else has to hold them.
public protocol SiteStore: Sendable {
    /// Takes a file; a path is taken once. Several may come at once, in any order.
    ///
    /// What cannot be kept is told by the store when the site is published.
    func put(_ output: Output)

    /// The bytes of a file it took; nil when it took none at that path, or could not keep it.
    func bytes(of path: String) -> [UInt8]?
}

extension SiteStore {
    /// Takes files.
    ///
    /// - Returns: what is left to know of them.
    @discardableResult
    public func put(_ outputs: [Output]) -> [SiteFile] {
        outputs.map {
            put($0)
            return SiteFile($0)
        }
    }
}

/// A file of the site that stands in a store.
public struct SiteFile: Sendable, Equatable {
    /// Path from the site's root, without a leading slash.
    public let path: String
    /// Its size in bytes.
    public let size: Int

    /// - Parameters:
    ///   - path: from the site's root, without a leading slash.
    ///   - size: in bytes.
    public init(_ path: String, size: Int) { (self.path, self.size) = (path, size) }

    /// What is known of a file once a store has it.
    public init(_ output: Output) { self.init(output.path, size: output.bytes.count) }
}

/// A site in memory, for those who only look at it.
public final class SiteInMemory: SiteStore {
    private let files = Mutex<[String: Data]>([:])

    /// Nothing yet.
    public init() {}

    /// Keeps the file. See ``SiteStore``.
    public func put(_ output: Output) { files.withLock { $0[output.path] = output.bytes } }

    /// What is kept. See ``SiteStore``.
    public func bytes(of path: String) -> [UInt8]? { files.withLock { $0[path] }.map { [UInt8]($0) } }

    /// All files, by path.
    public var outputs: [Output] {
        files.withLock { $0.map { Output(path: $0.key, bytes: $0.value) } }.sorted { $0.path < $1.path }
    }
}
