import Content
import Diagnostics
import Drawing
import Foundation
import Markdown
import Mustache
import Portal

/// A theme ready to draw pages: its templates are sound and use only names that exist.
struct ThemeRenderer: Sendable {
    private let library: MustacheLibrary
    private let baseStyle: StyleTree
    private let ownStyles: [TemplateName: String]
    /// What scripts may make or name.
    private let scripted: StyleNames
    private let background: MapBackground?
    private let strings: [String: String]
    private let icons: [String: String]
    private let portal: FamilyPortal
    private let frame: SiteFrame
    private let data: PageData
    private let shareCards: ShareCards

    /// The template of the cards shown where pages are shared.
    private static let cardTemplate = "partage"

    /// - Parameter report: receives what is wrong in the templates.
    init(_ theme: ThemeFolder, kit: PageKit, report: inout Report) {
        strings = theme.strings
        icons = theme.icons.mapValues(\.html)
        portal = kit.portal
        frame = SiteFrame(kit)
        data = kit.data
        shareCards = ShareCards(statics: theme.statics)
        baseStyle = StyleTree(theme.styles["base"] ?? "")
        ownStyles = Dictionary(
            uniqueKeysWithValues: TemplateName.allCases.compactMap { name in
                theme.styles[name.rawValue].map { (name, $0) }
            })
        var scripted = StyleNames()
        for file in theme.statics where file.path.hasSuffix(".js") {
            scripted.read(script: String(decoding: file.bytes, as: UTF8.self))
        }
        self.scripted = scripted
        background = kit.background
        Self.check(theme, report: &report)
        var library = MustacheLibrary()
        for (name, source) in theme.sources {
            do {
                try library.register(source.text, named: name)
            } catch  where !report.diagnostics.contains(where: { $0.location.file == source.file }) {
                report.add(
                    ThemeRules.syntax, at: SourceLocation(file: source.file),
                    "Ce gabarit n’est pas du Mustache lisible.")
            } catch {
                continue  // Told with its place by the check.
            }
        }
        self.library = library
    }

    /// Pages drawn by one template, dressed in the styles they need: the rules of the theme that can apply to one of
    /// them, and those of their template.
    func dress(_ pages: [Output], of template: TemplateName) -> [Output] {
        var names = scripted
        for page in pages { names.read(page: Array(page.bytes)) }
        let parts = [baseStyle.kept(for: names), ownStyles[template] ?? ""].filter { !$0.isEmpty }
        let style = InlineStyle(
            css: parts.joined(separator: "\n"), background: template == .carte ? background : nil)
        return pages.map { Output(path: $0.path, bytes: Data(style.written(into: Array($0.bytes)))) }
    }

    /// The page drawn, undressed: see `dress`.
    func render(_ page: PlannedPage) -> Output {
        let context = PageContext(
            content: page.content(),
            frame: Shown(
                FrameView(
                    page: page, portal: portal, frame: frame,
                    followed: data.followed(on: page.address), kept: data.kept(on: page.address), cards: shareCards)),
            named: ["textes": strings, "icones": icons])
        let html = library.render(context, withTemplate: page.template.rawValue) ?? ""
        return Output(path: page.address.file, text: html)
    }

    /// The cards that are to be drawn; none without whole addresses, for no page could name them.
    func cards(_ kit: PageKit) -> [Output] {
        guard portal.settings.baseURL != nil else { return [] }
        return shareCards.toDraw.map { kind in
            let context = PageContext(content: CardView(kind: kind, kit: kit), frame: nil, named: [:])
            return Output(
                path: shareCards[kind].path, text: library.render(context, withTemplate: Self.cardTemplate) ?? "")
        }
    }

    private static func check(_ theme: ThemeFolder, report: inout Report) {
        let sources = theme.sources.sorted { $0.key < $1.key }
        var trees: [String: [TemplateNode]] = [:]
        for (name, source) in sources {
            trees[name] = TemplateParser.parse(source.text, file: source.file, report: &report) ?? []
        }
        var check = TemplateCheck(templates: trees)
        let named = ObjectShape(names: [
            "textes": .object(ObjectShape(names: theme.strings.mapValues { _ in .text })),
            "icones": .object(ObjectShape(names: theme.icons.mapValues { _ in .html })),
        ])
        let pages = TemplateName.allCases.map { ($0.rawValue, [named, FrameView.fields.shape, $0.shape]) }
        for (name, shapes) in pages + [(cardTemplate, [CardView.fields.shape])] {
            guard theme.sources[name] != nil else {
                report.add(
                    ThemeRules.missingTemplate,
                    at: SourceLocation(file: "\(theme.path)/templates/\(name).mustache"),
                    "Il manque le gabarit « \(name).mustache ».")
                continue
            }
            check.check(name, given: shapes)
        }
        report.add(check.report)
    }
}

/// All the names a template can use: the page's own first, then those of every page, then the theme's.
private struct PageContext: MustacheParent {
    let content: MustacheParent
    let frame: MustacheParent?
    let named: [String: [String: String]]

    init(content: any View, frame: MustacheParent?, named: [String: [String: String]]) {
        self.content = Self.shown(content)
        self.frame = frame
        self.named = named
    }

    func child(named name: String) -> Any? {
        content.child(named: name) ?? frame?.child(named: name) ?? named[name]
    }

    private static func shown<V: View>(_ view: V) -> MustacheParent { Shown(view) }
}
