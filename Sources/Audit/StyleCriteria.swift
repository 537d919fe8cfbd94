import Diagnostics
import Markdown

/// Themes 3 and 10, in the style sheets: contrast, text that grows, focus that is seen.
enum StyleCriteria {
    /// Judges the sheets of every kind of page.
    static func check(_ theme: JudgedStyles, report: inout Report) {
        let base = StyleDeclarations(theme.sheets["base"] ?? "").blocks
        for (name, css) in theme.sheets.sorted(by: { $0.key < $1.key }) {
            let own = StyleDeclarations(css).blocks
            let location = SourceLocation(file: "\(theme.folder)/css/\(name).css")
            let all = name == "base" ? own : base + own
            for (rule, text) in contrast(of: own, among: all) + sizes(of: own) {
                report.add(rule, at: location, text)
            }
        }
    }

    // MARK: Colours

    /// A colour that does not stand out from what is around it.
    private struct Faint {
        let rule: Rule
        let selector: String
        let part: String
        let ratio: Double
        let least: Double
        let scheme: String
    }

    private static func contrast(
        of own: [StyleDeclarations.Block], among all: [StyleDeclarations.Block]
    ) -> [(Rule, String)] {
        let found = [false, true].flatMap { isDark in
            let palette = StylePalette(all, isDark: isDark)
            let seen = Set(StylePalette(own, isDark: isDark).rules.map(\.selector))
            return palette.rules.filter { seen.contains($0.selector) }
                .flatMap { faint($0, in: palette, scheme: isDark ? "sombre" : "clair") }
        }
        // What is faint in both schemes is told once.
        var order: [String] = []
        var groups: [String: [Faint]] = [:]
        for one in found {
            let key = one.selector + " " + one.part
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(one)
        }
        return order.compactMap { key in
            guard let group = groups[key], let worst = group.min(by: { $0.ratio < $1.ratio }) else { return nil }
            return (worst.rule, sentence(worst, schemes: group.map(\.scheme)))
        }
    }

    private static func faint(
        _ block: StyleDeclarations.Block, in palette: StylePalette, scheme: String
    ) -> [Faint] {
        guard let back = palette.background(under: block.selector) else { return [] }
        var found: [Faint] = []
        if let text = block.values["color"], let colour = palette.colour(text, under: block.selector) {
            let (ratio, least) = (colour.contrast(with: back), least(for: block.values))
            if ratio < least {
                found.append(
                    Faint(
                        rule: ColourRules.text, selector: block.selector, part: "texte", ratio: ratio, least: least,
                        scheme: scheme))
            }
        }
        // A field is seen by its edge, or by its fill.
        if isField(block.selector), let edge = edge(block.values),
            let colour = palette.colour(edge, under: block.selector),
            let around = palette.surroundings(of: block.selector)
        {
            let ratio = max(colour.contrast(with: around), back.contrast(with: around))
            if ratio < 3 {
                found.append(
                    Faint(
                        rule: ColourRules.parts, selector: block.selector, part: "bord", ratio: ratio, least: 3,
                        scheme: scheme))
            }
        }
        return found
    }

    private static func sentence(_ worst: Faint, schemes: [String]) -> String {
        let said = { (value: Double) in FrenchNumber.fixed(value, decimals: 1) }
        return
            "En \(schemes.joined(separator: " comme en ")), le \(worst.part) de « \(worst.selector) » a un contraste "
            + "de \(said(worst.ratio)) ; il en faut \(said(worst.least))."
    }

    /// Text of 24 px and more may have less (RGAA 3.2): a size in rem counts 16 px, or more where the root is larger.
    private static func least(for values: [String: String]) -> Double {
        let size = (values["font-size"] ?? values["font"] ?? "").split { " /".contains($0) }
            .first { $0.hasSuffix("rem") }.flatMap { Double($0.dropLast(3)) }
        return size.map { $0 >= 1.5 } == true ? 3 : 4.5
    }

    private static func isField(_ selector: String) -> Bool {
        ["input", "select", "textarea", "button", ".bouton"].contains { selector.contains($0) }
    }

    private static func edge(_ values: [String: String]) -> String? {
        values["border-color"]
            ?? values["border"].flatMap { $0.split(separator: " ").last { $0.hasPrefix("var(") || $0.hasPrefix("#") } }
            .map(String.init)
    }

    // MARK: Sizes and focus

    private static func sizes(of blocks: [StyleDeclarations.Block]) -> [(Rule, String)] {
        blocks.filter { !$0.condition.contains("print") }.flatMap { block -> [(Rule, String)] in
            var found: [(Rule, String)] = []
            if let size = block.values["font-size"], isFixed(size) {
                found.append(
                    (
                        StyleRules.text,
                        "La taille de « \(block.selector) », \(size), ne suit pas celle que la personne a choisie."
                    ))
            }
            if let height = block.values["height"], isFixed(height), !["1px", "2px"].contains(height) {
                found.append(
                    (StyleRules.text, "La hauteur de « \(block.selector) », \(height), coupera un texte agrandi."))
            }
            if hidesFocus(block) {
                found.append((StyleRules.focus, "« \(block.selector) » cache le contour de ce qui a le focus."))
            }
            for name in ["line-height", "letter-spacing", "word-spacing"] {
                if block.values[name]?.contains("!important") == true {
                    found.append((StyleRules.spacing, "« \(block.selector) » impose « \(name) »."))
                }
            }
            return found
        }
    }

    private static func isFixed(_ value: String) -> Bool {
        let figures = value.prefix { $0 == "." || ("0"..."9").contains($0) }
        return !figures.isEmpty && ["px", "pt", "mm", "cm"].contains(value[figures.endIndex...])
    }

    /// What a link leads to, and cannot be reached with the keyboard, needs no outline.
    private static func hidesFocus(_ block: StyleDeclarations.Block) -> Bool {
        guard let outline = block.values["outline"] ?? block.values["outline-style"] else { return false }
        let isGone = outline.hasPrefix("0") || outline.hasPrefix("none")
        return isGone && !block.selector.contains("[tabindex=\"-1\"]") && !block.selector.hasPrefix("main:focus")
    }
}

/// The rules on colours.
enum ColourRules {
    static let all = [text, parts]

    static let text = AccessibilityRules.inStyles(
        "3.2", "Un texte se détache de son fond",
        "Un contraste de 4,5 au moins, en clair et en sombre ; 3 pour un grand texte.",
        bad: "body { margin: 0; background: #fff; color: #888; }",
        good: "body { margin: 0; background: #fff; color: #222; }")
    static let parts = AccessibilityRules.inStyles(
        "3.3", "Le bord d’un champ se voit", "Un contraste de 3 au moins avec ce qui est autour.",
        bad: "body { background: #fff; } input { border: 1px solid #ddd; }",
        good: "body { background: #fff; } input { border: 1px solid #555; }")
}

/// The rules on sizes and focus.
enum StyleRules {
    static let all = [text, focus, spacing]

    static let text = AccessibilityRules.inStyles(
        "10.4", "Un texte s’agrandit", "Tailles en rem ou en em, hauteurs libres.",
        bad: "p { font-size: 14px; }", good: "p { font-size: .9rem; }")
    static let focus = AccessibilityRules.inStyles(
        "10.7", "Le focus se voit", "Le contour d’un élément actif n’est jamais retiré.",
        bad: "a:focus { outline: none; }", good: "a:focus { outline: 2px solid; }")
    static let spacing = AccessibilityRules.inStyles(
        "10.12", "L’espacement du texte peut être changé", "Aucun interligne ni espacement imposé par « !important ».",
        bad: "p { line-height: 1.2 !important; }", good: "p { line-height: 1.2; }")
}
