import Drawing
import Markdown
import Portal
import Templates

extension MarkupKind {
    /// A drawing of the theme.
    static let icon = MarkupKind("icône")
    /// A line in which public numbers can be called.
    static let sentence = MarkupKind("phrase")
    /// A line that was written in Markdown.
    static let line = MarkupKind("ligne")
    /// A text that was written in Markdown.
    static let prose = MarkupKind("texte")
    /// A map of the whole territory.
    static let map = MarkupKind("carte")
    /// A small map that shows one place.
    static let locator = MarkupKind("situation")
    /// A chart.
    static let chart = MarkupKind("graphique")
    /// A bar that says how far actions are.
    static let progress = MarkupKind("progression")
    /// A QR code.
    static let code = MarkupKind("code")
    /// What search engines read.
    static let data = MarkupKind("données liées")
    /// The styles of the page.
    static let style = MarkupKind("style")
}

/// What the markup of each kind can be made of, in one portal and its theme.
struct MarkupVocabulary: Sendable {
    private let names: [MarkupKind: StyleNames]
    private let portal: FamilyPortal

    init(_ portal: FamilyPortal, icons: [String: HTMLFragment]) {
        self.portal = portal
        var drawn = StyleNames()
        for icon in icons.values { drawn.read(page: Array(icon.html.utf8)) }
        names = [
            .icon: drawn, .sentence: StyleNames(.ofSentences), .line: StyleNames(.ofLines),
            .map: StyleNames(DrawnNames.map), .locator: StyleNames(DrawnNames.locator),
            .chart: StyleNames(DrawnNames.chart),
            .progress: StyleNames(DrawnNames.progress), .code: StyleNames(MarkupNames(["svg", "path", ".qr"])),
            .data: StyleNames(MarkupNames(["script"])),
        ]
    }

    /// All names that some pages drawn by a program can have.
    func names(of program: TemplateProgram, drawing pages: [PlannedPage]) -> StyleNames {
        var names = StyleNames()
        names.read(page: program.sketch)
        for kind in program.kinds { self.names[kind].map { names.formUnion($0) } }
        if program.kinds.contains(.prose) { names.formUnion(prose(on: pages)) }
        return names
    }

    /// What texts are made of: those of the entries that have pages of their own, else any.
    private func prose(on pages: [PlannedPage]) -> StyleNames {
        let entries = pages.compactMap(\.entry)
        var names = entries.isEmpty ? portal.markup : MarkupNames()
        for entry in entries { names.formUnion(entry.markup) }
        names.formUnion(.ofTexts)
        names.formUnion(.ofLines)
        return StyleNames(names)
    }
}
