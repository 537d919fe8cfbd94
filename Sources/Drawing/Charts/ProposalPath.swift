import Markdown

/// How a proposal travels, from body to body, as boxes joined by arrows; the list beside it is its twin.
package enum ProposalPath {
    private static let gap = 26.0

    package static func draw(_ names: [String]) -> HTMLFragment? {
        guard names.count > 1 else { return nil }
        var canvas = ChartCanvas(height: 2)
        for (index, name) in names.enumerated() {
            let lines = ChartText.lines("\(index + 1). \(name)", within: 304)
            let height = 22 + ChartText.lineHeight * Double(lines.count)
            canvas.bar(x: 20, y: canvas.height, width: 320, height: height, class: "graphe-boite")
            canvas.text(lines, at: MapPoint(x: 180, y: canvas.height + 25), anchor: .middle)
            canvas.height += height
            if index + 1 < names.count { arrow(on: &canvas) }
        }
        canvas.height += 2
        return canvas.picture(label: "Chemin d’une proposition : \(names.joined(separator: ", puis "))")
    }

    /// From the foot of a box to the top of the next.
    private static func arrow(on canvas: inout ChartCanvas) {
        let top = canvas.height
        canvas.height += gap
        let point = MapPoint(x: 180, y: canvas.height - 2)
        canvas.line(MapPoint(x: 180, y: top), point, class: "graphe-axe")
        canvas.polyline(
            [MapPoint(x: 174, y: point.y - 7), point, MapPoint(x: 186, y: point.y - 7)], class: "graphe-axe")
    }
}
