import Content
import Markdown
import Portal
import Site
import Templates

/// A term with the page that gathers what carries it.
struct TermLink: View {
    var label: String
    var address: Address
    var count: Int?
    var definition: String?
    var isCurrent = false

    static let fields = ViewFields<TermLink>([
        .text("libelle") { $0.label },
        .literal("adresse") { $0.address.path },
        .text("nombre") { $0.count.map(String.init) },
        .text("definition") { $0.definition },
        .flag("courante") { $0.isCurrent },
    ])
}

extension TermLink {
    init(type: StructureType) { self.init(label: type.label, address: .type(type.slug)) }
    init(age: AgeBand) { self.init(label: age.label, address: .age(age.slug)) }
    init(theme: PlainTerm) { self.init(label: theme.label, address: .theme(theme.slug)) }
    init(thematique: PlainTerm) { self.init(label: thematique.label, address: .thematique(thematique.slug)) }
    init(audience: PlainTerm) { self.init(label: audience.label, address: .audience(audience.slug)) }
    init(axis: ProjectAxis) { self.init(label: axis.label, address: .axis(axis.slug)) }
}

/// A page to read, in a list.
struct PageLink: View {
    var title: String
    var summary: HTMLFragment?
    var address: Address
    var detail: String?
    var number: Int?
    var isExample = false

    static let fields = ViewFields<PageLink>([
        .flag("exemple") { $0.isExample },
        .text("titre") { $0.title },
        .html("resume", .sentence) { $0.summary },
        .literal("adresse") { $0.address.path },
        .text("detail") { $0.detail },
        .text("numero") { $0.number.map(String.init) },
    ])
}

/// A sentence in which public numbers can be called.
struct SentenceItem: View {
    let html: HTMLFragment

    static let fields = ViewFields<SentenceItem>([
        .html("html", .sentence) { $0.html }
    ])
}

/// A heading of the page, to jump to.
struct AnchorItem: View {
    let heading: Heading

    static let fields = ViewFields<AnchorItem>([
        .text("titre") { $0.heading.text },
        .literal("ancre") { $0.heading.id },
    ])

    /// The main headings of a text, when there are enough of them to be worth listing.
    static func plan(of document: MarkdownDocument) -> [AnchorItem] {
        let headings = document.outline.filter { $0.level == 2 }
        return headings.count > 2 ? headings.map { AnchorItem(heading: $0) } : []
    }
}
