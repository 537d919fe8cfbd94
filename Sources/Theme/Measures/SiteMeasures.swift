import Compression
import Content
import Portal
import Site

/// What one page is in bytes, and what it asks for.
struct PageMeasure: Sendable {
    /// Where it is published.
    let address: Address
    /// Its size in bytes, as it is written.
    let bytes: Int
    /// No less than its size in bytes once compressed: what a quick compression gives, or, when it was not compressed,
    /// what the styles of its kind take and half of its other bytes.
    let mostCompressedBytes: Int
    /// Whether it was compressed, quickly.
    let isWeighed: Bool
    let parts: LoadedParts
    /// Whether it is made to be printed whole.
    let isForPaper: Bool

    /// Tags, classes and words come again and again: a page, its styles set aside, shrinks to less than half, and most
    /// to less than a third.
    static let leastShrinking = 2

    /// - Parameters:
    ///   - style: what pages of its kind carry.
    ///   - lightest: a page that is surely no heavier than this, in bytes once compressed, is not compressed.
    init(_ page: PlannedPage, drawn output: Output, style: KindStyle?, lightest: Int) {
        address = page.address
        bytes = output.bytes.count
        parts = LoadedParts(page: output.bytes, style: style.map { ($0.bytes, $0.parts) })
        var most = bytes / Self.leastShrinking
        if let style, parts.sharedStyles > 0 {
            most = style.compressedBytes + (bytes - style.bytes.count) / Self.leastShrinking
        }
        isWeighed = most > lightest
        mostCompressedBytes = isWeighed ? Gzip.size(of: output.bytes, .quick) ?? bytes : most
        isForPaper = page.isForPaper
    }

    /// Requests before a browser shows something: the page, and what it waits for.
    var requestsBeforePaint: Int { 1 + parts.blocking.count }
}

/// What a page takes on its way to a visitor.
public struct PageWeight: Sendable {
    /// Where it is published.
    public let address: Address
    /// Its size in bytes, as it is written.
    public let bytes: Int
    /// Its size in bytes once compressed (gzip, level 9), styles and drawings included.
    public let compressedBytes: Int
    let title: String

    /// - Parameter store: where the page stands.
    init(_ drawn: DrawnPage, in store: any SiteStore) {
        address = drawn.page.address
        bytes = drawn.file.size
        compressedBytes = store.bytes(of: drawn.file.path).flatMap { Gzip.size(of: $0) } ?? bytes
        title = drawn.page.title
    }
}

/// What the pages of a site weigh and ask for, counted on the files themselves.
///
/// To compress a page costs as much as to draw it. So those that could pass the limit, or be the heaviest, are
/// compressed quickly, and well only those whose weight is told: the heaviest, and one of each kind.
struct SiteMeasures: Sendable {
    let pages: [PageMeasure]
    /// What all pages and all style sheets ask for together.
    let parts: LoadedParts
    /// Size in bytes of the files beside pages: images, and those of the theme.
    let otherBytes: Int
    /// What a page to read on a screen may weigh, in bytes once compressed.
    let limit: Int
    /// The pages to read on a screen that weigh most once compressed, three at most, heaviest first.
    let heaviestPages: [PageWeight]
    /// A page of each kind to read on a screen, the first by address, heaviest first; nothing leads to the one that
    /// is shown for an address that does not exist.
    let sample: [PageWeight]
    /// The pages made to be printed whole, whose weight is told apart.
    let forPaper: [PageWeight]

    /// None yet.
    static let none = SiteMeasures(
        drawn: [], in: SiteInMemory(), others: [], styles: [], limit: 0, sample: [])

    /// Counts.
    ///
    /// - Parameters:
    ///   - drawn: every page but the one that shows these figures.
    ///   - store: where they stand.
    ///   - others: what is published beside pages.
    ///   - files: those of them whose styles are read.
    ///   - limit: what a page may weigh, in bytes once compressed.
    ///   - jobs: how many pages are weighed at once, 1 or more; the result does not depend on it.
    static func counted(
        on drawn: [DrawnPage], in store: any SiteStore, others: [SiteFile], styles files: [Output], limit: Int,
        jobs: Int
    ) async -> SiteMeasures {
        let onScreen = Dictionary(grouping: drawn.filter { !$0.page.isForPaper && $0.page.template != .notFound }) {
            $0.page.template
        }
        let sampled = onScreen.values.compactMap { $0.min { $0.page.address < $1.page.address } }
        let sample = await sampled.concurrentMap(jobs: jobs) { PageWeight($0, in: store) }
        return SiteMeasures(
            drawn: drawn, in: store, others: others, styles: files, limit: limit, sample: sample)
    }

    private init(
        drawn: [DrawnPage], in store: any SiteStore, others: [SiteFile], styles files: [Output], limit: Int,
        sample: [PageWeight]
    ) {
        self.limit = limit
        pages = drawn.map(\.measure)
        var parts = LoadedParts()
        for page in pages { parts.add(page.parts) }
        for file in files where file.path.hasSuffix(".css") {
            parts.add(LoadedParts(styles: String(decoding: file.bytes, as: UTF8.self)))
        }
        self.parts = parts
        otherBytes = others.reduce(0) { $0 + $1.size }
        heaviestPages = Self.heaviest(3, of: drawn, in: store)
        self.sample = sample.sorted(by: Self.isHeavier)
        forPaper = drawn.filter(\.page.isForPaper).map { PageWeight($0, in: store) }.sorted(by: Self.isHeavier)
    }

    /// The pages to read on a screen that weigh most once compressed, heaviest first.
    private static func heaviest(_ count: Int, of drawn: [DrawnPage], in store: any SiteStore) -> [PageWeight] {
        let byMost = drawn.filter { !$0.page.isForPaper }.sorted {
            ($1.measure.mostCompressedBytes, $0.page.address) < ($0.measure.mostCompressedBytes, $1.page.address)
        }
        var heaviest: [PageWeight] = []
        for page in byMost {
            if heaviest.count == count {
                let least = heaviest[count - 1].compressedBytes
                if page.measure.mostCompressedBytes < least { break }
                if !page.measure.isWeighed, let bytes = store.bytes(of: page.file.path),
                    let most = Gzip.size(of: bytes, .quick), most < least
                {
                    continue
                }
            }
            heaviest = Array((heaviest + [PageWeight(page, in: store)]).sorted(by: isHeavier).prefix(count))
        }
        return heaviest
    }

    /// The page to read on a screen that weighs most once compressed.
    var heaviest: PageWeight? { heaviestPages.first }

    /// The heaviest pages, had one more been counted.
    func heaviest(with last: DrawnPage, in store: any SiteStore) -> [PageWeight] {
        Array((heaviestPages + [PageWeight(last, in: store)]).sorted(by: Self.isHeavier).prefix(3))
    }

    /// Of pages as heavy, the first by address comes first.
    private static func isHeavier(_ left: PageWeight, _ right: PageWeight) -> Bool {
        (right.compressedBytes, left.address) < (left.compressedBytes, right.address)
    }

    /// Half of the pages weigh at most so much, in bytes, as they are written.
    var medianBytes: Int { Self.median(pages.map(\.bytes)) }
    /// Half of the pages of the sample weigh at most so much, in bytes once compressed.
    var medianCompressedBytes: Int { Self.median(sample.map(\.compressedBytes)) }

    private static func median(_ sizes: [Int]) -> Int {
        let sizes = sizes.sorted()
        guard let last = sizes.indices.last else { return 0 }
        return (sizes[last / 2] + sizes[(last + 1) / 2]) / 2
    }

    /// Most requests before a page shows something.
    var requestsBeforePaint: Int { pages.map(\.requestsBeforePaint).max() ?? 0 }
    /// Most requests to open a page whole: the page itself, and all it asks for.
    var requests: Int { pages.map { 1 + $0.parts.addresses.count }.max() ?? 0 }
    /// Size in bytes of all that was measured, as it is written.
    var bytes: Int { pages.reduce(otherBytes) { $0 + $1.bytes } }
}
