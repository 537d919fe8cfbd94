import Markdown
import Portal
import Site

/// The texts of one page: each acronym is explained once, where it is first read.
struct PageText {
    let portal: FamilyPortal
    let page: Address
    private var explained: Set<String> = []

    init(_ portal: FamilyPortal, on page: Address) {
        self.portal = portal
        self.page = page
    }

    /// A text as markup, with links relative to the page.
    mutating func html(_ document: MarkdownDocument, headingOffset: Int = 0) -> HTMLFragment {
        document.explainingAcronyms(portal.glossary, alreadyExplained: &explained)
            .html(root: page.pathToRoot, headingOffset: headingOffset)
    }
}
