import Foundation
import Markdown

/// A drawing 360 units wide, so that a text of 14 units is at least 12 pixels high on the narrowest phone.
///
/// Shapes and texts carry classes, the theme colours them in both schemes and in print.
struct ChartCanvas {
    /// Width of every chart, in units.
    static let width = 360.0
    /// Height of the text, in units.
    static let textSize = 14.0

    /// In units; may grow while the chart is drawn.
    var height: Double
    private var drawing = ""

    init(height: Double = 0) { self.height = height }

    mutating func line(_ from: MapPoint, _ to: MapPoint, class name: String) {
        drawing +=
            "<path class=\"\(name)\" d=\"M\(number(from.x)) \(number(from.y))L\(number(to.x)) \(number(to.y))\"/>"
    }

    mutating func polyline(_ points: [MapPoint], class name: String) {
        guard !points.isEmpty else { return }
        let path = points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
        drawing += "<path class=\"\(name)\" d=\"M\(path)\"/>"
    }

    /// - Parameter figure: what the dot stands for; shown when it is pointed at.
    mutating func dot(_ point: MapPoint, class name: String, figure: String? = nil) {
        let place = "cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"3.5\""
        drawing += element("circle", "class=\"\(name)\" \(place)", titled: figure)
    }

    /// - Parameter figure: what the bar stands for; shown when it is pointed at.
    mutating func bar(
        x: Double, y: Double, width: Double, height: Double, class name: String, figure: String? = nil
    ) {
        let place = "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
        drawing += element("rect", "class=\"\(name)\" \(place)", titled: figure)
    }

    /// Where a text begins, ends or is centred.
    enum Anchor: String { case start, middle, end }

    mutating func text(_ text: String, at point: MapPoint, anchor: Anchor = .start, class name: String = "graphe-texte")
    {
        let shown = escapeHTML(FrenchTypography.apply(text))
        drawing += """
            <text class="\(name)" x="\(number(point.x))" y="\(number(point.y))" text-anchor="\(anchor.rawValue)" \
            font-size="\(number(Self.textSize))">\(shown)</text>
            """
    }

    /// Lines of text, one under the other, the first at a point.
    mutating func text(_ lines: [String], at point: MapPoint, anchor: Anchor = .start) {
        for (index, line) in lines.enumerated() {
            text(line, at: MapPoint(x: point.x, y: point.y + ChartText.lineHeight * Double(index)), anchor: anchor)
        }
    }

    /// The chart; its label names it, the table beside it says the rest.
    func picture(label: String) -> HTMLFragment {
        HTMLFragment(
            trusted: """
                <svg class="graphe" viewBox="0 0 \(number(Self.width)) \(number(height))" role="img" \
                aria-label="\(escapeHTML(FrenchTypography.apply(label)))">\(drawing)</svg>
                """)
    }

    private func element(_ name: String, _ attributes: String, titled title: String?) -> String {
        guard let title else { return "<\(name) \(attributes)/>" }
        return "<\(name) \(attributes)><title>\(escapeHTML(FrenchTypography.apply(title)))</title></\(name)>"
    }

    /// One decimal at most: a tenth of a unit is finer than any screen.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(Double(tenths) / 10)"
    }
}
