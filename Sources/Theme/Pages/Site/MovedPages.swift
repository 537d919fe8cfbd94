import Diagnostics
import Portal
import Site
import Templates

extension PageKind {
    static let moved = PageKind("redirection", MovedView.self, card: .page, isSearched: false)
}

/// A small page where another stood before, which leads on: a host of files cannot do it otherwise.
enum MovedPages {
    /// - Parameters:
    ///   - others: all other pages: none of their addresses can be a former one.
    ///   - report: receives the former addresses that are taken.
    static func pages(_ kit: PageKit, beside others: [PlannedPage], report: inout Report) -> [PlannedPage] {
        var taken = Set(others.map(\.address) + Address.reserved)
        return kit.portal.moves.compactMap { move in
            guard taken.insert(move.source).inserted else {
                let written = move.written
                report.add(
                    ThemeRules.takenAddress, at: written.location, length: written.length,
                    "L’adresse /\(move.source.path) est celle d’une autre page : elle ne peut pas mener à celle-ci.",
                    suggestion: "Retirez-la, ou renommez l’autre fichier.")
                return nil
            }
            return PlannedPage(
                address: move.source, template: .moved, title: "\(move.title) : nouvelle adresse",
                description: "Cette page a changé d’adresse.", isIndexed: false
            ) { MovedView(move: move, portal: kit.portal) }
        }
    }
}

struct MovedView: View {
    let move: Move
    let portal: FamilyPortal

    static let fields = ViewFields<MovedView>([
        .text("titre") { $0.move.title },
        .literal("adresse") { $0.move.target.path },
        .literal("entiere") { $0.portal.wholeAddress(of: $0.move.target) },
    ])
}
