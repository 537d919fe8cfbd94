import Content
import Portal

/// Files of a site in packs.
struct OfflineCopy: Sendable {
    /// The lines most pages have.
    let frame: Output
    let packs: [OfflinePack]

    /// - Parameters:
    ///   - files: all that is kept.
    ///   - store: where they stand; what they say is read a part at a time.
    ///   - limit: bytes, uncompressed, above which a folder is split.
    ///   - jobs: how many packs are made at once, 1 or more; the result does not depend on it.
    /// - Returns: nil when a file could not be read, or nothing could be compressed, which is want of memory.
    static func make(of files: [SiteFile], in store: any SiteStore, limit: Int, jobs: Int) async -> OfflineCopy? {
        let shelves = OfflineShelf.all(of: files, limit: limit)
        let samples = await shelves.concurrentMap(jobs: jobs) { shelf in
            OfflineSection(shelf.sample.compactMap { file in store.bytes(of: file.path).map { (file.path, $0) } })
        }
        let frame = OfflineFrame(of: samples)
        let packs = await shelves.concurrentMap(jobs: jobs) { shelf -> OfflinePack? in
            let files = shelf.files.compactMap { file in store.bytes(of: file.path).map { (file.path, $0) } }
            guard files.count == shelf.files.count else { return nil }
            return OfflinePackContent(OfflineSection(files), frame: frame).output(named: shelf.name).map { output in
                OfflinePack(
                    beginnings: shelf.beginnings, output: output,
                    pages: shelf.files.count { $0.path.hasSuffix(".html") }, isFirst: shelf.isFirst)
            }
        }
        guard let frame = OfflinePackContent(frame).output(named: "trame"), !packs.contains(where: { $0 == nil })
        else { return nil }
        return OfflineCopy(frame: frame, packs: packs.compactMap { $0 })
    }
}
