import Content
import Diagnostics
import Drawing
import Foundation
import Markdown
import Portal
import Templates

/// A theme ready to draw pages: its templates are sound and use only names that exist.
struct ThemeRenderer: Sendable {
    private let programs: [TemplateName: TemplateProgram]
    private let cardProgram: TemplateProgram?
    private let baseStyle: StyleTree
    private let ownStyles: [TemplateName: String]
    /// What scripts may make or name.
    private let scripted: StyleNames
    private let background: MapBackground?
    private let portal: FamilyPortal
    private let frame: SiteFrame
    private let data: PageData
    private let shareCards: ShareCards

    /// The template of the cards shown where pages are shared.
    private static let cardTemplate = "partage"

    /// - Parameter report: receives what is wrong in the templates.
    init(_ theme: ThemeFolder, kit: PageKit, report: inout Report) {
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
        var templates = ThemeTemplates(theme)
        cardProgram = templates.program(Self.cardTemplate, given: [CardView.fields.shape])
        programs = Dictionary(
            uniqueKeysWithValues: TemplateName.allCases.compactMap { name in
                templates.program(name.rawValue, given: [FrameView.fields.shape, name.shape]).map { (name, $0) }
            })
        report.add(templates.report)
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
        Output(path: page.address.file, bytes: Data(programs[page.template]?.bytes(of: views(of: page)) ?? []))
    }

    /// What its template is given: what every page has, then what this one shows.
    func views(of page: PlannedPage) -> [any View] {
        let frame = FrameView(
            page: page, portal: portal, frame: frame, followed: data.followed(on: page.address),
            kept: data.kept(on: page.address), cards: shareCards)
        return [frame, page.content()]
    }

    /// The cards that are to be drawn; none without whole addresses, for no page could name them.
    func cards(_ kit: PageKit) -> [Output] {
        guard portal.settings.baseURL != nil, let cardProgram else { return [] }
        return shareCards.toDraw.map { kind in
            Output(path: shareCards[kind].path, bytes: Data(cardProgram.bytes(of: [CardView(kind: kind, kit: kit)])))
        }
    }
}

/// The templates of a theme, made into programs; what is wrong in them is told once.
private struct ThemeTemplates {
    private let library: TemplateLibrary
    private let names: Set<String>
    private let path: String
    private let constants: [String: [String: TemplateConstant]]
    private(set) var report = Report()

    init(_ theme: ThemeFolder) {
        library = TemplateLibrary(theme.sources)
        path = theme.path
        constants = theme.constants
        names = Set(theme.sources.keys)
        for finding in library.findings { report.add(finding) }
    }

    /// A template as a program; nil after a report.
    mutating func program(_ name: String, given shapes: [ObjectShape]) -> TemplateProgram? {
        guard names.contains(name) else {
            report.add(
                ThemeRules.missingTemplate, at: SourceLocation(file: "\(path)/templates/\(name).mustache"),
                "Il manque le gabarit « \(name).mustache ».")
            return nil
        }
        let (program, findings) = library.program(name, given: shapes, constants: constants)
        for finding in findings { report.add(finding) }
        return findings.isEmpty ? program : nil
    }
}

extension Report {
    /// What is wrong in a template, as a finding of the theme.
    mutating func add(_ finding: TemplateFinding) {
        let rule =
            switch finding.kind {
            case .syntax: ThemeRules.syntax
            case .unknownName: ThemeRules.unknownName
            case .form: ThemeRules.form
            case .missingTemplate: ThemeRules.missingTemplate
            }
        add(rule, at: finding.location, length: finding.length, finding.message, suggestion: finding.suggestion)
    }
}
