import Compression
import Foundation
import Site
import Synchronization

/// Publishes a site into a folder: only what changed is written, what Guichet no longer makes is removed, what it never
/// made is left.
///
/// Files are taken one by one, while others are still made: those that differ from the published ones are written into
/// the next site, beside it. Until ``finish()`` the published site does not change; a publication that is left
/// unfinished leaves nothing behind.
public final class Publication: SiteStore {
    private let site: URL
    /// Where the next site is made; nil for beside the published one.
    private let workshop: URL?
    private let state = Mutex(State())

    private struct State {
        /// The folder, once the first file came.
        var site: Result<OpenedSite, any Error>?
        var files: [String: Taken] = [:]
        /// Paths that came again.
        var repeated: [String] = []
    }

    /// A file that came.
    private struct Taken {
        let file: PublishedFile
        var fate = Fate.kept
    }

    /// What became of a file.
    private enum Fate {
        /// It was there already.
        case kept
        /// It is written into the next site.
        case written
        /// Its path leads out of the site, or names no file.
        case unsafe
        /// Something of others is in the way.
        case inTheWay
        /// The system refused to write it.
        case failed(any Error)
    }

    /// What a publication did.
    public struct Summary: Sendable, Equatable {
        /// Files written because their bytes differ.
        public let written: Int
        /// Files that were already right.
        public let unchanged: Int
        /// Files removed because Guichet no longer makes them.
        public let removed: Int
        /// Size of all files of the site, in bytes.
        public let bytes: Int
        /// Names all files of the site: other bytes in any of them, another name.
        public let content: String
    }

    /// - Parameter site: the folder to publish into; made when it does not exist and something is to be published.
    public convenience init(into site: URL) { self.init(into: site, workshop: nil) }

    /// - Parameter workshop: where the next site is made; nil for beside the published one.
    init(into site: URL, workshop: URL?) {
        self.site = site.resolvingSymlinksInPath().standardizedFileURL
        self.workshop = workshop
    }

    /// Holds the folder from now on, rather than from the first file on: who is the second to publish into it learns so
    /// before anything is drawn.
    ///
    /// - Throws: `PublishingError`.
    public func hold() throws { _ = try opened() }

    /// Removes what interrupted builds left beside a site and in it, when nobody publishes into it.
    public static func clearLeftovers(of site: URL) { Publication(into: site).clearLeftovers() }

    /// To open the site clears them: only who holds it knows that they are nobody’s.
    private func clearLeftovers() {
        let left = [
            NextSite.folder(of: site, in: workshop).path, InPlace(site: site).temporaryFile, SiteMemory.part(of: site),
        ]
        guard access(site.path, F_OK) == 0, left.contains(where: { access($0, F_OK) == 0 }) else { return }
        _ = try? opened()
    }

    /// Why a file could not be written; nil while all were.
    public var failure: PublishingError? {
        state.withLock { state in
            state.files.values.lazy.compactMap {
                if case .failed(let error) = $0.fate { error as? PublishingError } else { nil }
            }.first
        }
    }

    /// Writes the file into the next site, unless it is published already. See ``SiteStore``.
    public func put(_ output: Output) {
        let file = PublishedFile(output.path, output.bytes.count, Checksum.digits(of: output.bytes))
        let isNew = state.withLock { state in
            guard state.files.updateValue(Taken(file: file), forKey: output.path) == nil else {
                state.repeated.append(output.path)
                return false
            }
            return true
        }
        guard isNew else { return }
        let fate = fate(of: output)
        if case .kept = fate { return }
        state.withLock { $0.files[output.path]?.fate = fate }
    }

    /// Reads a file back, from wherever it stands. See ``SiteStore``.
    public func bytes(of path: String) -> [UInt8]? {
        guard let fate = state.withLock({ $0.files[path]?.fate }), let site = try? opened() else { return nil }
        return switch fate {
        case .kept: FileBytes.read(site.folder.path + "/" + path)
        case .written: FileBytes.read(site.next.folder.path + "/" + path)
        case .unsafe, .inTheWay, .failed: nil
        }
    }

    /// Puts the next site in the place of the published one. Nothing is left to be done with the publication then.
    ///
    /// - Throws: `PublishingError`; the site is then as it was.
    public func finish() throws -> Summary { try finish(byExchange: true) }

    /// - Parameter byExchange: whether folders are exchanged where the system can; otherwise files are replaced.
    func finish(byExchange: Bool) throws -> Summary {
        let site = try opened()
        defer { state.withLock { $0 = State() } }
        let change = try change(of: site)
        if !change.isNone { try replace(site, change, byExchange: byExchange) }
        let files = state.withLock { state in state.files.values.map(\.file) }.sorted { $0.path < $1.path }
        return Summary(
            written: change.written.count, unchanged: change.made.count - change.written.count,
            removed: change.removed.count, bytes: files.reduce(0) { $0 + $1.size },
            content: SiteContent.name(of: files))
    }

    private func opened() throws -> OpenedSite {
        try state.withLock { state in
            if let site = state.site { return try site.get() }
            let opened = Result { try OpenedSite(site, workshop: workshop) }
            state.site = opened
            return try opened.get()
        }
    }

    private func fate(of output: Output) -> Fate {
        guard SitePath.isSafe(output.path) else { return .unsafe }
        do {
            let site = try opened()
            if site.holds(output) { return .kept }
            guard site.isFree(output.path) else { return .inTheWay }
            try site.next.write(output.bytes, at: output.path)
        } catch {
            return .failed(error)
        }
        return .written
    }

    /// What has to change, once all files have come.
    ///
    /// - Throws: `PublishingError` when one of them cannot be published.
    private func change(of site: OpenedSite) throws -> Change {
        let (files, repeated) = state.withLock { ($0.files, $0.repeated) }
        let sorted = files.sorted { $0.key < $1.key }
        var change = Change()
        var inTheWay: [String] = []
        var failures: [any Error] = []
        for (path, taken) in sorted {
            switch taken.fate {
            case .kept: change.kept.append(path)
            case .written: change.written.append(path)
            case .unsafe: throw PublishingError.unsafePath(path)
            case .inTheWay: inTheWay.append(path)
            case .failed(let error): failures.append(error)
            }
        }
        let doubled = repeated.min() ?? SitePath.fileAndFolder(files.keys)
        if let doubled { throw PublishingError.samePath(doubled) }
        guard inTheWay.isEmpty else { throw PublishingError.foreignFiles(inTheWay) }
        if let failure = failures.first { throw failure }
        change.made = sorted.map(\.key)
        change.isRecorded = site.record == Set(change.made)
        for path in site.files.sorted() where files[path] == nil && !Change.ours.contains(path) {
            if site.record.contains(path) { change.removed.append(path) } else { change.kept.append(path) }
        }
        return change
    }

    private func replace(_ site: OpenedSite, _ change: Change, byExchange: Bool) throws {
        let record = Record.output(of: change.made)
        try site.next.write(record.bytes, at: record.path)
        try site.next.complete(keeping: change.kept, emptyFolders: site.emptyFolders)
        // The next site is held too: once exchanged, it is the folder another build would try to hold.
        let isExchanged =
            try byExchange
            && FolderLock(site.next.folder).held {
                guard Swap.exchange(site.next.folder, site.folder) else { return false }
                site.next.discard()
                return true
            }
        if isExchanged { return }
        try InPlace(site: site.folder).replace(change, record: record, staged: site.next.folder)
    }
}

/// What has to change in a folder.
struct Change {
    /// All files Guichet makes.
    var made: [String] = []
    /// Those whose bytes were not there yet.
    var written: [String] = []
    /// Files to keep as they are: those with the same bytes, and those of others.
    var kept: [String] = []
    /// Files Guichet once wrote and no longer makes.
    var removed: [String] = []
    /// Whether the record of what Guichet makes is right.
    var isRecorded = false

    var isNone: Bool { written.isEmpty && removed.isEmpty && isRecorded }

    /// What stands in the folder for Guichet itself.
    static let ours = [Record.name, InPlace.temporary]
}
