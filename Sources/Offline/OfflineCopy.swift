import Content
import Portal

/// Files of a site in packs.
struct OfflineCopy: Sendable {
    /// The lines most pages have.
    let frame: Output
    let packs: [OfflinePack]

    /// - Parameters:
    ///   - files: all that is kept.
    ///   - limit: bytes, uncompressed, above which a folder is split.
    ///   - jobs: how many packs are made at once, 1 or more; the result does not depend on it.
    /// - Returns: nil when nothing could be compressed, which is want of memory.
    static func make(of files: [Output], limit: Int, jobs: Int) async -> OfflineCopy? {
        let shelves = OfflineShelf.all(of: files, limit: limit)
        let sections = await shelves.concurrentMap(jobs: jobs) { shelf in
            OfflineSection(shelf.files.map { ($0.path, [UInt8]($0.bytes)) })
        }
        let frame = OfflineFrame(of: sections)
        let packs = await Array(zip(shelves, sections)).concurrentMap(jobs: jobs) { shelf, section -> OfflinePack? in
            OfflinePackContent(section, frame: frame).output(named: shelf.name).map { output in
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
