import Audit
import Diagnostics
import Portal
import Site

/// What drawn pages lead to within the site is there, whichever template or text leads to it.
public struct LinkCheck: Sendable {
    private let pages: [Judgement]
    private let theme: String
    /// Places that texts name: whether they are there is told where they are named.
    private let told: Set<PageLinks.Target>

    /// - Parameters:
    ///   - pages: all of them, judged.
    ///   - theme: the theme’s folder, from the portal’s root.
    ///   - told: links of texts into pages, which are checked by themselves.
    init(_ pages: [Judgement], theme: String, told: [AnchorLink]) {
        (self.pages, self.theme) = (pages, theme)
        self.told = Set(told.map { PageLinks.Target(file: $0.page.file, place: $0.anchor) })
    }

    /// - Parameters:
    ///   - store: holds the whole site.
    ///   - report: receives each thing that is missing once, with the template that leads to it.
    public func check(in store: any SiteStore, report: inout Report) {
        let places = Dictionary(
            pages.map { ($0.origin.address.file, $0.links.places) }, uniquingKeysWith: { first, _ in first })
        var isThere: [String: Bool] = [:]
        var faults: [AccessibilityCheck.Fault] = []
        for page in pages {
            for target in page.links.targets.sorted(by: { ($0.file, $0.place ?? "") < ($1.file, $1.place ?? "") }) {
                guard let text = fault(target, places, store, &isThere) else { continue }
                faults.append(AccessibilityCheck.Fault(rule: ThemeRules.missingPage, text: text, page: page.origin))
            }
        }
        AccessibilityCheck.tell(faults, folder: theme, report: &report)
    }

    private func fault(
        _ target: PageLinks.Target, _ places: [String: Set<String>], _ store: any SiteStore,
        _ isThere: inout [String: Bool]
    ) -> String? {
        guard let known = places[target.file] else {
            let found = isThere[target.file] ?? (store.bytes(of: target.file) != nil)
            isThere[target.file] = found
            return found ? nil : "un lien mène à « /\(target.file) », que le site n’a pas"
        }
        guard let place = target.place, !known.contains(place), !told.contains(target) else { return nil }
        return "un lien mène à « #\(place) » dans « /\(target.file) », qui n’a pas d’endroit de ce nom"
    }
}
