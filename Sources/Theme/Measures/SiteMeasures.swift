import Compression
import Portal

/// What one page weighs, and what it asks for.
public struct PageMeasure: Sendable {
    /// Where it is published.
    public let address: Address
    /// Its size in bytes, as it is written.
    public let bytes: Int
    /// Its size in bytes once compressed (gzip, level 9), styles and drawings included.
    public let compressedBytes: Int
    let parts: LoadedParts
    /// Whether it is made to be printed whole.
    let isForPaper: Bool

    init(_ page: PlannedPage, drawn output: Output) {
        address = page.address
        bytes = output.bytes.count
        compressedBytes = Gzip.size(of: output.bytes) ?? output.bytes.count
        parts = LoadedParts(page: output.bytes)
        isForPaper = page.isForPaper
    }

    /// Requests before a browser shows something: the page, and what it waits for.
    var requestsBeforePaint: Int { 1 + parts.blocking.count }
}

/// What the pages of a site weigh and ask for, counted on the files themselves.
struct SiteMeasures: Sendable {
    let pages: [PageMeasure]
    /// What all pages and all style sheets ask for together.
    let parts: LoadedParts
    /// Size in bytes of the files beside pages: images, and those of the theme.
    let otherBytes: Int
    /// What a page to read on a screen may weigh, in bytes once compressed.
    let limit: Int

    /// - Parameters:
    ///   - pages: every page but the one that shows these figures.
    ///   - files: what is published beside pages.
    ///   - limit: what a page may weigh, in bytes once compressed.
    init(pages: [PageMeasure], files: [Output], limit: Int) {
        self.limit = limit
        self.pages = pages
        var parts = LoadedParts()
        for page in pages { parts.add(page.parts) }
        for file in files where file.path.hasSuffix(".css") {
            parts.add(LoadedParts(styles: String(decoding: file.bytes, as: UTF8.self)))
        }
        self.parts = parts
        otherBytes = files.reduce(0) { $0 + $1.bytes.count }
    }

    /// The page to read on a screen that weighs most once compressed; of several, the first by address.
    var heaviest: PageMeasure? { heaviest(1).first }

    /// The pages to read on a screen that weigh most once compressed, heaviest first.
    func heaviest(_ count: Int) -> [PageMeasure] {
        Array(
            pages.filter { !$0.isForPaper }
                .sorted { ($1.compressedBytes, $0.address) < ($0.compressedBytes, $1.address) }.prefix(count))
    }

    /// The pages made to be printed whole, whose weight is told apart.
    var forPaper: [PageMeasure] { pages.filter(\.isForPaper) }

    /// Half of the pages weigh at most so much, in bytes.
    func median(_ size: KeyPath<PageMeasure, Int>) -> Int {
        let sizes = pages.map { $0[keyPath: size] }.sorted()
        guard let last = sizes.indices.last else { return 0 }
        return (sizes[last / 2] + sizes[(last + 1) / 2]) / 2
    }

    /// Most requests before a page shows something.
    var requestsBeforePaint: Int { pages.map(\.requestsBeforePaint).max() ?? 0 }
    /// Most requests to open a page whole: the page itself, and all it asks for.
    var requests: Int { pages.map { 1 + $0.parts.addresses.count }.max() ?? 0 }
    /// Size in bytes of all pages, compressed.
    var compressedBytes: Int { pages.reduce(0) { $0 + $1.compressedBytes } }
    /// Size in bytes of all that was measured, as it is written.
    var bytes: Int { pages.reduce(otherBytes) { $0 + $1.bytes } }
}
