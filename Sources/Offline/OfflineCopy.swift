import Content
import Portal
import Site

/// Files of a site in packs.
struct OfflineCopy: Sendable {
    /// The lines most pages have.
    let frame: Output
    /// What follows the day.
    let day: Output
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
        let made = await shelves.concurrentMap(jobs: jobs) { shelf -> (pack: OfflinePack, day: OfflineDay)? in
            let files = shelf.files.compactMap { file in store.bytes(of: file.path).map { (file.path, $0) } }
            guard files.count == shelf.files.count else { return nil }
            let section = OfflineSection(files)
            return OfflinePackContent(section, frame: frame).json.packed(as: shelf.name).map { output in
                let pack = OfflinePack(
                    beginnings: shelf.beginnings, output: output,
                    pages: shelf.files.count { $0.path.hasSuffix(".html") }, isFirst: shelf.isFirst)
                return (pack, OfflineDay(section.texts))
            }
        }
        let parts = made.compactMap { $0 }
        guard parts.count == made.count, let common = OfflinePackContent(frame).json.packed(as: "trame"),
            let day = OfflineDay(joining: parts.map(\.day)).json(frame).packed(as: "jour")
        else { return nil }
        return OfflineCopy(frame: common, day: day, packs: parts.map(\.pack))
    }
}
