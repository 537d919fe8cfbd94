import Portal
import Site

/// A part of the site that is packed together.
struct OfflineShelf: Sendable {
    let beginnings: [String]
    let files: [SiteFile]
    var isFirst = false

    /// A name for the file: `annuaire` for `annuaire/`, `site` for what is in no folder of its own.
    var name: String {
        guard let beginning = beginnings.first, !beginning.isEmpty else { return "site" }
        let letters = beginning.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(letters.reversed().drop { $0 == "-" }.reversed())
    }

    /// Some of its pages, which tell what most of them have in common: those whose names are smallest once mixed up, so
    /// that one more page in the folder changes one of them at most, and all kinds of pages are among them.
    var sample: [SiteFile] {
        let pages = files.filter { $0.path.hasSuffix(".html") }
        guard pages.count > Self.sampled else { return pages }
        let mixed = pages.map { ($0, Self.mix($0.path)) }.sorted { ($0.1, $0.0.path) < ($1.1, $1.0.path) }
        return mixed.prefix(Self.sampled).map(\.0)
    }

    /// How many pages tell what most have in common.
    private static let sampled = 24

    /// A number that names which are alike do not share: FNV-1a, the same on every machine.
    private static func mix(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// What a phone takes first: the numbers to call, the page shown without a network, and what both need.
    static let first = [Address.numbers.path, Address.offline.path, "theme/", "manifest.webmanifest"]
    /// Pages that count the others: they change with any of them, and must not take a larger pack along.
    static let mirrors = [Address.freshness.path, Address.data.path, Address.siteMap.path, "ecoconception/"]
    /// A folder of fewer files has no pack of its own.
    private static let fewest = 4
    /// The photos of entries, apart however few they are: pages are taken before them.
    static let photos = "images/"
    /// Bytes of a pack of photos: where not all fit on a phone, some do.
    private static let photoLimit = 500_000

    /// The site, shelf by shelf: what comes first, then one for each large folder, by name, then the rest.
    ///
    /// - Parameter limit: bytes, uncompressed; a folder above it is split by the letters that follow, so that an edit
    ///   changes a part of it only.
    static func all(of files: [SiteFile], limit: Int) -> [OfflineShelf] {
        let files = files.sorted { $0.path < $1.path }
        func begins(_ file: SiteFile, _ beginnings: [String]) -> Bool {
            beginnings.contains { file.path.hasPrefix($0) }
        }
        let others = files.filter { !begins($0, first) && !begins($0, mirrors) }
        let folders = Dictionary(grouping: others) { file in
            file.path.firstIndex(of: "/").map { String(file.path[...$0]) } ?? ""
        }
        let large = folders.filter { !$0.key.isEmpty && ($0.value.count >= fewest || $0.key == photos) }
        let rest = others.filter { file in !large.keys.contains { file.path.hasPrefix($0) } }
        let shelves =
            [
                OfflineShelf(beginnings: first, files: files.filter { begins($0, first) }, isFirst: true),
                OfflineShelf(beginnings: mirrors, files: files.filter { begins($0, mirrors) && !begins($0, first) }),
            ]
            + large.sorted { $0.key < $1.key }.flatMap {
                split($0.value, by: $0.key, limit: $0.key == photos ? min(limit, photoLimit) : limit)
            }
            + [OfflineShelf(beginnings: [""], files: rest)]
        return shelves.filter { !$0.files.isEmpty }
    }

    private static func split(_ files: [SiteFile], by beginning: String, limit: Int) -> [OfflineShelf] {
        let size = files.reduce(0) { $0 + $1.size }
        // A file named like the beginning itself has no letter after it.
        let groups = Dictionary(grouping: files) { String($0.path.prefix(beginning.count + 1)) }
        guard size > limit, files.count > 1, groups[beginning] == nil else {
            return [OfflineShelf(beginnings: [beginning], files: files)]
        }
        return groups.sorted { $0.key < $1.key }.flatMap { split($0.value, by: $0.key, limit: limit) }
    }
}
