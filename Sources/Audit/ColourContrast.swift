import Foundation

/// A colour of a style sheet, in sRGB.
struct StyleColour: Equatable {
    /// 0 to 255 each.
    let red, green, blue: Int

    /// Reads `#2a2219` and `#fff`; nil for anything else, a colour with transparency included.
    init?(_ text: String) {
        let digits = text.dropFirst()
        guard text.hasPrefix("#"), let value = Int(digits, radix: 16) else { return nil }
        switch digits.count {
        case 3: (red, green, blue) = ((value >> 8 & 15) * 17, (value >> 4 & 15) * 17, (value & 15) * 17)
        case 6: (red, green, blue) = (value >> 16 & 255, value >> 8 & 255, value & 255)
        default: return nil
        }
    }

    /// Relative luminance (WCAG 2.2), 0 to 1.
    private var luminance: Double {
        func linear(_ channel: Int) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1 to 21 (WCAG 2.2).
    func contrast(with other: StyleColour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}

/// The colours of a theme by their names, as a visitor who prefers light or dark sees them.
struct StylePalette {
    private let blocks: [StyleDeclarations.Block]
    /// Those that fill what is behind.
    private let fills: [StyleDeclarations.Block]
    /// The rules this visitor meets, those of one selector together: of a property set twice, the last.
    let rules: [StyleDeclarations.Block]

    /// - Parameters:
    ///   - blocks: the rules of all sheets of a page.
    ///   - isDark: whether the visitor prefers dark.
    init(_ blocks: [StyleDeclarations.Block], isDark: Bool) {
        let met = blocks.filter { block in
            if block.condition.contains("prefers-color-scheme") {
                return isDark == block.condition.contains("dark")
            }
            // What only holds for paper, for forced colours or for more contrast is not what most see.
            return !["print", "forced-colors", "prefers-contrast"].contains { block.condition.contains($0) }
        }
        self.blocks = met
        fills = met.filter { Self.fill($0.values) != nil }
        var order: [String] = []
        var values: [String: [String: String]] = [:]
        for block in met {
            if values[block.selector] == nil { order.append(block.selector) }
            values[block.selector, default: [:]].merge(block.values) { $1 }
        }
        rules = order.map { StyleDeclarations.Block(condition: "", selector: $0, values: values[$0] ?? [:]) }
    }

    /// The colour of a value under a selector: `var(--encre)` as the nearest rule around it has set it.
    func colour(_ value: String, under selector: String) -> StyleColour? {
        var text = value
        for _ in 0..<4 {
            guard text.hasPrefix("var(--") else { return StyleColour(text) }
            let name = String(text.dropFirst(4).prefix { $0 != ")" && $0 != "," })
            guard
                let set = blocks.last(where: { isAround($0.selector, selector) && $0.values[name] != nil })
                    ?? blocks.last(where: { $0.selector == ":root" && $0.values[name] != nil }),
                let next = set.values[name]
            else { return nil }
            text = next
        }
        return nil
    }

    /// The colour behind what a selector shows: its own, that of a rule around it, or that of the page.
    func background(under selector: String) -> StyleColour? {
        let set =
            fills.last { isAround($0.selector, selector) } ?? fills.last { $0.selector == "body" }
        return set.flatMap { Self.fill($0.values) }.flatMap { colour($0, under: selector) }
    }

    /// The colour around what a selector shows, its own fill aside.
    func surroundings(of selector: String) -> StyleColour? {
        let set =
            fills.last { $0.selector != selector && isAround($0.selector, selector) }
            ?? fills.last { $0.selector == "body" }
        return set.flatMap { Self.fill($0.values) }.flatMap { colour($0, under: selector) }
    }

    /// Whether the elements of one selector are, or hold, those of another.
    private func isAround(_ outer: String, _ inner: String) -> Bool {
        guard inner.hasPrefix(outer) else { return false }
        let next = inner.utf8.dropFirst(outer.utf8.count).first
        return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: ":") || next == UInt8(ascii: "[")
    }

    private static func fill(_ values: [String: String]) -> String? {
        guard let text = values["background-color"] ?? values["background"] else { return nil }
        return text.hasPrefix("var(") || text.hasPrefix("#") ? text : nil
    }
}
