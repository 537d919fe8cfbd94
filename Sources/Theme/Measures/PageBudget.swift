import Diagnostics
import Portal
import Site

/// What a page may weigh and ask for at most.
enum PageBudget {
    /// Bytes, compressed, for a page made to be printed whole, which is opened on purpose: a minute at 16 kbit/s.
    static let compressedBytesOnPaper = 120_000
    /// Requests before a browser shows something: the page alone, its styles in it.
    static let requestsBeforePaint = 1

    /// Tells the pages that are too heavy, each at the entry it comes from, or at its template.
    ///
    /// - Parameters:
    ///   - store: where the pages stand.
    ///   - most: bytes, compressed, for a page to read on a screen.
    static func check(
        _ pages: [DrawnPage], in store: any SiteStore, most: Int, theme: String, report: inout Report
    ) {
        for drawn in pages {
            let (page, measure) = (drawn.page, drawn.measure)
            let limit = page.isForPaper ? compressedBytesOnPaper : most
            guard measure.mostCompressedBytes > limit else { continue }
            let weight = PageWeight(drawn, in: store).compressedBytes
            guard weight > limit else { continue }
            let file = page.entry?.file ?? "\(theme)/templates/\(page.template.name).mustache"
            report.add(
                ThemeRules.heavyPage, at: SourceLocation(file: file),
                "La page /\(page.address.path) pèse \(weight) octets une fois compressée ; "
                    + "il en faut \(limit) au plus.",
                suggestion: "Coupez-la en deux, ou gardez l’essentiel et renvoyez au reste par un lien.")
        }
    }
}
