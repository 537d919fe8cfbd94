import Audit
import Portal
import Site

/// A page that stands in a store, and what was told of it.
struct DrawnPage: Sendable {
    let page: PlannedPage
    let file: SiteFile
    let measure: PageMeasure
    /// The names of its places, if a text leads to one of them.
    let anchors: Set<String>
    /// What is wrong in it; nil when it was not judged.
    let judgement: Judgement?
}
