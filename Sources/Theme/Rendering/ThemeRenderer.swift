import Compression
import Content
import Diagnostics
import Drawing
import Foundation
import Markdown
import Portal
import Site
import Templates

/// A theme ready to draw pages: its templates are sound and use only names that exist.
struct ThemeRenderer: Sendable {
    private let programs: [PageKind: TemplateProgram]
    private let cardProgram: TemplateProgram?
    /// The styles of each kind of page: the rules of the theme that can apply to one, and those of its template.
    let styles: [PageKind: KindStyle]
    private let portal: FamilyPortal
    private let frame: SiteFrame
    private let data: PageData
    private let shareCards: ShareCards

    /// The template of the cards shown where pages are shared.
    private static let cardTemplate = "partage"

    /// - Parameters:
    ///   - pages: those to draw; what none of a kind has is left out of the styles of that kind.
    ///   - memory: what was made of this theme before; nil when nothing is remembered.
    ///   - report: receives what is wrong in the templates.
    init(
        _ theme: ThemeFolder, kit: PageKit, pages: [PlannedPage], memory: ThemeMemory? = nil, report: inout Report
    ) {
        portal = kit.portal
        frame = SiteFrame(kit)
        data = kit.data
        shareCards = ShareCards(statics: theme.statics)
        let ofKind = Dictionary(grouping: pages, by: \.template)
        let absent = Dictionary(
            uniqueKeysWithValues: PageKind.all.map { kind in
                (kind, FrameView.absent(from: ofKind[kind] ?? [], kit.data))
            })
        let addresses = kit.addresses
        let known = memory?.prepared
        if let known, known.absent == absent, known.addresses == addresses {
            (programs, cardProgram) = (known.programs, known.cardProgram)
        } else {
            var templates = ThemeTemplates(theme, addresses: addresses)
            cardProgram = templates.program(Self.cardTemplate, given: [CardView.fields.shape])
            programs = Dictionary(
                uniqueKeysWithValues: PageKind.all.compactMap { kind in
                    templates.program(
                        kind.name, given: [FrameView.fields.shape, kind.shape], absent: absent[kind] ?? []
                    ).map { (kind, $0) }
                })
            report.add(templates.report)
            // What is wrong is told again each time.
            if templates.report.hasErrors {
                styles = Self.styles(theme, kit, programs, ofKind, known: [:])
                return
            }
        }
        styles = Self.styles(theme, kit, programs, ofKind, known: known?.styles ?? [:])
        memory?.keep(
            ThemeMemory.Prepared(
                absent: absent, addresses: addresses, programs: programs, cardProgram: cardProgram, styles: styles))
    }

    /// What pages can be made of, and the styles for it, by kind.
    ///
    /// - Parameter known: those of the same theme, for other pages: a kind with the same names has the same styles.
    private static func styles(
        _ theme: ThemeFolder, _ kit: PageKit, _ programs: [PageKind: TemplateProgram],
        _ pages: [PageKind: [PlannedPage]], known: [PageKind: KindStyle]
    ) -> [PageKind: KindStyle] {
        // What scripts may make or name.
        var scripted = StyleNames()
        for file in theme.statics where file.path.hasSuffix(".js") {
            scripted.read(script: String(decoding: file.bytes, as: UTF8.self))
        }
        scripted = scripted.forMany()
        let base = StyleTree(theme.styles["base"] ?? "")
        let vocabulary = MarkupVocabulary(kit.portal, icons: theme.icons)
        return Dictionary(
            uniqueKeysWithValues: programs.map { template, program in
                var names = vocabulary.names(of: program, drawing: pages[template] ?? [])
                names.formUnion(scripted)
                if let style = known[template], style.names == names, style.background == kit.background {
                    return (template, style)
                }
                let parts = [base.kept(for: names), theme.styles[template.name] ?? ""].filter { !$0.isEmpty }
                let style = InlineStyle(
                    css: parts.joined(separator: "\n"), background: template == .carte ? kit.background : nil)
                return (template, KindStyle(names: names, style: style, background: kit.background))
            })
    }

    /// The page drawn.
    func render(_ page: PlannedPage) -> Output {
        Output(path: page.address.file, bytes: Data(programs[page.template]?.bytes(of: views(of: page)) ?? []))
    }

    /// What its template is given: what every page has, then what this one shows.
    func views(of page: PlannedPage) -> [any View] {
        let frame = FrameView(
            page: page, portal: portal, frame: frame, followed: data.followed(on: page.address),
            kept: data.kept(on: page.address), cards: shareCards,
            style: styles[page.template]?.style)
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

    init(_ theme: ThemeFolder, addresses: [String: TemplateConstant]) {
        library = TemplateLibrary(theme.sources)
        path = theme.path
        constants = theme.constants(leadingTo: addresses)
        names = Set(theme.sources.keys)
        for finding in library.findings { report.add(finding) }
    }

    /// A template as a program; nil after a report.
    mutating func program(
        _ name: String, given shapes: [ObjectShape], absent: Set<String> = []
    ) -> TemplateProgram? {
        guard names.contains(name) else {
            report.add(
                ThemeRules.missingTemplate, at: SourceLocation(file: "\(path)/templates/\(name).mustache"),
                "Il manque le gabarit « \(name).mustache ».")
            return nil
        }
        let (program, findings) = library.program(name, given: shapes, constants: constants, absent: absent)
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
