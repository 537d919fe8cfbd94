import Markdown

/// How a proposal travels, from body to body, as boxes joined by arrows; the list beside it is its twin.
enum ProposalPath {
    static func draw(_ names: [String]) -> HTMLFragment? {
        guard names.count > 1 else { return nil }
        let (boxHeight, gap) = (40.0, 26.0)
        var canvas = ChartCanvas(height: Double(names.count) * (boxHeight + gap) - gap + 4)
        for (index, name) in names.enumerated() {
            let y = 2 + Double(index) * (boxHeight + gap)
            canvas.bar(x: 20, y: y, width: 320, height: boxHeight, class: "graphe-boite")
            canvas.text("\(index + 1). \(name)", at: MapPoint(x: 180, y: y + 25), anchor: .middle)
            guard index + 1 < names.count else { continue }
            let (top, foot) = (y + boxHeight, y + boxHeight + gap)
            canvas.line(MapPoint(x: 180, y: top), MapPoint(x: 180, y: foot - 2), class: "graphe-axe")
            canvas.polyline(
                [MapPoint(x: 174, y: foot - 9), MapPoint(x: 180, y: foot - 2), MapPoint(x: 186, y: foot - 9)],
                class: "graphe-axe")
        }
        return canvas.picture(label: "Chemin d’une proposition : \(names.joined(separator: ", puis "))")
    }
}
